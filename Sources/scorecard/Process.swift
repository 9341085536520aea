import ArgumentParser
import Scorecards

extension CommandEnvironment {
  /// This process: its folder, its clock, its streams.
  static var process: CommandEnvironment { process() }

  /// The same, with messages that go elsewhere than to standard error, and an end that may be asked for.
  static func process(
    tell: (@Sendable (Diagnostic) -> Void)? = nil, isStopped: @escaping @Sendable () -> Bool = { false }
  ) -> CommandEnvironment {
    CommandEnvironment(
      folder: ThisProcess.folder, temporaryFolder: ThisProcess.temporaryFolder,
      builtIn: ThisProcess.executable.flatMap(BuiltInFolder.path), now: { ThisProcess.now }, user: ThisProcess.user,
      output: { StandardStream.output.write($0) }, messages: { StandardStream.messages.write($0) }, tell: tell,
      elapsed: { ThisProcess.milliseconds }, isStopped: isStopped,
      outputIsTerminal: StandardStream.output.isTerminal, messagesAreTerminal: StandardStream.messages.isTerminal)
  }
}

/// Ends the command with the status's code.
func finish(_ status: ExitStatus) throws {
  if status == .interrupted { StopSignal.end() }
  if status != .done { throw ExitCode(status.rawValue) }
}
