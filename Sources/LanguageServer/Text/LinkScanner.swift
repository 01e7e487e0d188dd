import LanguageServerProtocol
import ProjectFiles
import SourceText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Finds what looks like an address. Only ASCII is looked at: other letters end an address, which is what articles
/// mean ("xem tại www.vidu.vn.").
enum LinkScanner {
  enum Kind: Equatable {
    case web
    case mail
    /// A name with the ending of an article, to be looked for beside this one.
    case file
  }

  struct Link: Equatable {
    var kind: Kind
    var range: ByteRange
    /// A URI, or of a file its name as written.
    var target: String
  }

  /// In reading order.
  static func links(in bytes: [UInt8]) -> [Link] {
    bytes.withUnsafeBufferPointer { bytes in
      var links: [Link] = []
      var reached = 0
      var offset = 0
      // An address without a full stop is none, so only words around one are looked at.
      while true {
        offset = LineBreaks.next(UInt8(ascii: "."), in: bytes, from: offset, to: bytes.count)
        if offset >= bytes.count { break }
        guard offset > reached, isWord(bytes[offset - 1]) else {
          offset += 1
          continue
        }
        let range = word(around: offset, in: bytes, from: reached)
        reached = max(range.end, offset + 1)
        offset = reached
        if let link = link(in: range, bytes) { links.append(link) }
      }
      return links
    }
  }

  private static let longest = 2048

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x61 && byte <= 0x7A || byte >= 0x41 && byte <= 0x5A || byte >= 0x30 && byte <= 0x39
  }

  /// What may stand in an address besides letters and figures.
  private static func isPart(_ byte: UInt8) -> Bool {
    isWord(byte) || "-._~:/?#[]@!$&'*+,;=%()".utf8.contains(byte)
  }

  private static func word(around offset: Int, in bytes: UnsafeBufferPointer<UInt8>, from least: Int)
    -> ByteRange
  {
    var start = offset
    while start > least, offset - start < longest, isPart(bytes[start - 1]) { start -= 1 }
    var end = offset + 1
    while end < bytes.count, end - offset < longest, isPart(bytes[end]) { end += 1 }
    // Brackets and quotes around it, and the sentence's own marks, are none of it.
    while start < end, !isWord(bytes[start]) { start += 1 }
    while end > start, !isWord(bytes[end - 1]), bytes[end - 1] != UInt8(ascii: "/") { end -= 1 }
    return ByteRange(start, end)
  }

  private static func link(in range: ByteRange, _ bytes: UnsafeBufferPointer<UInt8>) -> Link? {
    guard range.length >= 4 else { return nil }
    let text = String(decoding: bytes[range.start..<range.end], as: UTF8.self)
    for scheme in ["https://", "http://"] {
      guard let start = place(of: scheme, in: range, bytes) else { continue }
      let address = String(decoding: bytes[start..<range.end], as: UTF8.self)
      guard address.utf8.count > scheme.utf8.count + 3, URL(string: address) != nil else { return nil }
      return Link(kind: .web, range: ByteRange(start, range.end), target: address)
    }
    if text.contains("@") {
      return isMail(text) ? Link(kind: .mail, range: range, target: "mailto:\(text)") : nil
    }
    if isHost(text.prefix { $0 != "/" }) {
      guard URL(string: "https://\(text)") != nil else { return nil }
      return Link(kind: .web, range: range, target: "https://\(text)")
    }
    let ending = text.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard ["txt", "md", "html", "htm", "docx"].contains(ending), !text.contains("?"),
      range.start == 0 || bytes[range.start - 1] != UInt8(ascii: "/")
    else { return nil }
    return Link(kind: .file, range: range, target: text)
  }

  /// Where `scheme` (in small letters) begins first, however it is written.
  private static func place(
    of scheme: String, in range: ByteRange, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    let last = range.end - scheme.utf8.count
    guard range.start <= last else { return nil }
    return (range.start...last).first { start in
      zip(bytes[start...], scheme.utf8).allSatisfy {
        $0 == $1 || $0 | 0x20 == $1 && $1 >= UInt8(ascii: "a")
      }
    }
  }

  private static func isMail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty,
      parts[0].utf8.allSatisfy({ isWord($0) || "._-+".utf8.contains($0) })
    else { return false }
    return isName(parts[1]) && parts[1].contains(".")
  }

  /// `www.anything.xyz`, or a name under `.vn`, as newspapers sign themselves.
  private static func isHost(_ text: Substring) -> Bool {
    let lower = text.lowercased()
    guard isName(Substring(lower)) else { return false }
    return lower.hasPrefix("www.") && lower.split(separator: ".").count >= 3 || lower.hasSuffix(".vn")
  }

  private static func isName(_ text: Substring) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, let last = labels.last, last.utf8.count >= 2 else { return false }
    return labels.allSatisfy { label in
      !label.isEmpty && label.utf8.allSatisfy { isWord($0) || $0 == UInt8(ascii: "-") }
    }
  }
}

/// The files that a document can name: those beside it and below.
struct SiblingFiles {
  private let folder: String?

  init(of uri: DocumentURI) {
    folder = uri.filePath.map { FilePath.folder(of: $0) }
  }

  /// Nil where no file is there, or the name leads elsewhere.
  func uri(of name: String) -> DocumentURI? {
    let name = Self.unescaped(name)
    guard let folder, !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else { return nil }
    let path = FilePath.joined(folder, name)
    return FileStatus.exists(path) ? DocumentURI(filePath: path) : nil
  }

  /// `bai%20mot.txt` as the file is called; as it is where it holds no such escapes.
  private static func unescaped(_ name: String) -> String {
    guard name.utf8.contains(UInt8(ascii: "%")), !name.utf8.contains(UInt8(ascii: "#")) else { return name }
    return DocumentURI(rawValue: "file:///" + name).filePath.map { String($0.dropFirst()) } ?? name
  }
}
