import Lexicon
import VietnameseText

// Posts of those who act upon whoever is named beside them.
extension AttributeJoints {
  /// Whether the post is one like "Chủ tịch nước", with a verb of speech straight behind it.
  func isSpeaker(_ post: AttributeLinker.Item, _ paragraph: ParagraphText) -> Bool {
    post.kind == .position && post.end - post.first <= 3 && speech.contains(paragraph[post.end].key)
  }

  /// Whether a comma and "ngài" lead from the post to the name, so that it is the guest's: "Chủ tịch nước A, Tổng thống Séc, |ngài|
  /// B".
  func isGuest(_ post: AttributeLinker.Item, _ name: AttributeLinker.Item, _ paragraph: ParagraphText) -> Bool
  {
    name.first == post.end + 2 && paragraph[post.end].isMark(",") && paragraph.is(post.end + 1, guest)
  }

  /// Whether the sentence only sets the name at `index` aside, and the post, with what its holder does straight behind it, is
  /// somebody else's: "|Ngoài ông| A, Thủ tướng cũng …".
  func isAside(_ index: Int, before post: AttributeLinker.Item, _ paragraph: ParagraphText) -> Bool {
    guard post.kind == .position, further.contains(paragraph[post.end].key) else { return false }
    // not "Ngoài ra, ông A, Phó Chánh Thanh tra cũng …"
    guard let first = (max(index - 4, 0)..<index).last(where: { asides.contains(paragraph[$0].key) })
    else { return false }
    return capitals.beginsSentence(paragraph, first) && (first..<index).allSatisfy { paragraph[$0].isWord }
  }

  /// Whether the name at `index` is that of somebody to whom something is done: "cho đồng chí |A", "thăm ông |A".
  func isObject(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    for place in (index - 3..<index).reversed() {
      guard paragraph[place].letterCase == .lower else { return false }
      if upon.contains(paragraph[place].key) { return true }
    }
    return false
  }
}
