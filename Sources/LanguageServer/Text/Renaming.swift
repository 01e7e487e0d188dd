import Extraction
import JSONRPC
import LanguageServerProtocol
import Linting
import SourceText
import VietnameseText

/// A new name for a person or an abbreviation, wherever this article has the old one.
struct Renaming: Speaker {
  let document: Snapshot
  let client: Client
  let thing: SameThing
  var language: MessageLanguage { client.language }

  /// Nil where nothing stands that can have another name: only people and abbreviations can.
  init?(at offset: Int, in document: Snapshot, for client: Client) {
    self.document = document
    self.client = client
    let candidates = document.article.occurrences(at: offset).filter { occurrence in
      switch occurrence.mention.detail {
      case .person: true
      // The letters in a document's number are not the article's to change.
      case .abbreviation(let detail): !detail.isInNumber
      default: false
      }
    }
    guard let occurrence = candidates.first else { return nil }
    thing = SameThing(occurrence, in: document)
  }

  /// The name to begin with: of a person the full one, also where the cursor is on "anh Mẫu".
  var placeholder: String {
    if let person { return person.name }
    return OneLine.text(document.text(thing.mention.range))
  }

  private var person: Person? { thing.person }

  struct Change {
    var edit: Linting.TextEdit
    /// Whether a reader should look at it before it is made.
    var isDoubtful = false
  }

  func changes(to newName: String) throws(ResponseError) -> [Change] {
    let name = try checked(newName)
    if thing.mention.mention.kind == .abbreviation { return try changes(toAbbreviation: name) }
    guard let person else { throw failure("Không còn thấy người này trong bài.", "The person is gone.") }
    return try changes(of: person, to: name)
  }

  private func failure(_ vietnamese: String, _ english: String) -> ResponseError {
    ResponseError(.requestFailed, say(vietnamese, english))
  }

  /// The name without white space at its ends.
  private func checked(_ name: String) throws(ResponseError) -> String {
    for scalar in name.unicodeScalars
    where scalar.properties.generalCategory == .control || scalar.value == 0x2028 || scalar.value == 0x2029 {
      throw failure(
        "Tên mới không được có ngắt dòng hay ký tự điều khiển.",
        "The new name must not have line breaks or control characters.")
    }
    let words = OneLine.text(name)
    if words.isEmpty { throw failure("Tên mới không được để trống.", "The new name must not be empty.") }
    guard words.utf8.count <= 200 else { throw failure("Tên mới dài quá.", "The new name is too long.") }
    guard words.unicodeScalars.contains(where: \.properties.isAlphabetic) else {
      throw failure("Tên mới phải có chữ cái.", "The new name must have letters.")
    }
    return words
  }

  // MARK: Abbreviations

  private func changes(toAbbreviation name: String) throws(ResponseError) -> [Change] {
    guard AbbreviationForm.letterCount(of: name) >= 2 else {
      throw failure(
        "Chữ viết tắt phải có ít nhất hai chữ cái.", "An abbreviation must have two letters or more.")
    }
    if name.contains(where: \.isWhitespace) {
      throw failure("Chữ viết tắt không được có khoảng trắng.", "An abbreviation must not have spaces.")
    }
    let meaning = document.article.value(of: thing.mention)
    let form = AbbreviationForm(name)
    if case .abbreviation(let own) = thing.mention.mention.detail, own.form != form,
      let other = firstUse(of: form), !isSame(document.article.value(of: other), meaning)
    {
      let other =
        document.article.value(of: other).map { say(", nghĩa là “\($0)”", ", meaning “\($0)”") } ?? ""
      throw failure(
        "“\(name)” đã dùng trong bài\(other).", "“\(name)” is already used in this article\(other).")
    }
    let isDecomposed = isDecomposed
    return uses.map { range in
      Change(edit: Linting.TextEdit(range: range, newText: isDecomposed ? Self.decomposed(name) : name))
    }
  }

  /// The uses outside numbers of documents.
  private var uses: [ByteRange] {
    guard case .abbreviation(let own) = thing.mention.mention.detail else { return [] }
    return document.article.occurrences(of: own.form).filter { occurrence in
      guard case .abbreviation(let detail) = occurrence.mention.detail else { return false }
      return !detail.isInNumber
    }.map(\.range)
  }

  private func firstUse(of form: AbbreviationForm) -> Article.Occurrence? {
    document.article.facts.glossary.forms[form.raw]?.sightings.first.flatMap(document.article.occurrence)
  }

  private func isSame(_ one: String?, _ other: String?) -> Bool {
    guard let one, let other else { return false }
    return EntityCard.folded(one) == EntityCard.folded(other)
  }

  // MARK: People

  private func changes(of person: Person, to name: String) throws(ResponseError) -> [Change] {
    let old = Self.words(person.name)
    var new = Self.words(name)
    if name.contains(where: \.isNumber) {
      throw failure("Tên người không có chữ số.", "A person's name has no figures.")
    }
    guard Self.looksLikeName(new) else {
      throw failure(
        "“\(name)” không giống tên người: mỗi chữ trong tên viết hoa chữ đầu, không có dấu câu.",
        "“\(name)” is no person's name: each word of one begins with a capital, and there are no marks.")
    }
    // One word for one who has several is the given name: the family keeps its name.
    if new.count == 1, old.count > 1 { new = old.dropLast() + new }
    let full = new.joined(separator: " ")
    let key = Self.keys(full)
    if let other = names(likeThatOf: full, besides: person).first(where: { Self.keys($0) == key }) {
      throw failure(
        "“\(other)” là tên một người khác trong bài.",
        "“\(other)” is the name of somebody else in this article.")
    }
    let given = old.last.map(Self.keys) ?? []
    let sharesGiven = names(likeThatOf: person.name, besides: person).contains {
      Self.words($0).last.map(Self.keys) == given
    }
    return person.mentions.map { range in
      let written = document.text(range)
      let count = Self.words(written).count
      let isShort = count < old.count
      // "anh Mẫu" and "đồng chí Văn Mẫu" stay as long as they are.
      var text = isShort ? new.suffix(count).joined(separator: " ") : full
      if Self.isUpperCase(written) { text = text.uppercased() }
      if Self.isDecomposed(written) { text = Self.decomposed(text) }
      return Change(
        edit: Linting.TextEdit(range: range, newText: text), isDoubtful: isShort && sharesGiven)
    }
  }

  /// The names of others whose last word is that of `name`. The keys that people have tell of whom else a name need not
  /// be read.
  private func names(likeThatOf name: String, besides person: Person) -> [String] {
    let article = document.article
    let given = Self.keys(name).last
    var names: [String] = []
    article.facts.people.forEachEntry { other in
      guard given.map({ other.pointee.mayBeCalled($0) }) ?? true else { return }
      let first = other.pointee.sightings.first.flatMap(article.occurrence)?.range
      if first == nil || first != person.mentions.first {
        names.append(article.written.string(of: other.pointee.name))
      }
    }
    return names
  }

  // MARK: Words

  /// Whether words may be somebody's name. One in small letters would not be found in the article any more. Only inside a
  /// name some have them: Ludwig van Beethoven.
  private static func looksLikeName(_ words: [String]) -> Bool {
    guard let first = words.first, let last = words.last else { return false }
    func isCapitalised(_ word: String) -> Bool { word.first { $0.isLetter }?.isUppercase == true }
    let letters = words.allSatisfy { word in
      word.allSatisfy { $0.isLetter || "-.'’".contains($0) } && word.contains(where: \.isLetter)
    }
    return letters && isCapitalised(first) && isCapitalised(last)
  }

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// What makes two names the same: no case, no normal form, no place of the tone mark.
  private static func keys(_ text: String) -> [SyllableKey] { Tokenizer.tokens(of: text).map(\.key) }

  private static func isUpperCase(_ text: String) -> Bool {
    text.contains(where: \.isLetter) && !text.contains(where: \.isLowercase)
  }

  private var isDecomposed: Bool { Self.isDecomposed(document.text(thing.mention.range)) }

  /// Whether accents are written as scalars of their own, as in old files: then the new name is written so too.
  private static func isDecomposed(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x300...0x36F).contains($0.value) }
  }

  private static func decomposed(_ text: String) -> String { NormalForm.decomposed.apply(to: text) }
}

extension AbbreviationForm {
  /// How many letters count in an abbreviation.
  static func letterCount(of text: String) -> Int {
    text.unicodeScalars.count { $0.properties.isAlphabetic }
  }
}
