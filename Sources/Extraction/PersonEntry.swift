/// One person while an article is put together: the mentions that are this person's, and what they say.
package struct PersonEntry: Sendable {
  var name: NameVariant
  var detail: PersonDetail
  /// In reading order.
  package var sightings: [Sighting]
  var rank: (text: String, strength: Int, hash: UInt64)?
  package var positions: [String] = []
  /// Hashes of all that was added to `positions`, so that repeats make no strings.
  var positionHashes: [UInt64] = []
  /// Whether the person is named only as the author of the text or of a picture.
  package var isAuthor = true

  init(name: NameVariant, detail: PersonDetail, sightings: [Sighting]) {
    self.name = name
    self.detail = detail
    self.sightings = sightings
  }

  /// As it is written.
  package var writtenName: String { name.text }
  package var writtenRank: String? { rank?.text }
}
