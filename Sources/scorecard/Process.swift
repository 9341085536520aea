import ArgumentParser
import Foundation
import Scorecards

extension CommandEnvironment {
  /// This process: its folder, its clock, its streams.
  static var process: CommandEnvironment { process() }

  /// The same, with messages that go elsewhere than to standard error, and an end that may be asked for.
  static func process(
    tell: (@Sendable (Diagnostic) -> Void)? = nil, isStopped: @escaping @Sendable () -> Bool = { false }
  ) -> CommandEnvironment {
    CommandEnvironment(
      folder: FileManager.default.currentDirectoryPath,
      temporaryFolder: FileManager.default.temporaryDirectory.path,
      builtIn: executable.flatMap(BuiltInFolder.path),
      now: { Int(Date().timeIntervalSince1970) },
      user: NSUserName().isEmpty ? nil : NSUserName(),
      output: { write($0, to: STDOUT_FILENO) },
      messages: writeMessage, tell: tell, elapsed: { Int(ProcessInfo.processInfo.systemUptime * 1000) },
      isStopped: isStopped,
      outputIsTerminal: isatty(STDOUT_FILENO) == 1,
      messagesAreTerminal: isatty(STDERR_FILENO) == 1)
  }
}

/// To standard error.
@Sendable func writeMessage(_ text: String) { _ = write(text, to: STDERR_FILENO) }

/// The real path of this program, whatever links led to it.
private var executable: String? {
  let path = realpath("/proc/self/exe", nil)
  defer { free(path) }
  return path.map { String(cString: $0) }
}

/// Writes all of it, or as much as the stream takes.
///
/// - Returns: whether all of it was written, or the reader has left, as `head` does.
private func write(_ text: String, to stream: Int32) -> Bool {
  var rest = Array(text.utf8)[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { Glibc.write(stream, $0.baseAddress, $0.count) }
    if count < 0 {
      if errno == EINTR { continue }
      return errno == EPIPE
    }
    rest = rest.dropFirst(count)
  }
  return true
}

/// Makes the three standard streams safe to use: a closed one must not become the next file that is opened, and a reader
/// that leaves must not end a run half-way.
func prepareStreams() {
  signal(SIGPIPE, SIG_IGN)
  // A limit on the size of files is told like a full disk, and not by being killed.
  signal(SIGXFSZ, SIG_IGN)
  for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) == -1 {
    let null = open("/dev/null", stream == STDIN_FILENO ? O_RDONLY : O_WRONLY)
    if null >= 0 && null != stream {
      dup2(null, stream)
      close(null)
    }
  }
}

/// Ends the command with the status's code.
func finish(_ status: ExitStatus) throws {
  if status == .interrupted { StopSignal.end() }
  if status != .done { throw ExitCode(status.rawValue) }
}
