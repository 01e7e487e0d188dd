/// Makes articles of any length from a few: their sentences in another order, with other people, places, dates and
/// numbers. The same seed gives the same bytes.
///
/// It is for measuring: what comes out is as dense in names, ranks, dates and faults as what went in, and no two
/// paragraphs are alike, but nobody should read it.
struct ArticleMaker {
  private let titles: [SentenceTemplate]
  private let sentences: [SentenceTemplate]
  private let bylines: [SentenceTemplate]
  private var numbers: SeededNumbers
  private var people: [[UInt8]] = []
  private var places: [[UInt8]] = []

  /// - Parameter articles: plain text; the first line is the title, the last the byline.
  init(articles: [[UInt8]], seed: UInt64) {
    var (titles, sentences, bylines): ([SentenceTemplate], [SentenceTemplate], [SentenceTemplate]) = (
      [], [], []
    )
    for article in articles {
      let lines = article.split { $0 == 0x0A || $0 == 0x0D }
      guard let title = lines.first, let byline = lines.last, lines.count > 2 else { continue }
      titles.append(SentenceTemplate(title))
      bylines.append(SentenceTemplate(byline))
      for line in lines.dropFirst().dropLast() {
        for sentence in Self.sentences(of: line) { sentences.append(SentenceTemplate(sentence)) }
      }
    }
    self.titles = titles
    self.sentences = sentences
    self.bylines = bylines
    numbers = SeededNumbers(seed: seed)
  }

  var isEmpty: Bool { sentences.isEmpty }

  /// Cuts at a full stop, a space and a byte that is no small ASCII letter or digit.
  static func sentences(of line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var found: [ArraySlice<UInt8>] = []
    var start = line.startIndex
    for index in line.indices.dropLast(2)
    where line[index] == 0x2E && line[index + 1] == 0x20 && line[index + 2] &- 0x61 >= 26
      && line[index + 2] &- 0x30 >= 10
    {
      found.append(line[start...index])
      start = index + 2
    }
    if start < line.endIndex { found.append(line[start...]) }
    return found
  }

  /// An article of at least `size` bytes, longer by less than a paragraph and a byline. It ends with a line break.
  mutating func article(size: Int) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(size + 2048)
    append(article: size, to: &text)
    return text
  }

  /// Articles one after the other, as one text of about `size` bytes.
  mutating func text(size: Int, articleSize: Int = 4096) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(size + articleSize * 2)
    while text.count < size, !isEmpty {
      if !text.isEmpty { text.append(0x0A) }
      append(article: min(articleSize, size), to: &text)
    }
    return text
  }

  /// Like `text(size:)`, cut to exactly `characters` code points.
  mutating func text(characters: Int) -> [UInt8] {
    // A Vietnamese letter takes up to three bytes; on average it is less than one and a half.
    var text = text(size: characters * 2)
    var seen = 0
    for (offset, byte) in text.enumerated() where byte & 0xC0 != 0x80 {
      if seen == characters {
        text.removeSubrange(offset...)
        break
      }
      seen += 1
    }
    return text
  }

  private mutating func append(article size: Int, to text: inout [UInt8]) {
    guard !isEmpty else { return }
    people = InventedNames.people.map { _ in InventedNames.person(&numbers) }
    places = InventedNames.places.map { _ in InventedNames.place(&numbers) }
    let start = text.count
    if let title = numbers.pick(titles) { append(title, to: &text) }
    text += [0x0A, 0x0A]
    while text.count - start < size {
      for index in 0..<(2 + numbers.below(4)) {
        if index > 0 { text.append(0x20) }
        if let sentence = numbers.pick(sentences) { append(sentence, to: &text) }
      }
      text += [0x0A, 0x0A]
    }
    if let byline = numbers.pick(bylines) { append(byline, to: &text) }
    text.append(0x0A)
  }

  private mutating func append(_ sentence: SentenceTemplate, to text: inout [UInt8]) {
    for piece in sentence.pieces {
      switch piece {
      case .text(let bytes): text += bytes
      case .person(let index): text += people[index]
      case .place(let index): text += places[index]
      case .day: text += "\(1 + numbers.below(28))".utf8
      case .month: text += "\(1 + numbers.below(12))".utf8
      case .year: text += "\(2015 + numbers.below(11))".utf8
      case .number(let digits):
        for index in 0..<digits {
          text.append(UInt8(0x30 + (index == 0 ? 1 + numbers.below(9) : numbers.below(10))))
        }
      }
    }
  }
}
