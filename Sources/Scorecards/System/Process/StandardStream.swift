internal import Glibc

/// The standard streams of this process that text is written to.
public enum StandardStream: Sendable {
  /// For results.
  case output
  /// For messages.
  case messages

  private var descriptor: Int32 {
    switch self {
    case .output: STDOUT_FILENO
    case .messages: STDERR_FILENO
    }
  }

  /// Somebody sits before it.
  public var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Writes all of a text, or as much as the stream takes. A reader that takes nothing is waited for until somebody stops the
  /// tool.
  ///
  /// - Returns: whether all of it was written, or the reader has left, as `head` does.
  @discardableResult
  public func write(_ text: String) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      if takesNothing {
        if StopSignal.isSet { return false }
        continue
      }
      // A pipe that is ready takes so much at once.
      let count = rest.prefix(Int(PIPE_BUF)).withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        return errno == EPIPE
      }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Waits a little until it takes something; where it can't be asked, writing tells why.
  private var takesNothing: Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    let ready = poll(&waiting, 1, StandardStream.patience)
    return ready == 0 || ready < 0 && errno == EINTR
  }

  /// Milliseconds after which is looked whether somebody has stopped the tool.
  private static let patience: Int32 = 100

  /// Makes the process safe to work in, whatever it was started with: a closed stream must not become the next file that is
  /// opened, a reader that leaves must not end a run half-way, and how a program ended must be seen.
  public static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    // A limit on the size of files is told like a full disk, and not by being killed.
    signal(SIGXFSZ, SIG_IGN)
    // Where children are ignored the system forgets how they ended.
    signal(SIGCHLD, SIG_DFL)
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) == -1 {
      let null = open("/dev/null", stream == STDIN_FILENO ? O_RDONLY : O_WRONLY)
      if null >= 0 && null != stream {
        dup2(null, stream)
        close(null)
      }
    }
  }
}
