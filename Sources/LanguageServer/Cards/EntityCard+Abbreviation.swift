import Extraction

extension EntityCard {
  /// The expansion here with what it rests on, then whatever else the letters may stand for.
  func abbreviation() -> Markup {
    var text = Markup()
    let senses = document.article.facts.glossary.senses(of: occurrence.mention)
    guard let first = senses.first else {
      text.title(surface, note: say("chữ viết tắt", "abbreviation"))
      text.line(
        say(
          "Bài này không giải nghĩa, từ điển cũng không có.",
          "Neither this article nor the lexicon explains it."))
      return text
    }
    text.title(surface, note: first.expansion)
    text.line(evidence(first))
    let known = EntityCard.folded(first.expansion)
    let others = senses.dropFirst().filter { EntityCard.folded($0.expansion) != known }
    if !others.isEmpty {
      text.line(say("Nghĩa khác:", "Other meanings:"))
      for sense in others.prefix(Self.mostSenses) { text.item("\(sense.expansion) (\(evidence(sense)))") }
      if others.count > Self.mostSenses { text.item("…") }
    }
    return text
  }

  /// Two expansions that differ in capitals or normal form alone are one.
  static func folded(_ text: String) -> String { text.lowercased() }

  private static let mostSenses = 8

  private func evidence(_ sense: Glossary.Sense) -> String {
    switch sense.evidence {
    case .definedHere(let place):
      return say(
        "được giải nghĩa trong bài, dòng \(line(of: document.article.range(place)))",
        "defined in this article, line \(line(of: document.article.range(place)))")
    case .userGlossary(let note):
      let source = say("theo bảng chữ viết tắt của bạn", "from your glossary")
      return note.isEmpty ? source : "\(source): \(note)"
    case .context: return say("theo các từ đứng cạnh", "by the words around it")
    case .lexicon(let rank):
      return rank == 0
        ? say("nghĩa thường gặp nhất", "the usual meaning") : say("theo từ điển", "from the lexicon")
    case .composed: return say("ghép từ nghĩa của từng phần", "put together from its parts")
    case .typo(let right?): return say("có lẽ gõ nhầm, ý là \(right)", "probably a slip for \(right)")
    case .typo(nil): return say("có lẽ gõ nhầm", "probably a slip")
    }
  }
}
