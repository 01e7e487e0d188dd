package import Lexicon
import VietnameseText

/// What is known of a cited document. Sixteen bytes; words are read from the tables or the text when asked for.
package struct DocumentDetail: Sendable, Hashable {
  /// How the document is named.
  package enum Form: UInt8, Sendable {
    /// By its whole number: 28-NQ/TW, 30/2020/NĐ-CP, 72/2014/QH13.
    case code
    /// By the figures of its number: Chỉ thị 05, Nghị định 30/2020.
    case number
    /// By a plenum of the Central Committee: Nghị quyết Trung ương 8 (khóa XI).
    case plenum
    /// By a congress: Nghị quyết Đại hội lần thứ XIII.
    case congress
    /// A law, ordinance or charter by its name, with or without a year.
    case law
    /// By a title in quotation marks.
    case titled
  }

  /// Whose numbers it follows: party 28-NQ/TW, state 1234/QĐ-UBND.
  package enum Family: UInt8, Sendable {
    case unknown
    case party
    case state
    /// Laws and resolutions of the National Assembly: 72/2014/QH13.
    case law
  }

  /// What is wrong with the number as it is written.
  package struct Problems: OptionSet, Sendable, Hashable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Hyphen and slash where the other belongs: 28/NQ-TW, 1234-QĐ/UBND, 28-NQ-TW.
    package static let mixedShape = Problems(rawValue: 1)
    /// White space inside: 36- NQ/TW.
    package static let innerSpace = Problems(rawValue: 1 << 1)
    /// No sign between number and letters: 28 NQ/TW.
    package static let missingSeparator = Problems(rawValue: 1 << 2)
    /// A dash where a hyphen belongs: 28–NQ/TW.
    package static let longDash = Problems(rawValue: 1 << 3)
    /// Letters that no kind of document has: 29-QN/TW.
    package static let unknownType = Problems(rawValue: 1 << 4)
    /// The word and the letters name different kinds: Nghị quyết 28-CT/TW.
    package static let typeClash = Problems(rawValue: 1 << 5)
    /// Capitals where small letters belong, or the reverse: 1021/QĐ-TTG.
    package static let letterCase = Problems(rawValue: 1 << 6)
    /// Letters without their marks: 30/2020/ND-CP.
    package static let missingMarks = Problems(rawValue: 1 << 7)
    /// T.Ư or TƯ for TW inside a number.
    package static let issuerSpelling = Problems(rawValue: 1 << 8)
    /// QH-13, QH 13, QHXIII for QH13, or no term at all.
    package static let assemblyTerm = Problems(rawValue: 1 << 9)
    /// The year of a law's number lies outside the term of its Assembly: 72/2014/QH14.
    package static let termClash = Problems(rawValue: 1 << 10)
    /// A Roman numeral that is none: khóa IIX.
    package static let malformedRoman = Problems(rawValue: 1 << 11)
    /// "số số".
    package static let doubledWord = Problems(rawValue: 1 << 12)
  }

  package var problems: Problems = []
  /// The figures of the number; 0 where there are none or they do not fit.
  package var number: UInt16 = 0
  /// The document's row in `document_types` (in `laws` for `Form.law`), 0 for a number without a word.
  private var row: UInt32 = 0
  /// The row of its issuer's code in `document_issuers`, 0 where none is written or known.
  private var issuerRow: UInt32 = 0
  /// Years from 1800 on; 0: none.
  private var yearOffset: UInt8 = 0
  /// The term: khóa XI, QH13. 0 where it is not written.
  package var term: UInt8 = 0
  /// Which plenum or congress; 0 for others.
  package var ordinal: UInt8 = 0
  private var kinds: UInt8 = 0

  init(_ form: Form, family: Family = .unknown) {
    kinds = form.rawValue | family.rawValue << 4
  }

  package var form: Form { Form(rawValue: kinds & 15) ?? .code }
  package var family: Family {
    get { Family(rawValue: kinds >> 4) ?? .unknown }
    set { kinds = kinds & 15 | newValue.rawValue << 4 }
  }
  package var year: Int? {
    get { yearOffset == 0 ? nil : Int(yearOffset) + 1799 }
    set { yearOffset = newValue.map { (1800...2054).contains($0) ? UInt8($0 - 1799) : 0 } ?? 0 }
  }
  package var type: LexiconTable.Row? {
    get { row == 0 ? nil : LexiconTable.Row(offset: row) }
    set { row = newValue?.offset ?? 0 }
  }
  package var issuer: LexiconTable.Row? {
    get { issuerRow == 0 ? nil : LexiconTable.Row(offset: issuerRow) }
    set { issuerRow = newValue?.offset ?? 0 }
  }

  /// What such documents, or this law, are called; empty where there is no `type`.
  package var typeName: UnsafeBufferPointer<UInt8> {
    guard let type else { return UnsafeBufferPointer(start: nil, count: 0) }
    return form == .law ? LexiconTable.laws.cell(type, .law) : LexiconTable.documentTypes.cell(type, .type)
  }

  /// The document's name without the accidents of its spelling: `28-NQ/TW`, `Chỉ thị 05`,
  /// `Nghị quyết Trung ương 8 khóa XI`, `Luật Nghĩa vụ quân sự 2015`; nil where the text itself is the name.
  ///
  /// - Parameter text: the mention as it stands, where that says what the name is.
  package func canonicalName(_ text: String) -> String? {
    var text = text
    return text.withUTF8 { withCanonicalName(of: $0) { String(decoding: $0, as: UTF8.self) } }
  }

  /// The same as bytes, for as long as `body` runs.
  ///
  /// - Parameter text: UTF-8.
  func withCanonicalName<Result>(
    of text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result? {
    let name = typeName
    // No letter gets longer; the rest is for the words and numbers that are put between and behind.
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: name.count + text.count + 64) { buffer in
      if form == .code {
        return body(UnsafeBufferPointer(rebasing: buffer[0..<Self.canonicalCode(text, into: buffer)]))
      }
      var written = ShortText(buffer)
      return writeName(name, text, to: &written) ? body(written.bytes) : nil
    }
  }

  /// False where the text itself is the name.
  private func writeName(
    _ name: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>, to written: inout ShortText
  ) -> Bool {
    written.append(name)
    switch form {
    case .number:
      if !name.isEmpty { written += " " }
      written.append(text.drop { $0 &- 0x30 >= 10 }.prefix { $0 &- 0x30 < 10 })
      if let year {
        written += "/"
        written.append(year, digits: 1)
      }
    case .plenum:
      guard ordinal != 0 else { return false }
      written += " Trung ương "
      written.append(Int(ordinal), digits: 1)
      if term != 0 {
        written += " khóa "
        written.append(RomanNumeral.written(Int(term)).utf8)
      }
    case .law:
      guard !name.isEmpty else { return false }
      if let year {
        written += " "
        written.append(year, digits: 1)
      }
    case .code, .congress, .titled: return false
    }
    return true
  }

  /// The number from its first figure on, without white space, long dashes and ways to write TW.
  ///
  /// - Returns: how many bytes were written.
  private static func canonicalCode(
    _ bytes: UnsafeBufferPointer<UInt8>, into code: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    func isFigure(_ offset: Int) -> Bool { offset < bytes.count && bytes[offset] &- 0x30 < 10 }
    var offset = bytes.firstIndex { $0 &- 0x30 < 10 } ?? bytes.count
    var count = 0
    while offset < bytes.count, let (scalar, length) = Scalars.decode(bytes, at: offset) {
      let (start, next) = (offset, offset + length)
      offset = next
      switch scalar {
      case 0x28:  // The term may follow in brackets: (khóa XI).
        return count
      case 0x2C: continue
      case 0x2E:
        // A full stop between figures stays.
        guard count > 0, code[count - 1] &- 0x30 < 10, isFigure(next) else { continue }
        code[count] = 0x2E
        count += 1
      case 0x2010...0x2015, 0x2212:
        code[count] = UInt8(ascii: "-")
        count += 1
      case 0x1AF:  // Ư
        code[count] = UInt8(ascii: "W")
        count += 1
      case 0x31B where count > 0 && code[count - 1] == UInt8(ascii: "U"):
        code[count - 1] = UInt8(ascii: "W")
      default:
        if Scalars.isSpace(scalar) {
          // Or it follows without them: khóa XI.
          let isTerm =
            next + 1 < bytes.count && bytes[next] | 0x20 == UInt8(ascii: "k")
            && bytes[next + 1] == UInt8(ascii: "h")
          if isTerm { return count }
          continue
        }
        for place in start..<next {
          code[count] = bytes[place]
          count += 1
        }
      }
    }
    return count
  }
}
