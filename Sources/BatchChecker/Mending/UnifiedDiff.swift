import ProjectFiles

/// The difference between two texts as `diff -u` writes it, line by line.
enum UnifiedDiff {
  private struct Hunk {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// - Parameter path: as `SystemPath` writes it.
  /// - Returns: nothing where the two are equal.
  static func text(path: String, old: [UInt8], new: [UInt8]) -> [UInt8] {
    let before = lines(old)
    let after = lines(new)
    let changes = self.changes(before, after)
    if changes.isEmpty { return [] }
    let name = name(of: path)
    var output = Array("--- ".utf8) + name + Array("\n+++ ".utf8) + name + [0x0A]
    var index = 0
    while index < changes.count {
      // Changes with at most six equal lines between them share their context.
      var last = index
      while last + 1 < changes.count, changes[last + 1].old.lowerBound - changes[last].old.upperBound <= 6 {
        last += 1
      }
      let lead = min(3, changes[index].old.lowerBound)
      let start = changes[index].old.lowerBound - lead
      let end = min(changes[last].old.upperBound + 3, before.count)
      let newStart = changes[index].new.lowerBound - lead
      let newEnd = changes[last].new.upperBound + (end - changes[last].old.upperBound)
      output += "@@ -\(span(start, end)) +\(span(newStart, newEnd)) @@\n".utf8
      var place = start
      for change in changes[index...last] {
        for line in before[place..<change.old.lowerBound] { append(" ", line, to: &output) }
        for line in before[change.old] { append("-", line, to: &output) }
        for line in after[change.new] { append("+", line, to: &output) }
        place = change.old.upperBound
      }
      for line in before[place..<max(place, end)] { append(" ", line, to: &output) }
      index = last + 1
    }
    return output
  }

  /// The name as git writes it, so that `patch` and `git apply` find the file: in quotation marks where something in it
  /// could be taken for something else, and with a tab behind it where it has a space, which would end it.
  private static func name(of path: String) -> [UInt8] {
    let bytes = SystemPath.bytes(path)
    let isPlain = SystemPath.onOneLine(path) == path && !bytes.contains { $0 == 0x22 || $0 == 0x5C }
    let name = isPlain ? bytes : [0x22] + bytes.flatMap(quoted) + [0x22]
    return bytes.contains(0x20) ? name + [0x09] : name
  }

  /// A byte within quotation marks.
  private static func quoted(_ byte: UInt8) -> [UInt8] {
    let letters: [UInt8: String] = [
      0x07: "a", 0x08: "b", 0x09: "t", 0x0A: "n", 0x0B: "v", 0x0C: "f", 0x0D: "r", 0x22: "\"", 0x5C: "\\",
    ]
    if let letter = letters[byte] { return Array(("\\" + letter).utf8) }
    if (0x20..<0x7F).contains(byte) { return [byte] }
    let digits = String(byte, radix: 8)
    return Array(("\\" + String(repeating: "0", count: 3 - digits.utf8.count) + digits).utf8)
  }

  private static func span(_ start: Int, _ end: Int) -> String {
    switch end - start {
    case 0: "\(start),0"
    case 1: "\(start + 1)"
    default: "\(start + 1),\(end - start)"
    }
  }

  private static func append(_ mark: Character, _ line: ArraySlice<UInt8>, to output: inout [UInt8]) {
    output += String(mark).utf8
    output += line
    if line.last != 0x0A { output += "\n\\ No newline at end of file\n".utf8 }
  }

  /// With their line ends.
  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (place, byte) in bytes.enumerated() where byte == 0x0A {
      lines.append(bytes[start...place])
      start = place + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  /// What is to be taken out and put in, in order: Myers' greedy algorithm on what is left between the common
  /// beginning and end.
  private static func changes(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Hunk] {
    var start = 0
    while start < old.count, start < new.count, old[start] == new[start] { start += 1 }
    var (oldEnd, newEnd) = (old.count, new.count)
    while oldEnd > start, newEnd > start, old[oldEnd - 1] == new[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
    }
    if start == oldEnd, start == newEnd { return [] }
    let (width, height) = (oldEnd - start, newEnd - start)
    // More would cost memory with the square of it; then everything between is one change, which is right too.
    let limit = min(width + height, 1000)
    var furthest = [1: 0]
    var trace: [[Int: Int]] = []
    for depth in 0...limit {
      trace.append(furthest)
      for diagonal in stride(from: -depth, through: depth, by: 2) {
        let goesDown =
          diagonal == -depth
          || diagonal != depth && furthest[diagonal - 1, default: -1] < furthest[diagonal + 1, default: -1]
        var x = goesDown ? furthest[diagonal + 1, default: 0] : furthest[diagonal - 1, default: 0] + 1
        while x < width, x - diagonal >= 0, x - diagonal < height,
          old[start + x] == new[start + x - diagonal]
        {
          x += 1
        }
        furthest[diagonal] = x
        if x >= width, x - diagonal >= height { return path(trace, width, height, offset: start) }
      }
    }
    return [Hunk(old: start..<oldEnd, new: start..<newEnd)]
  }

  /// Walks the trace back from the end and joins single steps to changes.
  private static func path(_ trace: [[Int: Int]], _ width: Int, _ height: Int, offset: Int) -> [Hunk] {
    var steps: [Hunk] = []
    var (x, y) = (width, height)
    for depth in trace.indices.reversed() where depth > 0 {
      let furthest = trace[depth]
      let diagonal = x - y
      let goesDown =
        diagonal == -depth
        || diagonal != depth && furthest[diagonal - 1, default: -1] < furthest[diagonal + 1, default: -1]
      let previous = goesDown ? diagonal + 1 : diagonal - 1
      let beforeX = furthest[previous, default: 0]
      let beforeY = beforeX - previous
      if goesDown {
        steps.append(
          Hunk(
            old: (offset + beforeX)..<(offset + beforeX), new: (offset + beforeY)..<(offset + beforeY + 1)))
      } else {
        steps.append(
          Hunk(
            old: (offset + beforeX)..<(offset + beforeX + 1), new: (offset + beforeY)..<(offset + beforeY)))
      }
      (x, y) = (beforeX, beforeY)
    }
    var hunks: [Hunk] = []
    for step in steps.reversed() {
      if let last = hunks.last, last.old.upperBound == step.old.lowerBound,
        last.new.upperBound == step.new.lowerBound
      {
        hunks[hunks.count - 1] = Hunk(
          old: last.old.lowerBound..<step.old.upperBound, new: last.new.lowerBound..<step.new.upperBound)
      } else {
        hunks.append(step)
      }
    }
    return hunks
  }
}
