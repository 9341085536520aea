internal import Glibc
internal import Synchronization

/// SIGTERM or SIGINT, on which a run ends in good order; the second one ends it at once.
public enum StopSignal {
  /// 0 while none has come.
  private static let caught = Atomic<Int32>(0)

  /// Somebody has asked for the end since ``watch()``.
  public static var isSet: Bool { caught.load(ordering: .relaxed) != 0 }

  /// From now on the first such signal is noted and nothing else.
  public static func watch() {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { number in StopSignal.caught.store(number, ordering: .relaxed) }
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) | SA_RESTART
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGTERM, SIGINT] {
      sigaction(number, &action, nil)
      sigaddset(&signals, number)
    }
    // Whoever started us may have held them back, and we would inherit that.
    sigprocmask(SIG_UNBLOCK, &signals, nil)
  }

  /// Ends the process by the signal that came, so that whoever started it sees what it was.
  public static func end() {
    let number = caught.load(ordering: .relaxed)
    signal(number, SIG_DFL)
    raise(number)
  }
}
