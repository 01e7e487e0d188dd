import Extraction
import JSONRPC
import JSONText
import LanguageServerProtocol
import SourceText
import Standoff

/// What an annotator does with the labels of a document. Nothing is shown: highlighting says what came of it.
extension CommandRunner {
  /// `{ "judgement": "given" | "refused" | "none", "kind": …, "range": …, "words": …, "value": …, "everywhere": …, "instead": { "kind": …, "range": …, "words": … } }`
  func label(_ uri: DocumentURI, _ wish: JSONValue) throws(ResponseError) -> JSONValue {
    let document = try labelledDocument(uri)
    let place = try labelPlace(wish, "arguments[1]", document)
    if OneLine.text(document.text(place.range)).isEmpty {
      throw ResponseError(.invalidParams, "arguments[1].range: there are no words")
    }
    guard let judgement = wish["judgement"]?.string.flatMap(LabelJudgement.init) else {
      throw ResponseError(.invalidParams, "arguments[1].judgement: expected given, refused or none")
    }
    let instead = try wish["instead"].map { (json) throws(ResponseError) in
      try labelPlace(json, "arguments[1].instead", document)
    }
    return try changing(uri) { kept, text in
      if let instead { Self.withdraw(instead, from: &kept.labels, document, text) }
      let everywhere = wish["everywhere"]?.bool == true
      let value = wish["value"]?.string
      for range in everywhere
        ? Self.places(like: place, judgement, kept.labels, document, text) : [place.range]
      {
        switch judgement {
        case .given:
          let known =
            kept.labels.label(place.kind, at: range)?.value ?? Self.read(place.kind, range, document)?.value
          kept.labels.judge(place.kind, at: range, .given, value: value ?? known, in: text)
        case .refused: kept.labels.judge(place.kind, at: range, .refused, in: text)
        case .none: kept.labels.forget(place.kind, at: range)
        }
      }
    }
  }

  /// Accepts what is read in `{ "range": … }`, or everywhere, and nobody has said anything of.
  func acceptLabels(_ uri: DocumentURI, _ wish: JSONValue) throws(ResponseError) -> JSONValue {
    let document = try labelledDocument(uri)
    let range =
      wish["range"].flatMap { try? PositionRange(json: $0) }.map(document.byteRange)
      ?? document.article.text.range
    if wish["range"] != nil { try checkWords(wish, "arguments[1]", range, document) }
    let proposed = document.labelledEntities(touching: range).filter { $0.source == .proposed }
    return try changing(uri) { labels, text in
      labels.acceptedAtOnce = labels.labels.accept(proposed.map(\.entity), in: text)
    }
  }

  /// Takes back what was last accepted at once.
  func takeBackLabels(_ uri: DocumentURI) throws(ResponseError) -> JSONValue {
    _ = try labelledDocument(uri)
    return try changing(uri) { labels, _ in
      labels.labels.takeBack(labels.acceptedAtOnce)
      labels.acceptedAtOnce = []
    }
  }

  /// Goes to the first entity behind `{ "position": … }` of which nobody has said anything; behind the last, to the first
  /// of the article.
  func showNextProposal(_ uri: DocumentURI, _ wish: JSONValue) throws(ResponseError) -> JSONValue {
    let document = try labelledDocument(uri)
    let proposed = document.labelledEntities(touching: document.article.text.range).filter {
      $0.source == .proposed
    }
    let offset = wish["position"].flatMap { try? Position(json: $0) }.map(document.offset)
    guard
      let next = proposed.first(where: { entity in offset.map { $0 < entity.entity.range.start } ?? true })
        ?? proposed.first
    else {
      server.notify(
        ShowMessageNotification(
          type: .info,
          message: say("Mọi mục trong bài đã được xem.", "Everything in this article has been looked at.")))
      return ["left": 0]
    }
    let range = document.positionRange(next.entity.range)
    if client.capabilities.window.showDocument {
      server.ask(ShowDocumentRequest(uri: uri, takeFocus: true, selection: range))
    }
    return ["left": .integer(proposed.count), "range": Self.json(range)]
  }

  // MARK: Arguments

  private func labelledDocument(_ uri: DocumentURI) throws(ResponseError) -> Snapshot {
    guard let document = server.documents[uri] else {
      throw ResponseError(.invalidParams, "\(uri.rawValue) is not open")
    }
    guard document.settings.keepsLabels else {
      throw Self.failure(
        server, "Thư mục này chưa bật nhãn: ghi \"labels\": true vào chugiai.json.",
        "Labels are off in this folder: write \"labels\": true into chugiai.json.")
    }
    return document
  }

  private func labelPlace(
    _ json: JSONValue, _ name: String, _ document: Snapshot
  ) throws(ResponseError) -> Labels.Place {
    guard let kind = json["kind"]?.string.flatMap(EntityKind.init) else {
      throw ResponseError(.invalidParams, "\(name).kind: expected a kind of entity")
    }
    guard let range = json["range"].flatMap({ try? PositionRange(json: $0) }).map(document.byteRange) else {
      throw ResponseError(.invalidParams, "\(name).range: expected a range")
    }
    try checkWords(json, name, range, document)
    return Labels.Place(kind: kind, range: range)
  }

  /// An action may be older than the text; what it is about has to stand where it stood.
  private func checkWords(
    _ json: JSONValue, _ name: String, _ range: ByteRange, _ document: Snapshot
  ) throws(ResponseError) {
    guard let words = json["words"]?.string, words != OneLine.text(document.text(range)) else { return }
    throw ResponseError(
      .contentModified,
      say(
        "Bài đã thay đổi sau khi hiện danh sách này; hãy mở lại danh sách.",
        "The article has changed since this was offered (\(name).words); ask for it again."))
  }

  // MARK: Labels

  /// What the program reads at exactly this place; nil where it reads nothing of the kind.
  private static func read(_ kind: EntityKind, _ range: ByteRange, _ document: Snapshot) -> Entity? {
    document.article.entities(in: range).first { $0.kind == kind && $0.range == range }
  }

  private func changing(
    _ uri: DocumentURI, _ change: (inout DocumentLabels, LabelledText) -> Void
  ) throws(ResponseError) -> JSONValue {
    try server.changeLabels(of: uri, change)
    guard let labels = server.documents[uri]?.labels else {
      // What cannot be read is not written over, and why has been told.
      throw Self.failure(
        server, "Không đọc được tệp nhãn của bài này nên không ghi gì.",
        "The label file of this article cannot be read, so nothing was written.")
    }
    server.refreshLabels()
    return [
      "file": .string(DocumentURI(filePath: labels.path).rawValue),
      "labels": .integer(labels.labels.all.count),
    ]
  }

  /// Takes an entity away that another stands for now: what is read is refused, what was added is gone.
  private static func withdraw(
    _ place: Labels.Place, from labels: inout Labels, _ document: Snapshot, _ text: LabelledText
  ) {
    if read(place.kind, place.range, document) != nil {
      labels.judge(place.kind, at: place.range, .refused, in: text)
    } else {
      labels.forget(place.kind, at: place.range)
    }
  }

  /// Where the same is to be said of the same words: all that is so labelled or read; and to give a label, other places
  /// too, but none that has an entity of this kind in it or around it.
  private static func places(
    like place: Labels.Place, _ judgement: LabelJudgement, _ labels: Labels, _ document: Snapshot,
    _ text: LabelledText
  ) -> [ByteRange] {
    let all = labels.entities(over: document.article.entities, touching: document.article.text.range)
    let words = text.words(place.range)
    let isRefused = labels.label(place.kind, at: place.range)?.judgement == .refused
    let same = all.filter { item in
      switch judgement {
      case .given: break
      case .refused: if item.source == .refused { return false }
      // Who takes back what was refused leaves what was given, and the other way round.
      case .none: if (item.source == .refused) != isRefused { return false }
      }
      return item.entity.kind == place.kind && text.words(item.entity.range) == words
    }.map(\.entity.range)
    guard judgement == .given else { return same }
    var free = text.places(of: words)
    let taken = all.filter { $0.entity.kind == place.kind && $0.source != .refused }.map(\.entity.range)
    var next = 0
    free.removeAll { range in
      while next < taken.count, taken[next].end <= range.start { next += 1 }
      return next < taken.count && taken[next].intersects(range)
    }
    return Array(Set(same + free + [place.range])).sorted { $0.start < $1.start }
  }
}
