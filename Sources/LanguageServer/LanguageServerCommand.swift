import JSONRPC
import JSONText
import LanguageServerProtocol
import Linting

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// `chugiai lsp`: the server over standard input and output.
package enum LanguageServerCommand {
  /// Serves until the client ends it.
  ///
  /// - Returns: the exit status: 0 after `shutdown`, 1 for any other end, 2 for arguments that are none.
  package static func run(_ arguments: [String]) -> Int32 {
    var options: ServerOptions
    do {
      options = try ServerOptions(arguments: arguments)
    } catch {
      return fail("chugiai: \(error.message[.preferred(asked: nil)])", 2)
    }
    Heap.prepare()
    options.results = ResultFolder(environment: ProcessInfo.processInfo.environment)
    do {
      let streams = try StandardStreams.claim()
      let guardian = try ProcessGuardian()
      return try serve(streams, options, guardian)
    } catch {
      return fail("chugiai lsp: \(error)", 2)
    }
  }

  /// What the loop takes out of its mailbox.
  private enum Arrival: Sendable {
    /// nil for the end of the stream.
    case incoming(Incoming?)
    case job(Aside.Job)
    /// Something was cancelled that may wait for longer than its turn.
    case cancellation
  }

  private static func serve(
    _ streams: StandardStreams, _ options: ServerOptions, _ guardian: ProcessGuardian
  ) throws(SystemCallError) -> Int32 {
    let mailbox = Mailbox<Arrival>()
    let writer = MessageWriter(descriptor: streams.output)
    let ledger = RequestLedger()
    let aside = Aside.threads { mailbox.put(.job($0)) }
    let server = Server(options: options, ledger: ledger, aside: aside) { _ = writer.send($0) }

    try MessageReader.start(descriptor: streams.input) { incoming in
      switch incoming {
      case .message(.request(let id, let method, let params)):
        ledger.open(id)
        if method == InitializeRequest.method, let parent = InitializeRequest(json: params).processId {
          guardian.watch(parent)
        }
      case .message(.notification(CancelRequestNotification.method, let params)):
        if let id = params["id"].flatMap({ try? RequestID(json: $0) }) { ledger.cancel(id) }
        return mailbox.put(.cancellation)
      default: break
      }
      mailbox.put(.incoming(incoming))
    }

    var sinceIdle = 0
    while true {
      var next = mailbox.takeIfAny()
      // A client that never stops asking gets its findings all the same.
      if next == nil || sinceIdle >= 64 {
        server.idle()
        sinceIdle = 0
      }
      if next == nil {
        if let wait = server.waitForWriter {
          next = mailbox.take(within: wait)
          if next == nil { server.writerRests() }
        } else {
          next = mailbox.take()
        }
      }
      sinceIdle += 1
      switch next {
      case .incoming(let incoming): if let status = server.receive(incoming) { return status }
      case .job(let job): job(server)
      case .cancellation, nil: break
      }
      guardian.isShutDown = server.phase == .shutDown
    }
  }

  private static func fail(_ message: String, _ status: Int32) -> Int32 {
    let line = Array("\(message)\n".utf8)
    line.withUnsafeBytes { _ = write(2, $0.baseAddress, $0.count) }
    return status
  }
}
