import Linting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How far a long run has come, on the terminal's last line; nothing at all where standard error is no terminal.
struct ProgressBar {
  private let total: Int
  private let language: MessageLanguage
  private let isShown: Bool
  private let reportIsOnTerminal = isatty(1) == 1
  private let start = ContinuousClock.now
  private var lastDrawn = ContinuousClock.now
  private var done = 0
  private var bytes = 0
  private var findings = 0
  private var isVisible = false

  init(total: Int, language: MessageLanguage, isWanted: Bool) {
    self.total = total
    self.language = language
    isShown = isWanted && total > 1 && isatty(2) == 1
  }

  mutating func advance(bytes: Int, findings: Int) {
    guard isShown else { return }
    done += 1
    self.bytes += bytes
    self.findings += findings
    let now = ContinuousClock.now
    // A run that is over within a second needs no bar.
    guard now - start > .seconds(1), now - lastDrawn > .milliseconds(100), done < total else { return }
    lastDrawn = now
    draw(after: now - start)
  }

  /// Clears the line before something else is written to the terminal.
  mutating func hide() {
    guard isVisible else { return }
    isVisible = false
    Self.write("\r\u{1B}[K")
  }

  /// The same before a part of the report, which may go elsewhere; then the bar stays.
  mutating func makeWayForReport() {
    if isVisible, reportIsOnTerminal { hide() }
  }

  private mutating func draw(after time: Duration) {
    let seconds = max(Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18, 0.001)
    let width = 20
    let filled = min(done * width / max(total, 1), width)
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    let speed = Int(Double(bytes) / seconds / 100_000)
    let left = Int(seconds / Double(max(done, 1)) * Double(total - done))
    let words = LocalizedText(
      vi:
        "\(done)/\(total) bài · \(speed / 10),\(speed % 10) MB/s · còn \(Self.clock(left)) · \(findings) phát hiện",
      en:
        "\(done)/\(total) files · \(speed / 10).\(speed % 10) MB/s · \(Self.clock(left)) left · \(findings) found"
    )
    isVisible = true
    // A terminal that is too narrow would scroll with every stroke.
    let line = words[language]
    let room = System.terminalWidth - 1
    Self.write(
      "\r\u{1B}[K" + (line.count + width + 1 < room ? bar + " " + line : String(line.prefix(max(room, 0)))))
  }

  private static func clock(_ seconds: Int) -> String {
    "\(seconds / 60):" + (seconds % 60 < 10 ? "0" : "") + "\(seconds % 60)"
  }

  private static func write(_ text: String) {
    var text = text
    text.withUTF8 { OutputStream(descriptor: 2).write(UnsafeRawBufferPointer($0)) }
  }
}
