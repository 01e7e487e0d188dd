#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A language in which the product speaks to people.
public enum MessageLanguage: String, Sendable, CaseIterable {
  case vietnamese = "vi"
  case english = "en"
}

extension MessageLanguage {
  /// The language to speak: what was asked for, else what the environment's locale says, else Vietnamese.
  package static func preferred(
    asked: String?,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> MessageLanguage {
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

extension MessageLanguage {
  /// Words in this language.
  package func say(_ vietnamese: String, _ english: String) -> String {
    LocalizedText(vi: vietnamese, en: english)[self]
  }
}

/// A message to a person, in every language of the product.
public struct LocalizedText: Sendable, Hashable {
  public var vietnamese: String
  public var english: String

  public init(vi vietnamese: String, en english: String) {
    self.vietnamese = vietnamese
    self.english = english
  }

  public subscript(language: MessageLanguage) -> String {
    switch language {
    case .vietnamese: vietnamese
    case .english: english
    }
  }
}
