import Testing

@testable import Linting

/// What a long open text keeps sixteen bytes of and not twenty-four.
@Suite struct ShortNoteTests {
  /// Topics that articles have in nearly every paragraph; one of them without room would keep the whole paragraph at full length.
  @Test(
    arguments: [
      LintNote.Topic.tonePlacement, .doublet, .capitals, .paragraphWords, .normalForm, .abbreviationForm,
      .dateSeparator, .rankStyle, .personCapitals, .strayQuote, .plenum,
    ])
  func frequentTopicsArePacked(_ topic: LintNote.Topic) throws {
    var note = LintNote(topic, from: 65_535, to: 65_540, key: 0xFEDC_BA98_7654_3210, variant: .max)
    note.extra = 7
    var extra: UInt16 = 0
    let packed = try #require(ShortNote(note, &extra))
    let unpacked = packed.note(extra: extra)
    #expect(unpacked.topic == topic)
    #expect(unpacked.start == 65_535 && unpacked.end == 65_540)
    #expect(unpacked.key == note.key && unpacked.variant == note.variant && unpacked.extra == 7)
  }

  @Test func whatHasNoRoomIsRefused() {
    var extra: UInt16 = 0
    #expect(ShortNote(LintNote(.capitals, from: 65_536, to: 65_540, key: 1, variant: 0), &extra) == nil)
    #expect(ShortNote(LintNote(.paragraphWords, from: 0, to: 2_048, key: 1, variant: 0), &extra) == nil)
    #expect(ShortNote(LintNote(.paragraphWords, from: 0, to: 2_047, key: 1, variant: 0), &extra) != nil)
    #expect(ShortNote(LintNote(.abovePost, from: 0, to: 5, key: 1, variant: 0), &extra) == nil)
  }
}
