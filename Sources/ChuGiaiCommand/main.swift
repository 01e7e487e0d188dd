import BatchChecker
import LanguageServer

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

let arguments = BatchCommand.words
// Its help comes from the table of all subcommands.
if arguments.first == "lsp", !arguments.contains("--help"), !arguments.contains("-h") {
  exit(LanguageServerCommand.run(Array(arguments.dropFirst())))
}
exit(BatchCommand.run(arguments))
