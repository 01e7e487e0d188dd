import Linting
import ProjectFiles

/// Paths that a file lists, one a line, or between zero bytes as `find -print0` writes them.
enum PathList {
  static func items(ofFile path: String, _ collector: InputCollector) -> [InputCollector.Item] {
    let read = path == "-" ? FileReader.standardInput() : FileReader.bytes(ofFile: path)
    var bytes: [UInt8]
    switch read {
    case .success(let found): bytes = found
    case .failure(let problem): return [.problem(path: SystemPath.readable(path), problem.reason)]
    }
    // Notepad begins its files with one.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    let isZeroEnded = bytes.contains(0)
    var items: [InputCollector.Item] = []
    for line in bytes.split(separator: isZeroEnded ? 0 : 0x0A) {
      var line = line
      if !isZeroEnded, line.last == 0x0D { line.removeLast() }
      // People leave blank lines; `find` writes none.
      if line.isEmpty || !isZeroEnded && line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
      let name = SystemPath.string(line)
      // A dash is only the standard input where a person types it.
      items.append(contentsOf: collector.items(for: [name == "-" ? "./-" : name]))
    }
    return items
  }
}
