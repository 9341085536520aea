import ArgumentParser
import Foundation
import Scorecards

extension CommandEnvironment {
  /// This process: its folder, its clock, its streams.
  static var process: CommandEnvironment {
    CommandEnvironment(
      folder: FileManager.default.currentDirectoryPath,
      now: { Int(Date().timeIntervalSince1970) },
      output: { FileHandle.standardOutput.write(Data($0.utf8)) },
      messages: { FileHandle.standardError.write(Data($0.utf8)) },
      outputIsTerminal: isatty(STDOUT_FILENO) == 1,
      messagesAreTerminal: isatty(STDERR_FILENO) == 1)
  }
}

/// Ends the command with the status's code.
func finish(_ status: ExitStatus) throws {
  if status != .done { throw ExitCode(status.rawValue) }
}
