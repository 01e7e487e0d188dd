import Extraction
import JSONRPC
import JSONText
import LanguageServerProtocol
import Linting

/// Above the first line: how many people the article names, what was found in it, and how much of that can be mended
/// with certainty; and where somebody labels it, how far they are. The lenses come with their commands: to count costs less than to ask again.
enum CodeLensFeature: DocumentFeature {
  typealias Request = CodeLensRequest

  static func offer(in capabilities: inout ServerCapabilities, to client: Client) {
    capabilities.codeLensProvider = ResolveOptions()
  }

  static func answer(
    _ request: CodeLensRequest, about document: Snapshot, for client: Client
  ) throws(ResponseError) -> [CodeLens] {
    let start = Position(line: 0, character: 0)
    let place = PositionRange(start: start, end: start)
    let arguments: [JSONValue] = [.string(document.uri.rawValue)]
    var lenses: [CodeLens] = []
    func add(_ title: String, _ command: ServerCommand) {
      lenses.append(
        CodeLens(
          range: place, command: Command(title: title, command: command.rawValue, arguments: arguments)))
    }
    var people = 0
    document.article.facts.people.forEachEntry { if !$0.pointee.isAuthor { people += 1 } }
    if people > 0 {
      add(client.say("\(people) người", people == 1 ? "1 person" : "\(people) people"), .showPeople)
    }
    if document.labels != nil {
      let (given, left) = document.labelTally
      add(
        client.say(
          "\(given) nhãn, \(left) chưa xem",
          "\(given) \(given == 1 ? "label" : "labels"), \(left) to look at"),
        .showNextProposal)
    }
    let tally = document.tally
    guard !tally.isEmpty else { return lenses }
    add(tally.text(client.language), .showFindings)
    if tally.certain > 0, ServerCommand.all(for: client).contains(.fixAll) {
      add(
        client.say(
          "Sửa \(tally.certain) chỗ chắc chắn",
          tally.certain == 1 ? "Fix the certain one" : "Fix \(tally.certain) certain ones"),
        .fixAll)
    }
    return lenses
  }
}
