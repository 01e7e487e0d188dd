import Linting

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension MessageLanguage {
  /// The language to speak: what was asked for, else what the environment's locale says, else Vietnamese.
  static func preferred(asked: String?, environment: [String: String] = ProcessInfo.processInfo.environment)
    -> MessageLanguage
  {
    if let asked, let language = MessageLanguage(rawValue: asked) { return language }
    // The order in which POSIX looks at them. "C" and "POSIX" say nothing of a language.
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let locale = environment[name], !locale.isEmpty else { continue }
      if locale.hasPrefix("vi") { return .vietnamese }
      if locale.hasPrefix("en") { return .english }
      return .vietnamese
    }
    return .vietnamese
  }
}
