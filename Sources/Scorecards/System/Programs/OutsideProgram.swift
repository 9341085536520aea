internal import Glibc

/// A program of the system: arguments as they are, no shell, and an end, for the program and for all that it started:
/// after a time, when it says too much, and when the program itself has ended.
struct OutsideProgram: Sendable {
  /// What came of it.
  struct Outcome: Sendable {
    let ending: ProgramEnd
    /// On either stream, cut where that is long.
    var said = ""
    /// It got to the end of its input; one that was ended before can't have passed on what it was given.
    var hasReadAll = false
  }

  /// Bytes of what it says that are kept.
  private static let kept = 1 << 16
  /// Bytes that it may say, so that it can't fill the disk.
  static let limit = 8 << 20
  /// Milliseconds after which it is looked at again: a program may fill a disk with 1 GB a second.
  private static let patience = 20

  /// The program's name or path, then its arguments.
  let words: [String]
  let seconds: Int
  var environment: [String: String] = [:]
  /// It is ended where the work that it belongs to has to end.
  var watch = Watch.endless
  /// What it started may go on when it has ended by itself, such as a mail program's queue runner.
  var leavesOthers = false

  /// The program's path; a name is looked for in PATH.
  static func path(of name: String) -> String? {
    if name.contains("/") { return isProgram(name) ? name : nil }
    let folders = (ThisProcess.variable("PATH") ?? "/usr/bin:/bin").split(separator: ":")
    return folders.map { $0 + "/" + name }.first(where: isProgram)
  }

  private static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && FileKind(mode: status.st_mode) != .folder && access(path, X_OK) == 0
  }

  /// Runs it to its end and keeps what it says.
  ///
  /// - Parameter folder: where what goes in and out takes up space meanwhile.
  func run(input: [UInt8] = [], in folder: String) -> Outcome {
    guard let name = words.first, let path = OutsideProgram.path(of: name) else { return Outcome(ending: .notStarted) }
    guard let source = try? NamelessFile(in: folder), (try? source.write(input, at: 0)) != nil,
      let sink = try? NamelessFile(in: folder)
    else { return Outcome(ending: .noSpace) }
    // One that opens the file behind its own stream anew must not write over what it said.
    sink.appendOnly()
    // A file, and no pipe: whoever inherits it can't keep us waiting.
    let streams = SpawnedProgram.Streams(
      input: source.descriptor, output: sink.descriptor, error: sink.descriptor)
    guard let program = SpawnedProgram(path, words, environment: variables, streams) else {
      return Outcome(ending: .notStarted)
    }
    let early = wait(for: program) { sink.size }
    if early != nil { program.stop() } else if !leavesOthers { program.stopOthers() }
    let ending = program.reap()
    // What it said is only told besides how it ended.
    let said = (try? sink.read(at: 0, count: OutsideProgram.kept)) ?? []
    return Outcome(
      ending: early ?? ending, said: String(decoding: said, as: UTF8.self),
      hasReadAll: source.position >= input.count)
  }

  /// Runs it in our own process group with our own standard error, so that it can ask somebody at the terminal; nothing
  /// goes in, and what it writes is not kept.
  func runAtTerminal() -> ProgramEnd {
    guard let name = words.first, let path = OutsideProgram.path(of: name) else { return .notStarted }
    let null = open("/dev/null", O_RDWR | O_CLOEXEC)
    guard null >= 0 else { return .notStarted }
    defer { close(null) }
    let streams = SpawnedProgram.Streams(input: null, output: null, error: STDERR_FILENO)
    guard let program = SpawnedProgram(path, words, environment: variables, streams, group: .ours) else {
      return .notStarted
    }
    let early = wait(for: program) { 0 }
    if early != nil { program.stop() }
    let ending = program.reap()
    return early ?? ending
  }

  /// Starts it and hands on what it writes to its standard output, while it runs. Nothing goes in.
  ///
  /// - Parameter limit: bytes that it may write.
  func output(limit: Int) throws(FileProblem) -> ProgramOutput {
    guard let name = words.first, let path = OutsideProgram.path(of: name) else {
      throw .program(.notStarted, said: "")
    }
    return try ProgramOutput(
      path, words, environment: variables, ProgramOutput.Bounds(seconds: seconds, bytes: limit, watch: watch))
  }

  /// Waits until it has ended by itself, or takes more than it may.
  ///
  /// - Returns: why it has to end; `nil` where it has.
  private func wait(for program: SpawnedProgram, said: () -> Int) -> ProgramEnd? {
    let limit = MonotonicClock.end(after: seconds)
    while !program.hasEnded {
      let left = limit - MonotonicClock.milliseconds
      if left <= 0 { return .timedOut(seconds: seconds) }
      if said() > OutsideProgram.limit { return .saidTooMuch(limit: OutsideProgram.limit) }
      if watch.end != nil { return .stopped }
      _ = program.wait(milliseconds: min(left, OutsideProgram.patience))
    }
    return nil
  }

  private var variables: [String] {
    ThisProcess.variables.merging(environment) { $1 }.map { "\($0.key)=\($0.value)" }.sorted()
  }
}
