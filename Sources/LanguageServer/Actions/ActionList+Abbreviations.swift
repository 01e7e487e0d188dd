import Extraction
import LanguageServerProtocol
import Linting
import SourceText

extension ActionList {
  /// An abbreviation written out here, explained here, or written out everywhere; the words that one stands for
  /// written short here or everywhere.
  mutating func addAbbreviations(at offset: Int) {
    guard wants(.refactorRewrite) else { return }
    let edits = AbbreviationEdits(document: document)
    if let found = document.article.occurrences(at: offset).first(where: { $0.mention.kind == .abbreviation })
    {
      return addExpansions(of: found, edits)
    }
    guard let (definition, range) = edits.phrase(around: offset) else { return }
    let letters = definition.letters
    add(
      say("Viết tắt: \(letters)", "Write short: \(letters)"), .refactorRewrite,
      [Linting.TextEdit(range: range, newText: letters)])
    add(
      say("Viết tắt “\(letters)” từ sau chỗ giải nghĩa", "Write “\(letters)” wherever it is meant"),
      .refactorRewrite, .abbreviate(definedAt: definition.place.start))
  }

  private mutating func addExpansions(of found: Article.Occurrence, _ edits: AbbreviationEdits) {
    let paragraph = WrittenOut.Surroundings(found.paragraph, in: document)
    guard case .abbreviation(let detail) = found.mention.detail, !detail.isInNumber,
      let full = WrittenOut(found, in: paragraph)
    else { return }
    let letters = document.text(found.range)
    let uses = edits.uses(of: found).map(\.range)
    if uses.contains(found.range) {
      let text = OneLine.text(full.text)
      add(say("Viết đầy đủ: \(text)", "Write out: \(text)"), .refactorRewrite, [full.edit])
    }
    if uses.count > 1 {
      add(
        say(
          "Viết đầy đủ mọi “\(letters)” (\(uses.count) chỗ)",
          "Write out every “\(letters)” (\(uses.count))"),
        .refactorRewrite, .expand(at: found.range.start))
    }
    // Where the article never says what the letters mean, the first use is the place for it. Who writes "TP. Vinh" takes them
    // for known.
    if uses.first == found.range, !full.hasFullStop, SameThing.phrase(of: found, in: document.article) == nil
    {
      let whole = ByteRange(full.letters.start, full.figures.end)
      let text = "\(full.text)\(document.text(full.figures)) (\(document.text(whole)))"
      add(
        say("Giải nghĩa ở đây: \(text)", "Explain here: \(text)"), .refactorRewrite,
        [Linting.TextEdit(range: whole, newText: text)])
    }
  }
}
