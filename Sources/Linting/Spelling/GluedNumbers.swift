import Extraction
import Lexicon
import SourceText
import VietnameseText

/// Figures that touch a word: "tháng7/1931", "6năm", and the keys of VNI where its input method was off: "nhie62u", "d9uoc75".
struct GluedNumbers: Sendable {
  /// Words without a mark behind which a number follows after a space.
  private let plain = WordSet(["cho", "qua", "sau", "theo", "trang", "trong"])
  /// Words that name nothing together with a figure, so that the space between them is missing for sure.
  private let leads = WordSet(["đến", "gần", "hơn", "khoảng", "năm", "ngày", "quý", "tháng", "tới", "từ"])
  private let openers: Set<SyllableKey> = [
    SyllableKey(mark: "("), SyllableKey(mark: "“"), SyllableKey(mark: "\""), SyllableKey(mark: "["),
  ]
  private let closers: Set<SyllableKey> = [
    SyllableKey(mark: ","), SyllableKey(mark: "."), SyllableKey(mark: ";"), SyllableKey(mark: ":"),
    SyllableKey(mark: ")"), SyllableKey(mark: "”"), SyllableKey(mark: "\""), SyllableKey(mark: "!"),
    SyllableKey(mark: "?"), SyllableKey(mark: "…"),
  ]
  private let joints: Set<SyllableKey> = [
    SyllableKey(mark: "/"), SyllableKey(mark: "."), SyllableKey(mark: ","), SyllableKey(mark: "-"),
    SyllableKey(mark: "%"),
  ]

  func check(_ paragraph: LintParagraph, _ info: RuleInfo, into findings: inout Findings) {
    var index = paragraph.next(.number, from: 0)
    while index < paragraph.count {
      var end = index + 1
      if index > 0, paragraph[index].gap == .none, isOrdinary(paragraph, index - 1),
        paragraph[index - 1].key.letterCount >= 2 || paragraph[index + 1].gap == .none,
        paragraph[index - 1].isWord, isOpen(paragraph, before: index - 1)
      {
        end = checkBehindWord(paragraph, index, info, into: &findings)
      } else if paragraph[index + 1].gap == .none, isMarkedSyllable(paragraph[index + 1]),
        isOpen(paragraph, before: index) || isPartOfNumber(paragraph, index),
        isClosed(paragraph, behind: index + 2)
      {
        report(paragraph, index + 1, isSafe: false, info, into: &findings)
      }
      index = paragraph.next(.number, from: end)
    }
  }

  /// Whether the word has small letters, or is one of those that lead a number: "Năm2025", "Việt Nam22/12".
  private func isOrdinary(_ paragraph: LintParagraph, _ index: Int) -> Bool {
    let word = paragraph[index]
    if word.letterCase == .lower { return true }
    return word.letterCase == .capitalised
      && (leads.contains(word.key) || word.key == country[1] && paragraph[index - 1].key == country[0])
  }

  private let country = [SyllableKey("Việt"), SyllableKey("Nam")]

  /// - Returns: where to go on.
  private func checkBehindWord(
    _ paragraph: LintParagraph, _ index: Int, _ info: RuleInfo, into findings: inout Findings
  ) -> Int {
    var end = index + 1
    while end < paragraph.count, end < index + 8, paragraph[end].gap == .none,
      paragraph[end].isNumber || paragraph[end].isWord && paragraph[end].letterCase == .lower
    {
      end += 1
    }
    let isClosed = isClosed(paragraph, behind: end)
    if isClosed, let right = VNIKeys.syllable(paragraph.string((index - 1)..<end)) {
      let range = paragraph.range((index - 1)..<end)
      let text = paragraph.inForm(right)
      findings.report(
        info, range,
        LocalizedText(vi: "Phím VNI còn sót, có lẽ là “\(text)”", en: "Keys of VNI: perhaps “\(text)”"),
        fixes: [.write(text, at: range, isSafe: false)])
      return end
    }
    let word = paragraph[index - 1]
    guard end == index + 1, isClosed || joints.contains(paragraph[end].key),
      plain.contains(word.key) || word.letterCase == .capitalised || isMarkedSyllable(word)
    else { return end }
    report(paragraph, index, isSafe: leads.contains(word.key), info, into: &findings)
    return end
  }

  private func report(
    _ paragraph: LintParagraph, _ second: Int, isSafe: Bool, _ info: RuleInfo, into findings: inout Findings
  ) {
    let place = ByteRange(paragraph[second].range.start, paragraph[second].range.start)
    let pair = paragraph.range((second - 1)..<(second + 1))
    let apart =
      "\(paragraph.string(paragraph[second - 1].range)) \(paragraph.string(paragraph[second].range))"
    findings.report(
      info, pair,
      LocalizedText(
        vi: "Chữ và số viết dính: “\(apart)”", en: "A word and a figure run together: “\(apart)”"),
      severity: .information,
      fixes: [.replace(place, with: " ", isSafe: isSafe, vi: "Thêm khoảng trắng", en: "Add a space")])
  }

  private func isMarkedSyllable(_ token: Token) -> Bool {
    token.isWord && token.letterCase == .lower && token.key.letterCount >= 2
      && !MeantSyllable.isPlain(token.key)
      && SyllableShape(token.key.letters) != nil && SyllableSet.shared.contains(token.key)
  }

  private func isOpen(_ paragraph: LintParagraph, before index: Int) -> Bool {
    index == 0 || paragraph[index].gap != .none || openers.contains(paragraph[index - 1].key)
  }

  /// "10/7": the number before it and what joins them.
  private func isPartOfNumber(_ paragraph: LintParagraph, _ index: Int) -> Bool {
    index >= 2 && joints.contains(paragraph[index - 1].key) && paragraph[index - 1].gap == .none
      && paragraph[index - 2].isNumber
  }

  private func isClosed(_ paragraph: LintParagraph, behind end: Int) -> Bool {
    guard end < paragraph.count, paragraph[end].gap == .none else { return true }
    return closers.contains(paragraph[end].key)
      && (end + 1 >= paragraph.count || paragraph[end + 1].gap != .none
        || closers.contains(paragraph[end + 1].key))
  }
}

/// What letters and figures say where they are the keys of VNI: d9uoc75 is được.
private enum VNIKeys {
  /// The syllable, where it is one of those that every text has many of.
  static func syllable(_ keys: String) -> String? {
    var letters: [Character] = []
    var tone = Tone.level
    let tones: [Character: Tone] = ["1": .acute, "2": .grave, "3": .hook, "4": .tilde, "5": .dot]
    let shapes: [Character: [Character: Character]] = [
      "6": ["a": "â", "e": "ê", "o": "ô"], "7": ["o": "ơ", "u": "ư"], "8": ["a": "ă"], "9": ["d": "đ"],
    ]
    for key in keys {
      if let meant = tones[key] {
        guard tone == .level, !letters.isEmpty else { return nil }
        tone = meant
      } else if let shape = shapes[key] {
        guard let place = letters.lastIndex(where: { shape[$0] != nil }), let shaped = shape[letters[place]]
        else {
          return nil
        }
        letters[place] = shaped
        // One 7 shapes both: duoc7.
        if shaped == "ơ", place > 0, letters[place - 1] == "u" { letters[place - 1] = "ư" }
      } else {
        guard key.isASCII || key == "đ", key.isLetter else { return nil }
        letters.append(key)
      }
    }
    let plain = SyllableKey(String(letters))
    let key = SyllableKey(letters: plain.letters, tone: tone)
    guard letters.count >= 2, SyllableShape(key.letters) != nil, SyllableSet.shared.isFrequent(key) else {
      return nil
    }
    return SyllableSlip(right: key)?.right
  }
}
