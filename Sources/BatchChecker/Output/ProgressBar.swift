import Dispatch
import Linting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How far a long run has come, on the terminal's last line; nothing at all where standard error is no terminal.
///
/// A clock of its own draws it, so that it moves on while one huge text is read.
final class ProgressBar: @unchecked Sendable {
  private let language: MessageLanguage
  private let reportIsOnTerminal = isatty(1) == 1
  private let start = ContinuousClock.now
  private let timer: (any DispatchSourceTimer)?
  /// Asked when the bar is first drawn: short runs need not know.
  private let totalSize: @Sendable () -> Int
  private let lock = DispatchSemaphore(value: 1)
  /// Guarded by `lock`, as is all below.
  private var state: State
  private var isVisible = false
  private var isOver = false

  /// - Parameters:
  ///   - total: how many texts there are.
  ///   - totalSize: how many bytes they take together; called on another thread.
  init(total: Int, language: MessageLanguage, isWanted: Bool, totalSize: @escaping @Sendable () -> Int) {
    self.language = language
    self.totalSize = totalSize
    state = State(total: total)
    let isShown = isWanted && total > 0 && isatty(2) == 1 && TerminalStyle.canMoveCursor
    guard isShown else {
      timer = nil
      return
    }
    let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "progress"))
    self.timer = timer
    // A run that is over within a second needs no bar.
    timer.schedule(deadline: .now() + .seconds(1), repeating: .milliseconds(100))
    timer.setEventHandler { [weak self] in self?.draw() }
    timer.resume()
  }

  deinit { timer?.cancel() }

  /// - Parameter findings: nil for a run that does not look for any.
  func advance(bytes: Int, findings: Int?) {
    guard timer != nil else { return }
    locked {
      state.done += 1
      state.bytes += bytes
      if let findings { state.findings = (state.findings ?? 0) + findings }
    }
  }

  /// Runs `body`, which writes a part of the report; on a terminal it takes the place of the bar.
  func whileReporting<Result>(_ body: () -> Result) -> Result {
    guard timer != nil else { return body() }
    return locked {
      if reportIsOnTerminal { hide() }
      return body()
    }
  }

  /// Runs `body`, which writes to standard error.
  func whileSpeaking(_ body: () -> Void) {
    guard timer != nil else { return body() }
    locked {
      hide()
      body()
    }
  }

  /// Takes the bar away for good.
  func finish() {
    guard let timer else { return }
    timer.cancel()
    locked {
      isOver = true
      hide()
    }
  }

  private func hide() {
    if isVisible { Self.write("\r\u{1B}[K") }
    isVisible = false
  }

  private func draw() {
    if locked({ state.totalBytes == nil }) {
      let size = totalSize()
      locked { state.totalBytes = size }
    }
    locked {
      guard !isOver else { return }
      let time = (ContinuousClock.now - start).components
      let line = state.line(
        after: Double(time.seconds) + Double(time.attoseconds) / 1e18, room: System.width(of: 2) - 1, language
      )
      isVisible = true
      Self.write("\r\u{1B}[K" + line)
    }
  }

  private func locked<Result>(_ body: () -> Result) -> Result {
    lock.wait()
    defer { lock.signal() }
    return body()
  }

  private static func write(_ text: String) { OutputStream(descriptor: 2).write(text) }

  /// What the bar tells.
  struct State {
    var total: Int
    var done = 0
    var bytes = 0
    var totalBytes: Int?
    var findings: Int?

    /// - Parameters:
    ///   - seconds: since the run began.
    ///   - room: columns; a terminal that is too narrow would scroll with every stroke.
    func line(after seconds: Double, room: Int, _ language: MessageLanguage) -> String {
      let bytesAsked = totalBytes ?? 0
      let part =
        bytesAsked > 0
        ? min(Double(bytes) / Double(bytesAsked), 1) : Double(done) / Double(max(total, 1))
      let filled = min(max(Int(part * 20), 0), 20)
      let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 20 - filled)
      let count = LocalizedText(vi: "\(done)/\(total) bài", en: "\(done)/\(total) files")[language]
      let comma = LocalizedText(vi: ",", en: ".")[language]
      let tenths = Int(min(Double(bytes) / max(seconds, 0.001) / 100_000, 1e9))
      var speed = "\(tenths / 10)\(comma)\(tenths % 10) MB/s"
      let left: String
      if part > 0 {
        let time = Self.clock(seconds / part - seconds)
        left = LocalizedText(vi: "còn \(time)", en: "\(time) left")[language]
      } else {
        // Before the first text is done there is nothing to reckon with.
        speed = "\(max(bytesAsked, 0) / 1_000_000) MB"
        left = Self.clock(seconds)
      }
      let found = findings.map { LocalizedText(vi: "\($0) phát hiện", en: "\($0) found")[language] }
      let words = ([count, speed, left] + [found].compactMap(\.self)).joined(separator: " · ")
      let choices = [bar + " " + words, words, count + " · " + left, "\(done)/\(total)"]
      let room = max(room, 0)
      return choices.first { $0.count <= room } ?? String("\(Int(part * 100))%".prefix(room))
    }

    private static func clock(_ seconds: Double) -> String {
      let seconds = Int(min(max(seconds, 0), 1e7))
      func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
      let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
      return hours > 0
        ? "\(hours):\(two(minutes)):\(two(seconds % 60))" : "\(minutes):\(two(seconds % 60))"
    }
  }
}
