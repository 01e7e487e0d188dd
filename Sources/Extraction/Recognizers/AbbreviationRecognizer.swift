import VietnameseText

/// Finds every initialism: a run of capitals, joined by ".", "&" or an unspaced hyphen (T.Ư, LĐTB&XH, QS-QP).
///
/// What it stands for is settled later by `Glossary`, which knows the whole article; here is noted what the words
/// around it say. A run of capitals may also be a Roman numeral, a name or a headline in capitals, a unit's or a
/// vehicle's code or a piece of an address: `CapitalRun` tells those apart.
struct AbbreviationRecognizer: ~Copyable, Sendable {
  private let runs: CapitalRuns
  private let places = AbbreviationPlaces()
  private let definitions = DefinitionFinder()
  private let lexicon = AbbreviationLexicon.shared
  private let storm = SyllableKey("bão")

  init(userGlossary: UserGlossary) {
    runs = CapitalRuns(userGlossary: userGlossary)
  }

  static func mayBegin(_ token: Token) -> Bool { CapitalRuns.mayBegin(token) }

  func recognize(_ paragraph: ParagraphText, into mentions: inout ParagraphMentions) {
    let count = paragraph.count
    var index = paragraph.next(.abbreviations, from: 0)
    while index < count {
      var next = index + 1
      if let run = runs.run(in: paragraph, at: index, lexicon: lexicon) {
        // "bão NURI" has a name.
        let isStorm = run.index == nil && paragraph.is(index - 1, storm)
        if run.isAbbreviation, !isStorm { add(run, in: paragraph, into: &mentions) }
        next = max(run.next, next)
      }
      index = paragraph.next(.abbreviations, from: next)
    }
  }

  private func add(_ run: CapitalRun, in paragraph: ParagraphText, into mentions: inout ParagraphMentions) {
    var detail = AbbreviationDetail(form: run.form)
    var context = places.context(of: run.tokens, in: paragraph)
    if context == .byline, run.letterCount == 2, places.isWholeCredit(run.tokens, in: paragraph),
      run.index.map({ !$0.isPaper }) ?? true
    {
      context = .initials
    }
    detail.context = context
    if let meant = places.meant(by: run, in: paragraph, context: context, lexicon: lexicon) {
      detail.entry = meant
      detail.isSlip = true
      if context == .documentType, let entry = lexicon.entry(at: meant) {
        detail.sense = lexicon.officialSense(of: entry, at: .type)
      }
    } else if let index = run.index {
      detail.entry = index
      if run.traits.contains(.isAmbiguous), let entry = lexicon.entry(at: index) {
        detail.sense = lexicon.sense(of: entry, in: paragraph, run.tokens, context: context)
        if context == .documentType,
          let named = lexicon.sense(of: entry, named: places.kindNamed(before: run, in: paragraph))
        {
          detail.sense = named
        }
      }
    }
    if context == .initials, detail.sense == nil, let entry = run.index.flatMap(lexicon.entry(at:)) {
      detail.sense = lexicon.officialSense(of: entry, at: .byline)
    }
    let cue: StaticString =
      switch context {
      case .documentType, .documentIssuer: "letters of a document number"
      default: run.index != nil ? "abbreviation of the table" : "run of capitals"
      }
    guard
      mentions.add(.abbreviation, run.tokens, in: paragraph, cue: cue, detail: .abbreviation(detail)),
      var definition = definitions.definition(by: run, in: paragraph)
    else { return }
    definition.form = run.form
    mentions.definitions.append(definition)
  }
}

/// Sixteen bytes.
package struct AbbreviationDetail: Sendable, Hashable {
  package var form: AbbreviationForm
  private var entryNumber: Int32 = -1
  private var senseNumber: UInt8 = .max
  /// Whether the place itself says that the letters are wrong (Nghị quyết số 28-CQ/TW).
  package var isSlip = false
  var context = AbbreviationContext.running

  init(form: AbbreviationForm) { self.form = form }

  /// The row of the form or, with `isSlip`, of the form that is meant.
  var entry: AbbreviationLexicon.Index? {
    get { entryNumber < 0 ? nil : AbbreviationLexicon.Index(value: entryNumber) }
    set { entryNumber = newValue?.value ?? -1 }
  }

  /// Which sense of the entry the words around point to.
  package var sense: UInt8? {
    get { senseNumber == .max ? nil : senseNumber }
    set { senseNumber = newValue ?? .max }
  }

  /// Whether it is somebody's initials as far as the table knows; the article may define them.
  var isInitials: Bool { context == .initials && sense == nil }

  /// Whether it is part of a document's number.
  package var isInNumber: Bool { context == .documentType || context == .documentIssuer }
}
