internal import Dispatch
internal import Glibc
internal import Synchronization

/// A program that runs, in a process group of its own, so that what it starts ends with it.
struct SpawnedProgram {
  /// Seconds between being asked to end and being ended.
  private static let grace = 2

  private let process: pid_t

  /// `nil` where it can't be started.
  ///
  /// - Parameters:
  ///   - output: a file, for both streams: whoever inherits it can't keep us waiting.
  init?(_ path: String, _ words: [String], environment: [String], input: String, output: String) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input, O_RDONLY, 0)
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
    RunningPrograms.insert(child)
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

  /// Waits until it has ended, and ends it and its group after a time.
  func wait(seconds: Int) -> OutsideProgram.Ending {
    let ended = DispatchSemaphore(value: 0)
    let process = process
    // It stays a zombie, so that neither its number nor its group's can be another's meanwhile.
    DispatchQueue.global().async {
      var information = siginfo_t()
      while waitid(P_PID, id_t(process), &information, WEXITED | WNOWAIT) < 0 && errno == EINTR {}
      ended.signal()
    }
    let isLate = ended.wait(timeout: .now() + .seconds(seconds)) == .timedOut
    if isLate {
      kill(-process, SIGTERM)
      let isGone = ended.wait(timeout: .now() + .seconds(SpawnedProgram.grace)) == .success
      kill(-process, SIGKILL)
      if !isGone { ended.wait() }
    }
    RunningPrograms.remove(process)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    if isLate { return .timedOut }
    return status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .signalled(status & 0x7F)
  }
}

/// The process groups of the programs that run now.
enum RunningPrograms {
  private static let groups = Mutex<Set<pid_t>>([])

  static func insert(_ group: pid_t) { _ = groups.withLock { $0.insert(group) } }

  static func remove(_ group: pid_t) { _ = groups.withLock { $0.remove(group) } }

  /// Asks all of them to end; for when we are asked to.
  static func endAll() {
    groups.withLock { for group in $0 { kill(-group, SIGTERM) } }
  }
}
