/// The outside world as a command sees it; handed in, so that a test can put another one in its place.
public struct CommandEnvironment: Sendable {
  /// The folder that relative paths of the command line start from; absolute.
  public let folder: String
  /// Where a file may be made for what is too much for memory; it has no name and goes with the process.
  public let temporaryFolder: String
  /// The folder of the tool's own gates and templates; `nil` where there are none.
  public let builtIn: String?
  /// Seconds since 1970-01-01T00:00:00Z; read once, and only without `--as-of`.
  public let now: @Sendable () -> Int
  /// The operating system's user; `nil` where it can't be told.
  public let user: String?
  /// Results go here; `false` where they could not be written.
  public let output: @Sendable (String) -> Bool
  /// What is no message of its own goes here: how far long work is.
  public let messages: @Sendable (String) -> Void
  /// Messages about inputs, definitions and outputs go here, each as a whole.
  public let tell: @Sendable (Diagnostic) -> Void
  /// Milliseconds since some instant, for time limits; it never goes back.
  let elapsed: @Sendable () -> Int
  /// Over what the command does.
  private(set) var watch: Watch
  /// Results may be coloured.
  public let outputIsTerminal: Bool
  /// Long work may tell how far it is.
  public let messagesAreTerminal: Bool

  /// Takes the outside world in the caller's hands.
  ///
  /// - Parameters:
  ///   - tell: `nil` writes errors, warnings and notes to `messages`, each as text.
  ///   - elapsed: milliseconds since some instant, for time limits; it never goes back.
  ///   - isStopped: somebody has asked the tool to end.
  public init(
    folder: String, temporaryFolder: String, builtIn: String? = nil, now: @escaping @Sendable () -> Int,
    user: String? = nil,
    output: @escaping @Sendable (String) -> Bool,
    messages: @escaping @Sendable (String) -> Void, tell: (@Sendable (Diagnostic) -> Void)? = nil,
    elapsed: @escaping @Sendable () -> Int = { 0 }, isStopped: @escaping @Sendable () -> Bool = { false },
    outputIsTerminal: Bool, messagesAreTerminal: Bool
  ) {
    self.folder = folder
    self.temporaryFolder = temporaryFolder
    self.builtIn = builtIn
    self.now = now
    self.user = user
    self.output = output
    self.messages = messages
    self.tell = tell ?? { if $0.severity != .info { messages($0.description + "\n") } }
    self.elapsed = elapsed
    watch = Watch(clock: elapsed, isStopped: isStopped)
    self.outputIsTerminal = outputIsTerminal
    self.messagesAreTerminal = messagesAreTerminal
  }
}

extension CommandEnvironment {
  /// The same for work that has to be done `seconds` from now.
  func limited(to seconds: Int) -> CommandEnvironment {
    var limited = self
    limited.watch = watch.limited(to: seconds)
    return limited
  }

  /// What did not leave because somebody stopped the tool is no failure of the delivery.
  func deliver(_ work: () throws(RunFailure) -> ExitStatus) -> ExitStatus {
    let status = attempt(work)
    guard status == .notDelivered, watch.end == .stopped else { return status }
    say([Diagnostic(.error, at: nil, RunProblem.stoppedDelivering)])
    return .interrupted
  }

  /// - Throws: where the work has to end; nothing was written by then.
  func goOn() throws(RunFailure) {
    switch watch.end {
    case .stopped: throw RunFailure(.interrupted, RunProblem.stopped)
    case .over(let seconds): throw RunFailure(.cannotWrite, RunProblem.tookTooLong(seconds: seconds))
    case nil: break
    }
  }
}
