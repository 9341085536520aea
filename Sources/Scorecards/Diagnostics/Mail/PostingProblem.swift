/// What came of handing messages over, where it is not that all of them went out. Wording:
/// `PostingWording.swift`.
enum PostingProblem: Sendable, Equatable {
  /// There is no such program, or it can't be run: `waiting` messages were not handed over.
  case noProgram(String, waiting: Int)
  /// It says that it can't send anything at all, such as for want of a configuration.
  case unfit(program: String, said: String, waiting: Int)
  /// It did not end in time; of this memo `waiting` messages are left.
  case timedOut(program: String, seconds: Int, memo: MailedMemo, waiting: Int)
  /// Trying took too long in all.
  case slow(program: String, waiting: Int)
  /// Not now; tried again by the next run.
  case deferred(MailedMemo, recipients: [String], said: String)
  case refused(MailedMemo, recipients: [String], said: String)
  /// Deferred on so many days that it is not tried again.
  case givenUp(MailedMemo, recipients: [String], days: Int, said: String)
  /// An earlier run ended between hand-over and record: these count as sent.
  case interrupted(MailedMemo, recipients: [String])
  /// The mail program was ended when it had read the message: it counts as sent.
  case ended(ProgramEnd, MailedMemo, recipients: [String])
  /// Nothing else was tried then.
  case left(waiting: Int)
  /// A message can't be put aside for the mail program to read.
  case noSpace(waiting: Int)
}
