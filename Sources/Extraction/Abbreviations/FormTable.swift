/// What is known of each form of abbreviation in an article, by its hash. Most articles have a handful.
package struct FormTable: Sendable {
  private var keys = HashedList()
  /// By place: what is changed there is changed where it stands, without a copy of all its lists.
  var items: [Glossary.Form] = []

  /// Room that is made at once, so that the lists need not grow step by step.
  private static let usual = 8

  var count: Int { items.count }

  package subscript(key: UInt64) -> Glossary.Form? { keys.place(of: key).map { items[$0] } }

  func place(of key: UInt64) -> Int? { keys.place(of: key) }

  func key(at place: Int) -> UInt64 { keys.hashes[place] }

  /// The place of a form, which is an empty one where it is new.
  mutating func place(adding key: UInt64) -> Int {
    if let place = keys.place(of: key) { return place }
    if items.isEmpty {
      keys.reserveCapacity(Self.usual)
      items.reserveCapacity(Self.usual)
    }
    keys.append(key)
    items.append(Glossary.Form())
    return items.count - 1
  }

  /// Takes a form out to be changed; an empty one stands at `place` until it is put back.
  mutating func take(at place: Int) -> Glossary.Form {
    var form = Glossary.Form()
    swap(&form, &items[place])
    return form
  }

  /// Takes out the form at `place`; the last one takes its place.
  mutating func remove(at place: Int) {
    guard place < items.count, let last = items.last else { return }
    keys.swapRemove(at: place)
    items[place] = last
    items.removeLast()
  }
}
