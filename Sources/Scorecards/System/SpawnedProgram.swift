internal import Dispatch
internal import Glibc

/// A program that runs, in a process group of its own, so that what it starts ends with it.
struct SpawnedProgram {
  /// Seconds between being asked to end and being ended.
  private static let grace = 2

  private let process: pid_t
  private let output: String

  /// `nil` where it can't be started.
  ///
  /// - Parameters:
  ///   - input: an open file.
  ///   - output: a file, for both streams: whoever inherits it can't keep us waiting.
  init?(_ path: String, _ words: [String], environment: [String], input: Int32, output: String) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_APPEND, 0)
    posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    SpawnedProgram.prepare(&attributes)
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var child: pid_t = 0
    guard posix_spawn(&child, path, &actions, &attributes, &arguments, &variables) == 0 else { return nil }
    process = child
    self.output = output
  }

  /// A group of its own; signals do what they do by default, whatever we made of them.
  private static func prepare(_ attributes: inout posix_spawnattr_t) {
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGTERM, SIGINT, SIGHUP, SIGPIPE, SIGCHLD] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
  }

  /// What it may take.
  struct Bounds {
    let seconds: Int
    /// Of what it says.
    let bytes: Int
    let watch: Watch
  }

  /// Waits until it has ended, and ends it and its group where it takes more than it may, or when the work has to end.
  ///
  /// - Parameter leavesOthers: its group goes on where it has ended by itself.
  func wait(within bounds: Bounds, leavesOthers: Bool) -> ProgramEnd {
    let ended = DispatchSemaphore(value: 0)
    let process = process
    // It stays a zombie, so that neither its number nor its group's can be another's meanwhile.
    DispatchQueue.global().async {
      var information = siginfo_t()
      while waitid(P_PID, id_t(process), &information, WEXITED | WNOWAIT) < 0 && errno == EINTR {}
      ended.signal()
    }
    let early = wait(for: ended, bounds)
    if early != nil { end(ended) } else if !leavesOthers { kill(-process, SIGKILL) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    if let early { return early }
    return status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .signalled(status & 0x7F)
  }

  /// Asks the group to end, and ends it.
  private func end(_ ended: DispatchSemaphore) {
    kill(-process, SIGTERM)
    let isGone = ended.wait(timeout: .now() + .seconds(SpawnedProgram.grace)) == .success
    kill(-process, SIGKILL)
    if !isGone { ended.wait() }
  }

  /// - Returns: `nil` where it has ended by itself.
  private func wait(for ended: DispatchSemaphore, _ bounds: Bounds) -> ProgramEnd? {
    let limit = DispatchTime.now() + .seconds(bounds.seconds)
    while true {
      let now = DispatchTime.now()
      let next = now + .milliseconds(SpawnedProgram.patience)
      if ended.wait(timeout: min(limit, next)) == .success { return nil }
      if now >= limit { return .timedOut(seconds: bounds.seconds) }
      if said > bounds.bytes { return .saidTooMuch(limit: bounds.bytes) }
      if bounds.watch.end != nil { return .stopped }
    }
  }

  /// Bytes until now.
  private var said: Int {
    var status = stat()
    return stat(output, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Milliseconds after which it is looked at again: a program may fill a disk with 1 GB a second.
  private static let patience = 20
}
