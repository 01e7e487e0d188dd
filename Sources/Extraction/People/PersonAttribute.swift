/// That a rank or a post belongs to a person, as one paragraph states it.
///
/// In a `ParagraphReading` both numbers are indices into its mentions. (While the paragraph is read they are the first
/// tokens of the mentions, since mentions still move.)
package struct PersonAttribute: Sendable, Hashable {
  /// The person; `carriedOver` where the paragraph only says "ông", "đồng chí": then it is whoever was named last
  /// before the paragraph.
  package var person: Int32
  /// The rank or the post.
  package var mention: Int32
  /// `rank` or `position`; `person` where the line is headed by one.
  package var kind: EntityKind
  package var relation: Relation

  package static let carriedOver: Int32 = -1

  package enum Relation: UInt8, Sendable, Hashable {
    /// Beside the name: "Thiếu tướng A", "A, Tư lệnh Quân khu".
    case beside
    /// From the heading of a list: "Các Ủy viên Trung ương Đảng: A; B".
    case heading
    /// Said of the person: "ông là", "giữ chức vụ", "được phong quân hàm". It may be long past.
    case stated
    /// Given by what the paragraph tells: "thăng quân hàm từ Đại tá lên Thiếu tướng cho A".
    case promoted
    /// Taken down to by what the paragraph tells: "bị giáng cấp bậc hàm từ Đại tá xuống Trung tá".
    case reduced
    /// A line of posts and nothing else: they are whose name the line above is, if it is one's (`carriedOver`).
    case below
    /// A post that nobody is named with: the person's if it is a form of one that the person has.
    case again
    /// A line that is nothing but the name; `mention` is the person, too.
    case heads
    /// A line of posts in capitals, as above a signature: they are whose name the line below is, if it is one's
    /// (`carriedOver`).
    case signs
  }
}

extension ParagraphMentions {
  /// The attributes with indices into `sorted`, which must be what `sorted()` gives.
  func attributes(in sorted: [Mention]) -> [PersonAttribute] {
    if attributes.isEmpty { return [] }
    var all: [PersonAttribute] = []
    all.reserveCapacity(attributes.count)
    for attribute in attributes {
      var resolved = attribute
      if attribute.person != PersonAttribute.carriedOver {
        guard let person = number(of: .person, at: attribute.person, in: sorted) else { continue }
        resolved.person = person
      }
      guard let mention = number(of: attribute.kind, at: attribute.mention, in: sorted) else { continue }
      resolved.mention = mention
      all.append(resolved)
    }
    return all
  }
}
