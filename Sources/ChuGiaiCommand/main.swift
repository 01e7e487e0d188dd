import BatchChecker
import Foundation

exit(BatchCommand.run(Array(CommandLine.arguments.dropFirst())))
