extension BratFile.Entity {
  /// Whether the line says that something is *not* an entity.
  package var isRefusal: Bool { Label.meaning(ofType: type)?.judgement == .refused }
}
