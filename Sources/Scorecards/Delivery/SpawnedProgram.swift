internal import Dispatch
internal import Glibc

/// A program that runs, in a process group of its own, so that what it starts ends with it.
struct SpawnedProgram {
  /// Seconds between being asked to end and being ended.
  private static let grace = 2

  private let process: pid_t

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

  /// Waits until it has ended, and ends it and its group after a time, or when the work has to end.
  func wait(seconds: Int, _ watch: Watch) -> ProgramEnd {
    let ended = DispatchSemaphore(value: 0)
    let process = process
    // It stays a zombie, so that neither its number nor its group's can be another's meanwhile.
    DispatchQueue.global().async {
      var information = siginfo_t()
      while waitid(P_PID, id_t(process), &information, WEXITED | WNOWAIT) < 0 && errno == EINTR {}
      ended.signal()
    }
    let early = SpawnedProgram.wait(for: ended, seconds: seconds, watch)
    if early != nil {
      kill(-process, SIGTERM)
      let isGone = ended.wait(timeout: .now() + .seconds(SpawnedProgram.grace)) == .success
      kill(-process, SIGKILL)
      if !isGone { ended.wait() }
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    if let early { return early }
    return status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .signalled(status & 0x7F)
  }

  /// - Returns: `nil` where it has ended by itself.
  private static func wait(
    for ended: DispatchSemaphore, seconds: Int, _ watch: Watch
  ) -> ProgramEnd? {
    let limit = DispatchTime.now() + .seconds(seconds)
    while true {
      let now = DispatchTime.now()
      if ended.wait(timeout: min(limit, now + .milliseconds(patience))) == .success { return nil }
      if now >= limit { return .timedOut(seconds: seconds) }
      if watch.end != nil { return .stopped }
    }
  }

  /// Milliseconds after which the watch is looked at again.
  private static let patience = 100
}
