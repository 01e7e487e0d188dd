import Foundation

/// Where the programs are that are measured.
struct Programs {
  var chugiai: String
  private var peers: [Peer: String] = [:]

  init(_ options: BenchmarkOptions) throws {
    chugiai = options.command ?? Self.besideThis
    guard FileManager.default.isExecutableFile(atPath: chugiai) else {
      throw ChildProcess.Failure(
        description: "\(chugiai) is missing; build it, or name another with --chugiai")
    }
    var folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    if let folder = options.peers { folders.insert(folder, at: 0) }
    for peer in Peer.allCases {
      peers[peer] = folders.map { $0 + "/" + peer.rawValue }.first {
        FileManager.default.isExecutableFile(atPath: $0)
      }
    }
  }

  subscript(peer: Peer) -> String? { peers[peer] }

  private static var besideThis: String {
    let this = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments.first ?? "")
    return this.resolvingSymlinksInPath().deletingLastPathComponent().appendingPathComponent("chugiai").path
  }
}
