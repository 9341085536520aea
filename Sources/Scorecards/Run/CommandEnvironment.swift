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
  /// Messages go here.
  public let messages: @Sendable (String) -> Void
  /// Results may be coloured.
  public let outputIsTerminal: Bool
  /// Long work may tell how far it is.
  public let messagesAreTerminal: Bool

  /// Takes the outside world in the caller's hands.
  public init(
    folder: String, temporaryFolder: String, builtIn: String? = nil, now: @escaping @Sendable () -> Int,
    user: String? = nil,
    output: @escaping @Sendable (String) -> Bool,
    messages: @escaping @Sendable (String) -> Void, outputIsTerminal: Bool, messagesAreTerminal: Bool
  ) {
    self.folder = folder
    self.temporaryFolder = temporaryFolder
    self.builtIn = builtIn
    self.now = now
    self.user = user
    self.output = output
    self.messages = messages
    self.outputIsTerminal = outputIsTerminal
    self.messagesAreTerminal = messagesAreTerminal
  }
}
