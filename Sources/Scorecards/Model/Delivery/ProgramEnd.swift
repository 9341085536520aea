/// How a program of the system ended that the tool had started.
enum ProgramEnd: Sendable, Equatable {
  case exited(Int32)
  case signalled(Int32)
  /// It took too long, and was ended.
  case timedOut(seconds: Int)
  /// It said more than so many bytes, and was ended.
  case saidTooMuch(limit: Int)
  /// The work that it belongs to had to end.
  case stopped
  /// It has ended, and the system does not tell how.
  case unseen
  /// There is no such program, or it can't be run.
  case notStarted
  /// The temporary folder is full, or can't be written to.
  case noSpace
}
