import SourceText
import Standoff
import TestSupport
import Testing

struct AgreementTests {
  private typealias Entity = Agreement.Entity

  private func entity(_ type: String, _ start: Int, _ end: Int) -> Entity {
    Entity(type: type, start: start, end: end)
  }

  @Test func whatIsTheSameAndWhatIsNot() {
    let agreement = Agreement(
      [
        entity("person", 0, 5), entity("person", 10, 15), entity("rank", 20, 25), entity("date", 30, 35),
        entity("LOC", 40, 45),
      ],
      [
        entity("LOC", 40, 45), entity("person", 0, 5), entity("person", 8, 12), entity("position", 20, 25),
        entity("date", 50, 55),
      ])
    #expect(
      agreement.differences == [
        .otherExtent(entity("person", 10, 15), entity("person", 8, 12)),
        .otherKind(entity("rank", 20, 25), entity("position", 20, 25)), .missing(entity("date", 30, 35)),
        .extra(entity("date", 50, 55)),
      ])
    let person = agreement.tallies["person"]
    #expect(person?.first == 2 && person?.second == 2 && person?.same == 1)
    #expect(person?.f1 == 0.5 && person?.overlapF1 == 1)
    #expect(agreement.tallies["LOC"]?.f1 == 1)
    #expect(agreement.tallies["rank"]?.f1 == 0 && agreement.tallies["rank"]?.recall == 0)
    #expect(agreement.all.first == 5 && agreement.all.same == 2 && agreement.all.f1 == 0.4)
  }

  @Test func nothingOnBothSidesIsAgreement() {
    let agreement = Agreement([], [])
    #expect(agreement.tallies.isEmpty && agreement.differences.isEmpty)
    let all = agreement.all
    #expect(all.precision == 1 && all.recall == 1 && all.f1 == 1 && all.overlapF1 == 1)
  }

  @Test func nothingOnOneSideIsNone() {
    let all = Agreement([entity("person", 0, 5)], []).all
    #expect(all.precision == 0 && all.recall == 0 && all.f1 == 0 && all.overlapF1 == 0)
  }

  /// An entity inside a longer one of its kind, which ends behind many that come after its beginning.
  @Test func nestedEntitiesAreFoundToOverlap() {
    let agreement = Agreement(
      [entity("organization", 0, 100), entity("organization", 2, 4)],
      [entity("organization", 90, 95), entity("organization", 110, 120)])
    let tally = agreement.all
    #expect(tally.firstTouched == 1 && tally.secondTouched == 1 && tally.same == 0)
    #expect(tally.overlapF1 == 0.5)
  }

  @Test func neighboursDoNotOverlap() {
    let agreement = Agreement([entity("date", 0, 5)], [entity("date", 5, 8)])
    #expect(agreement.all.overlapF1 == 0)
    #expect(agreement.differences == [.missing(entity("date", 0, 5)), .extra(entity("date", 5, 8))])
  }

  @Test func severalKindsAtOnePlaceGoTogetherByName() {
    let agreement = Agreement(
      [entity("a", 0, 5), entity("b", 0, 5), entity("c", 0, 5)], [entity("c", 0, 5), entity("d", 0, 5)])
    #expect(
      agreement.differences == [
        .otherKind(entity("a", 0, 5), entity("d", 0, 5)), .missing(entity("b", 0, 5)),
      ])
  }

  @Test func aRefusalIsOfWhatWasRefused() {
    let refusal = BratFile.Entity(
      number: 1, type: "not-person", spans: [.init(3, 5), .init(6, 9)], words: "a b")
    #expect(refusal.isRefusal && refusal.compared == entity("person", 3, 9))
    // Of kinds that are not ours nothing is known.
    let other = BratFile.Entity(number: 1, type: "not-PER", spans: [.init(3, 5)], words: "a")
    #expect(!other.isRefusal && other.compared == entity("not-PER", 3, 5))
  }

  @Test(arguments: TextForm.allCases)
  func wordsStandWhereTheyWereWritten(form: TextForm) {
    let text = TextBuffer(form.apply("Đại tá Trần Văn Thử\nở Quân\nkhu 0 cùng Lê Thị Mẫu."))
    let labelled = LabelledText(text)
    for words in ["Trần Văn Thử", "Quân\nkhu 0", "Lê Thị Mẫu"].map(form.words) {
      let (spans, written) = labelled.written(LabelsTests.range(words, in: text))
      let entity = BratFile.Entity(number: 1, type: "person", spans: spans, words: written)
      #expect(labelled.says(entity))
      var astray = entity
      astray.spans = spans.map { BratFile.Span($0.start + 1, $0.end + 1) }
      #expect(!labelled.says(astray))
      astray.spans = [BratFile.Span(9000, 9010)]
      #expect(!labelled.says(astray))
    }
    // With a gap.
    let whole = labelled.written(LabelsTests.range(form.words("Trần Văn Thử"), in: text))
    let start = whole.spans[0].start
    let (first, last) = (form.words("Trần"), form.words("Thử"))
    let end = whole.spans[0].end
    #expect(
      labelled.says(
        BratFile.Entity(
          number: 1, type: "PER",
          spans: [
            .init(start, start + first.unicodeScalars.count), .init(end - last.unicodeScalars.count, end),
          ], words: first + " " + last)))
  }

  @Test func whatHoldsOfAnySides() {
    var generator = SeededGenerator(seed: 11)
    func side() -> [Entity] {
      (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        let start = Int.random(in: 0...30, using: &generator)
        return entity(
          ["person", "rank", "LOC"][Int.random(in: 0...2, using: &generator)], start,
          start + Int.random(in: 1...9, using: &generator))
      }
    }
    for _ in 0..<500 {
      let (first, second) = (side(), side())
      let there = Agreement(first, second)
      let back = Agreement(second, first)
      // The same from the other side.
      #expect(there.all.f1 == back.all.f1 && there.all.overlapF1 == back.all.overlapF1)
      #expect(there.all.precision == back.all.recall)
      let turned = back.differences.map { difference -> Agreement.Difference in
        switch difference {
        case .missing(let entity): .extra(entity)
        case .extra(let entity): .missing(entity)
        case .otherKind(let one, let other): .otherKind(other, one)
        case .otherExtent(let one, let other): .otherExtent(other, one)
        }
      }
      #expect(Set(turned) == Set(there.differences))
      for tally in Array(there.tallies.values) + [there.all] {
        for share in [tally.precision, tally.recall, tally.f1, tally.overlapF1] {
          #expect((0...1).contains(share))
        }
        #expect(tally.overlapF1 >= tally.f1)
      }
      // Neither order nor how often a line is there changes anything.
      #expect(Agreement(first.reversed() + first, second + second.shuffled(using: &generator)) == there)
      let same = Agreement(first, first.reversed())
      #expect(same.all.f1 == 1 && same.all.overlapF1 == 1 && same.differences.isEmpty)
      // Everything that is on one side only is told once.
      let told = there.differences.flatMap { [$0.sides.first, $0.sides.second].compactMap(\.self) }
      #expect(told.count == Set(first).symmetricDifference(second).count)
      #expect(Set(told.map { "\($0)" }) == Set(Set(first).symmetricDifference(second).map { "\($0)" }))
      // Overlaps as they are defined, by looking at all pairs.
      let touched = Set(first).count { one in
        second.contains { $0.type == one.type && $0.start < one.end && one.start < $0.end }
      }
      #expect(there.all.firstTouched == touched)
    }
  }
}
