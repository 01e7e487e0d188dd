import JSONRPC
import LanguageServerProtocol
import Linting
import Synchronization

/// What is known of the articles in the workspace's folders, besides those that are open.
struct FolderIndex: Sendable {
  enum Limit {
    /// Files of all folders together.
    static let files = 10_000
    /// Bytes of one file; larger ones are checked when they are opened.
    static let fileSize = 8 << 20
    /// Symbols of one file, and of all.
    static let symbolsOfFile = 1000
    static let symbols = 300_000
  }

  /// By path.
  private(set) var files: [String: IndexedFile] = [:]
  /// The reading that goes on, if one does.
  private(set) var run: IndexRun?
  /// Whether a reading has begun since the settings changed.
  private(set) var isBegun = false
  private(set) var symbolCount = 0
  /// How far the reading that goes on is, once its files are known.
  private(set) var total = 0
  private(set) var done = 0

  var isRunning: Bool { run != nil }

  /// Forgets everything; what is still under way comes to nothing.
  mutating func restart(_ run: IndexRun?) {
    self.run?.cancel()
    self = FolderIndex()
    self.run = run
    isBegun = true
  }

  mutating func found(_ total: Int) { self.total = total }

  /// Takes what was read. Of a full index new files lose their symbols, not their findings.
  mutating func take(_ batch: [IndexedFile], passed: Int) {
    done += passed
    for var file in batch {
      if let old = files[file.path] { symbolCount -= old.symbols.count }
      if symbolCount + file.symbols.count > Limit.symbols { file.symbols = [] }
      symbolCount += file.symbols.count
      files[file.path] = file
    }
  }

  mutating func remove(_ path: String) {
    guard let old = files.removeValue(forKey: path) else { return }
    symbolCount -= old.symbols.count
  }

  mutating func end() { run = nil }
}

/// One article in a folder: what requests about the whole workspace need to know of it.
struct IndexedFile: Sendable {
  let path: String
  let uri: DocumentURI
  /// Names its findings: the same as long as text and settings are.
  let resultID: String
  /// Empty where the client does not ask for findings.
  let diagnostics: [LanguageServerProtocol.Diagnostic]
  var symbols: [IndexedSymbol]
}

/// One reading of the folders, from any thread.
final class IndexRun: Sendable {
  /// Under which the client shows a progress bar, if it does.
  let token: ProgressToken
  private let cancelled = Atomic(false)

  init(id: Int) {
    token = .string("chugiai-index-\(id)")
  }

  func cancel() { cancelled.store(true, ordering: .relaxed) }
  var isCancelled: Bool { cancelled.load(ordering: .relaxed) }
}
