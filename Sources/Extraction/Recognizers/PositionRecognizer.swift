package import Lexicon
import VietnameseText

/// Posts: a title with its body as one span ("Phó Trưởng ban Tuyên giáo Tỉnh ủy"). A comma, "kiêm" and a dash between
/// two titles part them; "nguyên" stays outside.
///
/// A title without a body is a post only next to its holder's name, in a list with other posts, or after words such
/// as "giữ chức vụ"; otherwise it is how somebody is spoken of ("đồng chí Bí thư nhấn mạnh").
struct PositionRecognizer: ~Copyable, Sendable {
  private let titles = TitleWords.shared
  private let grammar = PostGrammar()

  func recognize(_ paragraph: ParagraphText, into mentions: inout ParagraphMentions) {
    guard !mentions.titles.isEmpty else { return }
    // Its memory serves one paragraph after another.
    var posts: [PostGrammar.Post] = []
    swap(&posts, &mentions.posts)
    defer { swap(&posts, &mentions.posts) }
    if !posts.isEmpty { posts.removeAll(keepingCapacity: true) }
    for title in mentions.titles {
      if let last = posts.last, title.first < last.tokens.upperBound { continue }
      if let post = grammar.post(paragraph, mentions, title, titles.fact(title.row)) { posts.append(post) }
    }
    grammar.acceptNeighbours(paragraph, &posts)
    for post in posts where post.isAccepted {
      mentions.add(
        .position, post.tokens, in: paragraph, cue: post.cue,
        detail: .position(PositionDetail(row: post.row, owner: post.owner)))
    }
  }
}

package struct PositionDetail: Sendable, Hashable {
  /// What a post says of where it is held.
  package enum Owner: UInt8, Sendable {
    /// The title alone.
    case none
    /// A body, which is an organization mention inside the span.
    case body
    /// A field without the body's noun ("Bộ trưởng Quốc phòng").
    case field
    /// A place or level ("Thủ tướng Lào", "Chủ tịch xã").
    case place
  }

  /// The row of the table `titles`.
  package var row: LexiconTable.Row
  package var owner: Owner
}
