import Extraction
import Linting
import Standoff

/// What hover says of a label: who has said that this is an entity, or that it is none.
struct LabelCard: Speaker {
  let item: LabelledEntity
  let document: Snapshot
  let language: MessageLanguage

  /// - Parameter card: what is told about the entity itself; nil where nothing of its kind is read.
  func markup(_ card: Markup?) -> Markup {
    var text = card ?? Markup()
    if text.isEmpty {
      text.title(document.text(item.entity.range), note: item.entity.kind.name[language])
      if let value = item.entity.value { text.line(value) }
    }
    text.line(state)
    return text
  }

  /// What the label says where the card above says what is read.
  private var value: String {
    guard let value = item.ownValue else { return "" }
    let isMeaning = item.entity.kind == .abbreviation
    return isMeaning ? say(", nghĩa: ", ", meaning: ") + value : say(", giá trị: ", ", value: ") + value
  }

  private var state: String {
    switch item.source {
    case .proposed: say("Nhãn: chưa ai xem", "Label: nobody has looked at it")
    case .accepted: say("Nhãn: đã nhận", "Label: accepted") + value
    case .added: say("Nhãn: do người gắn", "Label: added by hand")
    case .refused:
      say(
        "Nhãn: đã từ chối, không phải \(item.entity.kind.name.vietnamese)",
        "Label: refused, no \(item.entity.kind.name.english)")
    }
  }
}
