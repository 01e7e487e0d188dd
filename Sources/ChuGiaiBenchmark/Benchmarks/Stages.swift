import Extraction
import JSONText
import Lexicon
import Linting
import SourceText
import VietnameseText

/// Where the time of a check goes, in this process.
enum Stages {
  private static func texts(_ context: BenchmarkContext) -> [[UInt8]] {
    var maker = context.maker
    return (0..<(context.options.isQuick ? 40 : 800)).map { _ in maker.article(size: 3600) }
  }

  static func pipeline(_ context: inout BenchmarkContext) throws {
    let texts = texts(context)
    let bytes = texts.reduce(0) { $0 + $1.count }
    var clock = StageClock()
    var answers: Set<[Int]> = []
    for round in 0..<(context.runs(7) + 1) {
      if round == 1 { clock = StageClock() }
      answers.insert(pass(texts, &clock))
      clock.endPass()
    }
    context.expect(answers.count == 1, "stages: the same texts gave different answers: \(answers)")
    context.expect(answers.first?.allSatisfy { $0 > 0 } == true, "stages: a stage found nothing: \(answers)")
    for (name, samples) in clock.passes {
      context.add(Measurement("stages: \(name)", .seconds, samples, textBytes: bytes))
    }
  }

  /// - Returns: how much each stage had to do, so that none can be left out.
  private static func pass(_ texts: [[UInt8]], _ clock: inout StageClock) -> [Int] {
    let reader = ArticleReader.shared
    let linter = Linter()
    var scratch = reader.makeScratch()
    var lintScratch = Linter.Scratch()
    var json = JSONWriter()
    var (decoded, paragraphs, mentions, findings, written) = (0, 0, 0, 0, 0)
    for text in texts {
      clock.start()
      let buffer = TextBuffer(bytes: TextDecoder.decode(text).utf8)
      clock.lap("decode")
      decoded += buffer.count

      buffer.bytes.withUnsafeBufferPointer { bytes in
        var ranges: [ByteRange] = []
        var splitter = ParagraphSplitter(bytes)
        while let range = splitter.nextParagraph() { ranges.append(range) }
        clock.lap("paragraphs")
        paragraphs += ranges.count
        for range in ranges {
          let piece = UnsafeBufferPointer(rebasing: bytes[range.start..<range.end])
          clock.start()
          let reading = reader.readParagraph(
            piece, scratch: &scratch,
            inspect: { paragraph, reading in
              clock.lap("read: sort and attributes")
              findings += linter.check(paragraph, reading, &lintScratch).findings.count
              clock.lap("rules on paragraphs")
            }, probe: { clock.lap("read: \($0.rawValue)") })
          mentions += reading.mentions.count
        }
      }

      clock.start()
      let article = Article(buffer)
      clock.lap("article, all of reading and folding")
      let checked = CheckedArticle(buffer, linter: linter)
      clock.lap("checked article, all of it")
      findings += checked.diagnostics.count
      clock.lap("findings sorted")
      json.removeAll()
      encode(article, to: &json)
      clock.lap("encode entities")
      written += json.count
    }
    return [decoded, paragraphs, mentions, findings, written]
  }

  /// The fields that an annotation record has.
  private static func encode(_ article: Article, to json: inout JSONWriter) {
    json.beginArray()
    article.text.bytes.withUnsafeBufferPointer { bytes in
      for paragraph in article.paragraphs {
        for mention in paragraph.reading.mentions where article.facts.states(mention) {
          let range = mention.range.shifted(by: paragraph.range.start)
          json.beginObject()
          json.field("kind", mention.kind.rawValue)
          json.field("start", range.start)
          json.field("end", range.end)
          json.key("text")
          json.value(utf8: UnsafeBufferPointer(rebasing: bytes[range.start..<range.end]))
          json.field("value", article.value(of: mention, in: paragraph))
          json.endObject()
        }
      }
    }
    json.endArray()
  }

  /// Every rule by itself, on the paragraphs that its trigger lets through.
  static func rules(_ context: inout BenchmarkContext) throws {
    let texts = texts(context).map { TextBuffer(bytes: $0) }
    let reader = ArticleReader.shared
    let bytes = texts.reduce(0) { $0 + $1.count }
    let rules = RuleCatalog.types.map { (type: $0, rule: $0.init(gazetteer: reader.gazetteer)) }
    let triggers = rules.map { $0.rule.trigger }
    let phrases = PhraseTable(reader.gazetteer)
    let linter = Linter(reader: reader)
    var lintScratch = Linter.Scratch()
    var masks = TokenMasks()
    var clock = StageClock()
    var found: Set<Int> = []
    for round in 0..<(context.runs(5) + 1) {
      if round == 1 { clock = StageClock() }
      var count = 0
      for text in texts {
        var lints: [ParagraphLint] = []
        let article = Article(text, reader: reader) { paragraph, reading in
          var kinds: UInt8 = 0
          for mention in reading.mentions { kinds |= mention.kind.bit }
          clock.start()
          let sweep = ParagraphSweep(paragraph.tokens, phrases, &masks)
          masks.addNames(of: reading)
          var traits = sweep.traits
          for mention in reading.mentions { traits.formUnion(ParagraphTraits(mention)) }
          clock.lap("(the sweep over tokens that all share)")
          count += masks.withView(tokenCount: paragraph.count) { masks in
            let view = LintParagraph(text: paragraph, reading: reading, sweep: sweep, masks: masks)
            var findings = Findings()
            let wanted = RuleTrigger.bits(traits, kinds: kinds)
            for index in rules.indices where triggers[index].fires(on: wanted) {
              clock.start()
              rules[index].rule.check(view, into: &findings)
              clock.lap(rules[index].type.info.id)
            }
            return findings.all.count
          }
          lints.append(linter.check(paragraph, reading, &lintScratch))
        }
        clock.start()
        let checked = CheckedArticle(article, lints: lints, linter: linter)
        clock.lap("(the article as a whole, all rules)")
        count += checked.diagnostics.count
      }
      clock.endPass()
      found.insert(count)
    }
    context.expect(found.count == 1 && found != [0], "rules: the same texts gave \(found) findings")
    for (name, samples) in clock.passes.sorted(by: { $0.samples.reduce(0, +) > $1.samples.reduce(0, +) }) {
      context.add(Measurement("rules: \(name)", .seconds, samples, textBytes: bytes))
    }
  }
}

/// Adds up the time of each stage over one pass through the texts.
struct StageClock {
  private var names: [String] = []
  private var indexes: [String: Int] = [:]
  private var current: [Double] = []
  private var samples: [[Double]] = []
  private var last = ContinuousClock.now

  mutating func start() { last = .now }

  /// Books the time since the last lap to `name`.
  mutating func lap(_ name: String) {
    let now = ContinuousClock.now
    let passed = last.duration(to: now).components
    let index = index(of: name)
    current[index] += Double(passed.seconds) + Double(passed.attoseconds) * 1e-18
    last = .now
  }

  private mutating func index(of name: String) -> Int {
    if let index = indexes[name] { return index }
    indexes[name] = names.count
    names.append(name)
    current.append(0)
    samples.append([])
    return names.count - 1
  }

  mutating func endPass() {
    for index in current.indices {
      samples[index].append(current[index])
      current[index] = 0
    }
  }

  /// In the order in which the stages first came.
  var passes: [(name: String, samples: [Double])] { zip(names, samples).map { ($0, $1) } }
}
