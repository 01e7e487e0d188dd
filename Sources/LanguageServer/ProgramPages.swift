import Lexicon
import ProjectFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The program and its libraries in memory.
enum ProgramPages {
  /// Gives back the pages of code, constants and tables that have been needed until now. Most of them are the start's, or came with
  /// a page that was asked for, because the system brings sixteen at once; those that are needed again come back out of
  /// its cache of files, which takes less than a millisecond for all of them.
  ///
  /// Only Linux has to be told; elsewhere nothing happens.
  static func giveBack() {
    #if os(Linux)
      for pages in unchangedPages() {
        _ = madvise(UnsafeMutableRawPointer(bitPattern: pages.lowerBound), pages.count, MADV_DONTNEED)
      }
      // With some linkers they lie among what can be written to.
      Gazetteer.giveBackTables()
    #endif
  }

  #if os(Linux)
    /// Where files are mapped that nobody can write to and nobody has: what had been written would be lost.
    private static func unchangedPages() -> [Range<UInt>] {
      var found: [Range<UInt>] = []
      var mapping: Range<UInt>?
      guard case .success(let mappings) = FileReader.bytes(ofFile: "/proc/self/smaps") else { return [] }
      for line in mappings.split(separator: 0x0A) {
        // 55d0c8a00000-55d0c9a7c000 r-xp 00000000 08:01 131 /usr/bin/chugiai
        // Anonymous:             0 kB
        // Of the lines that begin with a capital, twenty a mapping, none but "Anonymous:" is wanted; a mapping's first begins
        // with a small letter or a digit.
        let isOther = line.first.map { UInt8(ascii: "B")...UInt8(ascii: "Z") ~= $0 } ?? true
        if isOther { continue }
        let fields = line.split(separator: 0x20)
        if fields.count > 1, fields[0].last != UInt8(ascii: ":") {
          let isFile = fields.count > 5 && fields[5].first == UInt8(ascii: "/")
          mapping = isFile && !fields[1].contains(UInt8(ascii: "w")) ? range(fields[0]) : nil
        } else if fields.count > 1, fields[0].elementsEqual("Anonymous:".utf8),
          fields[1].elementsEqual("0".utf8), let pages = mapping.take()
        {
          found.append(pages)
        }
      }
      return found
    }

    /// Two hexadecimal numbers with a hyphen between them.
    private static func range(_ text: ArraySlice<UInt8>) -> Range<UInt>? {
      let ends = text.split(separator: UInt8(ascii: "-")).map {
        UInt(String(decoding: $0, as: UTF8.self), radix: 16)
      }
      guard ends.count == 2, let start = ends[0], let end = ends[1], start < end else { return nil }
      return start..<end
    }
  #endif
}
