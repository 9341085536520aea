internal import CLinux
internal import Glibc

/// A program that runs; it is ended with this at the latest.
///
/// Until it is reaped it stays a zombie, so that neither its number nor its group's can be another's meanwhile.
final class SpawnedProgram {
  /// Whom it belongs to.
  enum Group {
    /// A process group of its own, so that what it starts ends with it.
    case own
    /// Ours: it may ask at the terminal, which a group in the background may not.
    case ours
  }

  /// Open files that it takes for its standard streams.
  struct Streams {
    let input: Int32
    let output: Int32
    let error: Int32
  }

  /// Milliseconds between being asked to end and being ended.
  private static let grace = 2000

  private let process: pid_t
  /// Can be read from once it has ended; -1 where the kernel knows no such thing.
  private let end: Int32
  private let group: Group
  private var isReaped = false

  /// `nil` where it can't be started.
  init?(_ path: String, _ words: [String], environment: [String], _ streams: Streams, group: Group = .own) {
    guard let process = SpawnedProgram.start(path, words, environment, streams, group) else { return nil }
    self.process = process
    self.group = group
    end = scorecard_open_process(process)
  }

  deinit {
    if !isReaped {
      stop()
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    }
    if end >= 0 { close(end) }
  }

  private static func start(
    _ path: String, _ words: [String], _ environment: [String], _ streams: Streams, _ group: Group
  ) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, streams.input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, streams.output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, streams.error, STDERR_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    prepare(&attributes, group)
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var child: pid_t = 0
    return posix_spawn(&child, path, &actions, &attributes, &arguments, &variables) == 0 ? child : nil
  }

  /// Signals do what they do by default, whatever we made of them.
  private static func prepare(_ attributes: inout posix_spawnattr_t, _ group: Group) {
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGTERM, SIGINT, SIGHUP, SIGPIPE, SIGCHLD] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    var flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    if group == .own {
      posix_spawnattr_setpgroup(&attributes, 0)
      flags |= POSIX_SPAWN_SETPGROUP
    }
    posix_spawnattr_setflags(&attributes, Int16(flags))
  }
}

extension SpawnedProgram {
  /// Waits until it has ended, until something can be read from one of `files`, or until the time is over.
  ///
  /// - Returns: those of the files that can be read from, or at whose end we are.
  func wait(milliseconds: Int, for files: [Int32] = []) -> Set<Int32> {
    var looked = (files + [end]).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    // Without a descriptor of its own its end is looked for again and again.
    let patience = end >= 0 ? milliseconds : min(milliseconds, 10)
    guard poll(&looked, nfds_t(looked.count), Int32(clamping: max(0, patience))) > 0 else { return [] }
    return Set(looked.filter { $0.revents != 0 && $0.fd != end }.map(\.fd))
  }

  var hasEnded: Bool {
    var information = siginfo_t()
    let outcome = waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT)
    // Without a child nothing is to be waited for.
    return outcome < 0 ? errno != EINTR : information.si_signo == SIGCHLD
  }

  /// Waits at most so long.
  private func hasEnded(within milliseconds: Int) -> Bool {
    let limit = MonotonicClock.milliseconds + milliseconds
    while !hasEnded {
      let left = limit - MonotonicClock.milliseconds
      if left <= 0 { return false }
      _ = wait(milliseconds: left)
    }
    return true
  }

  /// Asks it to end, and ends it, with what it started.
  func stop() {
    signal(SIGTERM)
    let isGone = hasEnded(within: SpawnedProgram.grace)
    signal(SIGKILL)
    if !isGone { while !hasEnded(within: SpawnedProgram.grace) {} }
  }

  /// Ends what it started and left behind.
  func stopOthers() {
    if group == .own { kill(-process, SIGKILL) }
  }

  private func signal(_ number: Int32) { kill(group == .own ? -process : process, number) }

  /// How it ended; call it once it has.
  func reap() -> ProgramEnd {
    isReaped = true
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      // Whoever started us had us ignore our children, or somebody else has asked before.
      if errno != EINTR { return .unseen }
    }
    return status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .signalled(status & 0x7F)
  }
}
