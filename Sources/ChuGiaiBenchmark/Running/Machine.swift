import Foundation

/// What the machine is and how busy others keep it.
enum Machine {
  static var description: String {
    let info = ProcessInfo.processInfo
    return "\(info.operatingSystemVersionString), \(info.activeProcessorCount) processors"
  }

  /// What part of the processors is in use while this process sleeps, 0…1; nil where the system does not tell.
  static func load(during seconds: Double = 0.3) -> Double? {
    #if os(Linux)
      guard let before = ticks() else { return nil }
      usleep(UInt32(seconds * 1_000_000))
      guard let after = ticks(), after.all > before.all else { return nil }
      return 1 - Double(after.idle - before.idle) / Double(after.all - before.all)
    #else
      var averages = [0.0, 0, 0]
      return getloadavg(&averages, 3) > 0
        ? min(averages[0] / Double(ProcessInfo.processInfo.activeProcessorCount), 1) : nil
    #endif
  }

  #if os(Linux)
    private static func ticks() -> (idle: Int, all: Int)? {
      guard let text = try? String(contentsOfFile: "/proc/stat", encoding: .utf8),
        let line = text.split(separator: "\n").first
      else { return nil }
      let numbers = line.split(separator: " ").compactMap { Int($0) }
      guard numbers.count >= 5 else { return nil }
      return (numbers[3] + numbers[4], numbers.prefix(8).reduce(0, +))
    }
  #endif

  /// The resident size of another process in bytes and its highest so far; nil where the system does not tell.
  static func memory(of process: pid_t) -> (now: Double, peak: Double)? {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8) else {
      return nil
    }
    func number(_ name: String) -> Double? {
      guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix(name) }) else { return nil }
      return line.split { $0 == " " || $0 == "\t" }.dropFirst().first.flatMap { Double($0) }.map { $0 * 1024 }
    }
    guard let now = number("VmRSS:"), let peak = number("VmHWM:") else { return nil }
    return (now, peak)
  }
}
