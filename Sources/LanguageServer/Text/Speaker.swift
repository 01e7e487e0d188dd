import Linting

/// Whatever puts its words in the language of whoever reads them.
protocol Speaker {
  var language: MessageLanguage { get }
}

extension Speaker {
  func say(_ vietnamese: String, _ english: String) -> String { language.say(vietnamese, english) }
}
