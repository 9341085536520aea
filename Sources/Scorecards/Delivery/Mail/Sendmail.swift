/// The host's sendmail-compatible program: takes one message for one recipient at a time.
struct Sendmail: Sendable {
  /// The program's name or path, and arguments of one's own.
  let words: [String]
  /// Time limit of one hand-over.
  var seconds = 60
  /// A folder of our own.
  let folder: String

  /// What to call it in messages.
  var name: String { words.first ?? "" }

  var isThere: Bool { OutsideProgram.path(of: name) != nil }

  /// Recipients are arguments, never taken from headers, and `--` ends the options.
  ///
  /// - Parameter message: with its headers.
  func handOver(_ message: [UInt8], from sender: MailAddress, to recipient: MailAddress) -> HandoverOutcome {
    let words = words + ["-i", "-f", sender.address, "--", recipient.address]
    var program = OutsideProgram(words: words, seconds: seconds)
    program.leavesOthers = true
    return Sendmail.outcome(program.run(input: message, in: folder))
  }

  /// What a sendmail-compatible program's end means (`sysexits.h`).
  ///
  /// What tells of the program itself and not of the recipient is never held against the recipient. An unknown
  /// status is tried again: rather late than lost.
  static func outcome(_ outcome: OutsideProgram.Outcome) -> HandoverOutcome {
    let said = summary(outcome.said)
    return switch outcome.ending {
    case .exited(0): .sent
    // A recipient or a message that the server does not take; some programs end so for a temporary refusal, too.
    case .exited(65), .exited(67): isTemporary(said) ? .deferred(said: said) : .refused(said: said)
    // Wrong usage; what it needs is absent or may not be used; a wrong configuration; not found or run by a shell.
    case .exited(64), .exited(72), .exited(73), .exited(77), .exited(78), .exited(126), .exited(127):
      .unfit(said: said)
    case .exited(let status): .deferred(said: said.isEmpty ? "it ended with \(status)" : said)
    // Whoever had read all of it may have passed it on before the end.
    case .signalled, .timedOut, .saidTooMuch, .stopped, .unseen:
      outcome.hasReadAll ? .unknown(outcome.ending) : unread(outcome.ending)
    case .notStarted: .noProgram
    case .noSpace: .noSpace
    }
  }

  private static func unread(_ ending: ProgramEnd) -> HandoverOutcome {
    switch ending {
    case .signalled, .saidTooMuch, .unseen: .deferred(said: "it \(ending.words)")
    default: .timedOut
    }
  }

  /// Whether a server's reply of 4xx is named (RFC 5321 4.2.1), as msmtp does: `server message: 451 4.7.1 Greylisted`.
  private static func isTemporary(_ said: String) -> Bool { said.contains(/server message: 4\d\d[ -]/) }

  /// In one line that is not too long.
  private static func summary(_ said: String) -> String {
    let lines = said.split(whereSeparator: \.isNewline).map { $0.trimmed }.filter { !$0.isEmpty }
    return lines.joined(separator: "; ").shortened(to: 400)
  }
}
