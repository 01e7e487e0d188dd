import VietnameseText

/// Titles that stand in one list with other posts.
extension PostGrammar {
  /// Accepts short titles beside accepted posts: "Phó Cục trưởng, Cục trưởng Cục Tổ chức", "Chính ủy kiêm Đoàn trưởng".
  func acceptNeighbours(_ paragraph: ParagraphText, _ posts: inout [Post]) {
    guard posts.count > 1 else { return }
    for index in 1..<posts.count where !posts[index].isAccepted && posts[index].mayJoin {
      if posts[index - 1].isAccepted, isJoined(paragraph, posts[index - 1], posts[index]) {
        posts[index].isAccepted = true
        posts[index].cue = "title in a list of posts"
      }
    }
    for index in (0..<posts.count - 1).reversed() where !posts[index].isAccepted {
      let next = posts[index + 1]
      if next.isAccepted,
        posts[index].mayJoin || posts[index].mayLead && (next.owner == .body || next.mayLead),
        isJoined(paragraph, posts[index], next)
      {
        posts[index].isAccepted = true
        posts[index].cue = "title in a list of posts"
      }
    }
    acceptLine(paragraph, &posts)
  }

  /// Accepts the short titles with which a line opens, two or more of them: "a) Tiểu đoàn trưởng, Chính trị viên phó; …".
  private func acceptLine(_ paragraph: ParagraphText, _ posts: inout [Post]) {
    guard !posts[0].isAccepted, posts[0].tokens.lowerBound <= Self.longestMarker,
      (0..<posts[0].tokens.lowerBound).allSatisfy({
        paragraph[$0].isMark || paragraph[$0].isNumber || paragraph[$0].key.letterCount == 1
      })
    else { return }
    var last = 0
    while last + 1 < posts.count, posts[last].mayJoin, posts[last + 1].mayJoin,
      isJoined(paragraph, posts[last], posts[last + 1])
    {
      last += 1
    }
    guard last > 0 else { return }
    for index in 0...last where !posts[index].isAccepted {
      posts[index].isAccepted = true
      posts[index].cue = "titles at the head of a line"
    }
  }

  /// In tokens: "10/1980 - 1/1983:".
  private static let longestMarker = 10

  private func isJoined(_ paragraph: ParagraphText, _ left: Post, _ right: Post) -> Bool {
    let between = left.tokens.upperBound..<max(left.tokens.upperBound, right.tokens.lowerBound)
    guard (1...4).contains(between.count) else { return false }
    return between.allSatisfy {
      paragraph[$0].isMark(",") || paragraph[$0].isDash
        || paragraph[$0].isWord && joiners.contains(paragraph[$0].key)
    }
  }
}
