import JSONText
import Linting
import ProjectFiles

/// The project's settings on the command line: where they come from, what is wrong with them, what they come to.
enum Settings {
  /// Loads what holds for the texts that the command line names, with the command line's own say over it.
  ///
  /// - Returns: the settings, and what is wrong with what the command line itself names.
  static func projects(_ arguments: Arguments, operands: [String], stdinName: String)
    -> (Projects, [Project.Problem])
  {
    var near = operands.first.map { $0 == "-" ? stdinName : $0 } ?? "."
    if near == "-" { near = "." }
    let explicit = arguments.value("--config")
    guard let path = arguments.value("--baseline") else {
      return (Projects(near: near, explicit: explicit) { _ in }, [])
    }
    var baseline = Baseline()
    var problems: [Project.Problem] = []
    switch FileReader.bytes(ofFile: path) {
    case .success(let bytes):
      if let found = Baseline(bytes: bytes) {
        baseline = found
      } else {
        let reason = LocalizedText(vi: "tệp này không phải baseline", en: "this file is no baseline")
        problems.append(Project.Problem(path: path, line: 0, column: 0, message: reason))
      }
    case .failure(let problem):
      // One that is about to be written need not be there.
      if !arguments.has("--write-baseline"), !arguments.has("--accept") {
        problems.append(Project.Problem(path: path, line: 0, column: 0, message: problem.reason))
      }
    }
    let projects = Projects(near: near, explicit: explicit) { [baseline] in $0.use(baseline, ofFile: path) }
    return (projects, problems)
  }

  /// A line for each problem.
  static func report(_ problems: [Project.Problem], _ language: MessageLanguage, to errors: OutputStream) {
    for problem in problems {
      let path = System.shortened(problem.path)
      let place = problem.line > 0 ? "\(path):\(problem.line):\(problem.column)" : path
      errors.tell(problem.message, language, of: place)
    }
  }

  /// `--show-config`: the settings as JSON, every rule with its level.
  static func shown(_ project: Project, path: String?) -> String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("file")
      if let file = project.file { writer.value(SystemPath.readable(file)) } else { writer.null() }
      writer.key("rules")
      writer.object { writer in
        for info in RuleCatalog.infos.sorted(by: { $0.id < $1.id }) {
          writer.key(info.id)
          switch project.configuration.level(of: info, path: path.map(project.relative)) {
          case .off: writer.value("off")
          case .severity(let severity): writer.value(severity.rawValue)
          case nil: writer.value(info.severity.rawValue)
          }
        }
      }
      for (name, values) in [
        ("glossaries", project.configuration.glossaries), ("include", project.configuration.include),
        ("exclude", project.configuration.exclude),
      ] {
        writer.key(name)
        writer.beginArray()
        for value in values { writer.value(value) }
        writer.endArray()
      }
      if let baseline = project.configuration.baseline { writer.field("baseline", baseline) }
      if let language = project.configuration.language { writer.field("language", language.rawValue) }
    }
    writer.newline()
    return String(decoding: writer.finish(), as: UTF8.self)
  }
}
