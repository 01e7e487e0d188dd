import Extraction
import JSONRPC
import JSONText
import LanguageServerProtocol
import Linting
import SourceText

/// Runs the commands. Each answers with what it has found; what is for people is also shown: as a document where the
/// client can show one, otherwise as a message.
struct CommandRunner: Speaker {
  let server: Server
  let client: Client
  var language: MessageLanguage { client.language }

  static func failure(_ server: Server, _ vietnamese: String, _ english: String) -> ResponseError {
    ResponseError(.requestFailed, server.client?.language == .english ? english : vietnamese)
  }

  private func failure(_ vietnamese: String, _ english: String) -> ResponseError {
    Self.failure(server, vietnamese, english)
  }

  func run(_ command: ServerCommand, _ arguments: [JSONValue]) throws(ResponseError) -> JSONValue {
    switch command {
    case .showPeople: return try showPeople(document(arguments))
    case .showFindings: return try showFindings(document(arguments))
    case .exportAnnotations: return try exportAnnotations(document(arguments))
    case .explainRule: return try explain(text(arguments, 0))
    case .fixAll: return try fixAll(document(arguments))
    case .addToGlossary: return try addToGlossary(uri(arguments), arguments.dropFirst().first ?? .null)
    case .switchOffRule:
      let rule = try known(text(arguments, 1))
      let editor = ProjectEditor(try uri(arguments), server)
      return try done(try editor.switchOff(rule: rule), say("Đã tắt \(rule)", "Switched off \(rule)"))
    case .acceptFinding: return try accept(document(arguments), arguments.dropFirst().first ?? .null)
    case .label: return try label(uri(arguments), arguments.dropFirst().first ?? .null)
    case .acceptLabels: return try acceptLabels(uri(arguments), arguments.dropFirst().first ?? .null)
    case .takeBackLabels: return try takeBackLabels(uri(arguments))
    case .showNextProposal: return try showNextProposal(uri(arguments), arguments.dropFirst().first ?? .null)
    }
  }

  // MARK: Arguments

  private func text(_ arguments: [JSONValue], _ index: Int) throws(ResponseError) -> String {
    guard index < arguments.count, let text = arguments[index].string else {
      throw ResponseError(.invalidParams, "arguments[\(index)]: expected a string")
    }
    return text
  }

  private func uri(_ arguments: [JSONValue]) throws(ResponseError) -> DocumentURI {
    DocumentURI(rawValue: try text(arguments, 0))
  }

  private func document(_ arguments: [JSONValue]) throws(ResponseError) -> Snapshot {
    let uri = try uri(arguments)
    guard let document = server.documents[uri] else {
      throw ResponseError(.invalidParams, "no open document \(uri.rawValue)")
    }
    return document
  }

  private func known(_ rule: String) throws(ResponseError) -> String {
    guard RuleCatalog.infos.contains(where: { $0.id == rule }) else {
      throw failure("Không có quy tắc “\(rule)”.", "There is no rule “\(rule)”.")
    }
    return rule
  }

  // MARK: Showing

  /// Shows a text as a document of its own; where the client cannot, `message` in its stead.
  private func show(_ text: String, as name: String, message: String) -> JSONValue {
    if client.capabilities.window.showDocument, let uri = server.options.results?.write(text, name: name) {
      server.ask(ShowDocumentRequest(uri: uri, takeFocus: true))
      return .string(uri.rawValue)
    }
    server.notify(ShowMessageNotification(type: .info, message: message))
    return .null
  }

  private func showPeople(_ document: Snapshot) -> JSONValue {
    let people = document.article.people
    let title = say("Người trong bài", "People of the article")
    var markdown = "# \(title)\n"
    var lines: [String] = []
    for person in people {
      let card = PersonCard(document: document, language: client.language).markup(person)
      markdown += "\n" + card.content(.markdown).value + "\n"
      lines.append(
        ([person.name] + [person.rank].compactMap { $0 } + person.positions).joined(separator: ", "))
    }
    let none = say("Bài này không nhắc đến ai.", "Nobody is named in this article.")
    let message = people.isEmpty ? none : Self.shortened(lines)
    let shown = show(markdown, as: "people-\(Self.stem(document.uri)).md", message: message)
    let list = EntitiesFeature.entities(of: document, in: document.article.text.range).people
    return ["people": Self.json(list), "shown": shown]
  }

  /// Goes to the first finding, or says in a line what there is.
  private func showFindings(_ document: Snapshot) -> JSONValue {
    let findings = document.findings
    let summary = FindingTally(findings).text(client.language)
    if client.capabilities.window.showDocument, let first = findings.first {
      server.ask(
        ShowDocumentRequest(
          uri: document.uri, takeFocus: true, selection: document.positionRange(first.range)))
    } else {
      server.notify(ShowMessageNotification(type: .info, message: summary))
    }
    return ["findings": .integer(findings.count), "summary": .string(summary)]
  }

  /// One line of `chugiai annotate --format jsonl`.
  private func exportAnnotations(_ document: Snapshot) -> JSONValue {
    let record = AnnotationRecord(document: document).line
    let name = "\(Self.stem(document.uri)).annotations.jsonl"
    let count = document.entities(touching: document.article.text.range).count
    let shown = show(
      record, as: name,
      message: say(
        "\(count) mục; bản ghi nằm trong kết quả của lệnh.", "\(count) entities, in the command's result."))
    return ["format": "jsonl", "record": .string(record), "shown": shown]
  }

  private func explain(_ rule: String) throws(ResponseError) -> JSONValue {
    guard let page = RuleCatalog.page(for: try known(rule)) else {
      throw failure("Quy tắc “\(rule)” không có trang.", "Rule “\(rule)” has no page.")
    }
    let markdown = page.markdown(client.language)
    let shown = show(
      markdown, as: RulePage.fileName(of: rule, in: client.language),
      message: "\(rule): \(page.info.summary[client.language])")
    return ["rule": .string(rule), "markdown": .string(markdown), "shown": shown]
  }

  // MARK: Changing

  private func fixAll(_ document: Snapshot) throws(ResponseError) -> JSONValue {
    guard client.capabilities.workspace.applyEdit else {
      throw failure(
        "Trình soạn thảo này không cho máy chủ sửa bài.", "This client does not let the server edit.")
    }
    let fixes = document.findings.compactMap { $0.fixes.first(where: \.isSafe) }
    let edits = Snapshot.combined(fixes)
    if !edits.isEmpty {
      server.ask(
        ApplyEditRequest(
          label: say("Sửa mọi lỗi chắc chắn", "Fix everything that is certain"),
          edit: document.workspaceEdit(edits, for: client)))
    }
    return ["edits": .integer(edits.count)]
  }

  private func addToGlossary(_ uri: DocumentURI, _ entry: JSONValue) throws(ResponseError) -> JSONValue {
    let cells = ["abbreviation", "expansion"].map { entry[$0]?.string.map(OneLine.text) ?? "" }
    guard AbbreviationForm.letterCount(of: cells[0]) >= 2, !cells[1].isEmpty,
      !cells.contains(where: { $0.contains("\t") })
    else { throw ResponseError(.invalidParams, "arguments[1]: expected abbreviation and expansion") }
    let editor = ProjectEditor(uri, server)
    let row = cells.joined(separator: "\t")
    let file =
      entry["scope"]?.string == "user"
      ? try editor.addToUserGlossary(row) : try editor.addToProjectGlossary(row)
    return try done(file, say("Đã thêm \(cells[0])", "Added \(cells[0])"))
  }

  private func accept(_ document: Snapshot, _ finding: JSONValue) throws(ResponseError) -> JSONValue {
    let range = finding["range"].flatMap { try? PositionRange(json: $0) }.map(document.byteRange)
    let all = document.checked.diagnostics
    guard let index = all.firstIndex(where: { $0.range == range && $0.rule == finding["rule"]?.string })
    else {
      throw failure("Không còn phát hiện ấy trong bài.", "That finding is no longer there.")
    }
    let fingerprint = document.checked.fingerprints(of: all)[index]
    let editor = ProjectEditor(document.uri, server)
    return try done(
      try editor.accept(fingerprint), say("Đã chấp nhận \(all[index].rule)", "Accepted \(all[index].rule)"))
  }

  /// Tells what was changed, and checks everything by it.
  private func done(_ file: String, _ what: String) throws(ResponseError) -> JSONValue {
    server.reload()
    let name = file.split(separator: "/").last.map(String.init) ?? file
    server.notify(ShowMessageNotification(type: .info, message: "\(what) (\(name))"))
    return ["file": .string(DocumentURI(filePath: file).rawValue)]
  }

  // MARK: Names

  /// The last part of the document's path without its ending, for the name of a file.
  private static func stem(_ uri: DocumentURI) -> String {
    let path = uri.filePath ?? uri.rawValue.replacing(":", with: "-")
    let name = path.split(separator: "/").last.map(String.init) ?? "bai"
    let stem = name.split(separator: ".").first.map(String.init) ?? name
    return String(
      stem.unicodeScalars.prefix(80).map { $0.properties.isAlphabetic || $0.isASCII ? Character($0) : "-" })
  }

  private static func shortened(_ lines: [String]) -> String {
    let most = 12
    return lines.prefix(most).joined(separator: "\n") + (lines.count > most ? "\n…" : "")
  }

  static func json(_ value: some JSONWritable) -> JSONValue {
    var writer = JSONWriter()
    value.write(to: &writer)
    return (try? JSONValue(parsing: writer.bytes)) ?? .null
  }
}
