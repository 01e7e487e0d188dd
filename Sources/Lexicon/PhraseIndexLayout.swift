/// Where in one piece of memory the tables of a `PhraseIndex` lie: a mark, how many things there are of each sort, then
/// the tables one after the other, each at a multiple of 64 bytes. Numbers are as processors of our day write them, the
/// lowest byte first.
struct PhraseIndexLayout {
  /// How many things there are.
  struct Counts: BitwiseCopyable {
    var words: UInt32 = 0
    var starts: UInt32 = 0
    var states: UInt32 = 0
    var paths: UInt32 = 0
    var entries: UInt32 = 0
    var asked: UInt32 = 0
    /// Slots of three tables with open addressing, powers of two.
    var sweptPairs: UInt32 = 0
    var askedPairs: UInt32 = 0
    var slots: UInt32 = 0
    /// Those of `PhraseTable`; slots again, any number of them.
    var listedPairs: UInt32 = 0
    var listed: UInt32 = 0
    var listedWords: UInt32 = 0
    /// The first word that only slips have, and how many there are.
    var firstSlip: UInt32 = 0
    var slips: UInt32 = 0
  }

  let counts: Counts
  let keys: Int
  let starts: Int
  let entering: Int
  let states: Int
  let paths: Int
  let entries: Int
  let firstAsked: Int
  let asked: Int
  let pairFilter: Int
  let anyPairFilter: Int
  let sweptPairs: Int
  let askedPairs: Int
  let slots: Int
  let listedSeconds: Int
  let listedPairs: Int
  let listed: Int
  let listedWords: Int
  /// Of everything, in bytes.
  let size: Int

  /// What the memory begins with, before the counts.
  static let mark: UInt32 = 0x3A78_6450

  init(_ counts: Counts) {
    self.counts = counts
    var end = 64
    func table<Element>(_ type: Element.Type, _ count: UInt32) -> Int {
      defer { end += (Int(count) * MemoryLayout<Element>.stride + 63) / 64 * 64 }
      return end
    }
    keys = table(UInt64.self, counts.words + 1)
    starts = table(UInt64.self, counts.starts + 1)
    entering = table(UInt16.self, counts.states + 1)
    states = table(PhraseIndex.State.self, counts.states + 2)
    paths = table(PhraseMatches.Path.self, counts.paths)
    entries = table(PhraseMatches.Entry.self, counts.entries + 1)
    firstAsked = table(UInt32.self, counts.states + 2)
    asked = table(UInt32.self, counts.asked + 1)
    pairFilter = table(UInt64.self, 1 << (PhraseIndex.pairFilterBits - 6))
    anyPairFilter = table(UInt64.self, 1 << (PhraseIndex.anyPairFilterBits - 6))
    sweptPairs = table(PhraseIndex.Pairs.Slot.self, counts.sweptPairs)
    askedPairs = table(PhraseIndex.Pairs.Slot.self, counts.askedPairs)
    slots = table(UInt16.self, counts.slots)
    listedSeconds = table(UInt64.self, counts.starts + 1)
    listedPairs = table(PhraseTable.Pair.self, counts.listedPairs)
    listed = table(PhraseTable.Phrase.self, counts.listed)
    listedWords = table(UInt32.self, counts.listedWords)
    size = end
  }

  /// That of an index in memory; nil where there is none.
  init?(of memory: UnsafeRawBufferPointer) {
    guard memory.count >= 64, UInt(bitPattern: memory.baseAddress) % 8 == 0,
      memory.load(as: UInt32.self) == Self.mark
    else { return nil }
    self.init(memory.load(fromByteOffset: 4, as: Counts.self))
    guard size == memory.count else { return nil }
  }
}
