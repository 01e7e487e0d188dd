import Extraction
import SourceText
import VietnameseText

/// An article as the rules see it when they look at it as a whole: what was found, and the rules' own notes; no
/// tokens. A class, because every rule gets it for every note.
package final class LintArticle: Sendable {
  let article: Article
  private let lints: [ParagraphLint]
  let notes: NoteIndex
  /// The day on which the article was written; see `ArticleDate`.
  let day: Int?
  /// What has been said of the notes; empty while it is being said.
  let verdicts: [NoteIndex.Key: NoteVerdict]

  init(
    article: Article, lints: [ParagraphLint], notes: NoteIndex, day: Int?,
    verdicts: [NoteIndex.Key: NoteVerdict]
  ) {
    self.article = article
    self.lints = lints
    self.notes = notes
    self.day = day
    self.verdicts = verdicts
  }

  /// What has been said of the notes that have topic and key of `note`.
  func verdict(on note: LintNote) -> NoteVerdict? { verdicts[NoteIndex.Key(note)] }

  /// All notes of the paragraph `id`.
  func notes(of id: UInt32) -> NoteList {
    let index = article.table.index(id)
    return index < lints.count ? lints[index].notes : .none
  }

  func note(_ sighting: Sighting) -> LintNote? {
    let index = article.table.index(sighting.paragraph)
    guard index < lints.count, Int(sighting.item) < lints[index].notes.count else { return nil }
    return lints[index].notes[Int(sighting.item)]
  }

  /// Bytes of the article's text: what a note is about.
  func range(ofNote sighting: Sighting) -> ByteRange {
    note(sighting).map { range($0.range, of: sighting.paragraph) } ?? ByteRange(0, 0)
  }

  /// A range of the paragraph `id` as a range of the article's text.
  func range(_ range: ByteRange, of id: UInt32) -> ByteRange {
    article.table.range(TextPlace(paragraph: id, range: range))
  }

  func string(ofNote sighting: Sighting) -> String { string(range(ofNote: sighting)) }
  func string(_ range: ByteRange) -> String { article.text.string(range) }
  func string(_ place: TextPlace) -> String { article.string(place) }

  /// Whether the same bytes stand at both places.
  func isSameText(_ one: TextPlace, _ other: TextPlace) -> Bool {
    let all = article.text.range
    let (left, right) = (article.range(one).clamped(to: all), article.range(other).clamped(to: all))
    guard left.length == right.length else { return false }
    return article.text.bytes.withUnsafeBufferPointer { bytes in
      (0..<left.length).allSatisfy { bytes[left.start &+ $0] == bytes[right.start &+ $0] }
    }
  }

  /// `newText` in the normal form of what stands at `range`, so that a fix does not bring in another one.
  func inForm(_ newText: String, at range: ByteRange) -> String {
    let isDecomposed = string(range).unicodeScalars.contains { (0x300...0x36F).contains($0.value) }
    return isDecomposed ? NormalForm.decomposed.apply(to: newText) : newText
  }

  /// How many paragraphs are before the one called `id`.
  func index(_ id: UInt32) -> Int { article.table.index(id) }
}

/// What an article has of one form of abbreviation.
package struct LintAbbreviation {
  struct Definition {
    var definition: AbbreviationDefinition
    var paragraph: UInt32

    var phrase: TextPlace { TextPlace(paragraph: paragraph, range: definition.phrase) }
    var abbreviation: TextPlace { TextPlace(paragraph: paragraph, range: definition.abbreviation) }
  }

  /// Every mention in reading order, but for those of which the place says already that the letters are wrong.
  var sightings: SightingList
  var first: Mention
  var firstPlace: TextPlace
  var definitions: [Definition]
  /// The best that the glossary knows; nil where it knows nothing.
  var sense: Glossary.Sense?
  /// Nil where the article does not have the form any more.
  init?(_ form: UInt64, of glossary: Glossary, in article: LintArticle) {
    guard let known = glossary.forms[form] else { return nil }
    sightings = known.sightings
    if known.hasSlips {
      sightings.edit {
        $0.removeAll { sighting in
          guard let mention = article.article.table.mention(sighting),
            case .abbreviation(let detail) = mention.detail
          else { return true }
          return detail.isSlip
        }
      }
    }
    guard let sighting = sightings.first, let mention = article.article.table.mention(sighting) else {
      return nil
    }
    first = mention
    firstPlace = TextPlace(paragraph: sighting.paragraph, range: mention.range)
    sense = glossary.sense(of: mention)
    definitions = known.definitions.compactMap { sighting in
      article.article.table[id: sighting.paragraph]?.reading.definition(Int(sighting.item)).map {
        Definition(definition: $0, paragraph: sighting.paragraph)
      }
    }
  }

  /// Whether the first mention stands in the name or number of a document.
  func isInDocument(_ article: LintArticle) -> Bool {
    guard let sighting = sightings.first, let paragraph = article.article.table[id: sighting.paragraph] else {
      return false
    }
    return paragraph.reading.whole.hasMention(over: Int(first.firstToken)) { index, other in
      index < Int(sighting.item) && other.kind == .document
    }
  }
}

/// What an article has of one person.
package struct LintPerson {
  /// The mention with the name as it is best written.
  var name: Sighting
  var isAuthor: Bool
  /// Every mention in reading order, by any form of the name.
  var sightings: [Sighting]
}
