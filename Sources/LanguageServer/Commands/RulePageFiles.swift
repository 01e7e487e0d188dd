import LanguageServerProtocol
import Linting
import Synchronization

/// The pages of the rules as files, so that the code of a finding can lead to what it means without a network: each is
/// written when the first finding of its rule is shown.
final class RulePageFiles: Sendable {
  private let folder: ResultFolder
  /// By the name of the file; nil for what could not be written, which is not tried again.
  private let written = Mutex<[String: DocumentURI?]>([:])

  init(folder: ResultFolder) { self.folder = folder }

  /// Where the page of a rule lies; nil where it has none or it cannot be written.
  func address(of rule: String, in language: MessageLanguage) -> DocumentURI? {
    let name = RulePage.fileName(of: rule, in: language)
    return written.withLock { written in
      if let known = written[name] { return known }
      let page = RuleCatalog.page(for: rule)
      let address = page.flatMap { folder.write($0.markdown(language), name: name) }
      written.updateValue(address, forKey: name)
      return address
    }
  }
}
