/// Signatures of the people's record that can't be checked, which says nothing of whether they hold.
struct SignatureProblem: Sendable, Equatable {
  /// How `ssh-keygen` ended that gave no verdict.
  struct Cause: Error, Sendable, Equatable {
    let ending: ProgramEnd
    let said: String

    /// Any other signature would meet with the same.
    var isForAll: Bool {
      switch ending {
      case .notStarted, .noSpace, .timedOut, .stopped: true
      case .exited, .signalled, .saidTooMuch, .unseen: false
      }
    }
  }

  let count: Int
  /// Of the first.
  let cause: Cause
}

extension SignatureProblem: Problem {
  var message: String {
    let subject = count == 1 ? "a signature can't be checked" : "\(count) signatures can't be checked"
    let effect = count == 1 ? "its sign-off does not count" : "their sign-offs don't count"
    return "\(subject), and until then \(effect): `ssh-keygen` \(cause.ending.words)" + ProgramEnd.lastLines(cause.said)
  }

  var remedy: String? {
    switch cause.ending {
    case .notStarted: "install it, for instance with `apt-get install openssh-client`"
    case .noSpace: "name a folder with more space in the environment variable TMPDIR"
    case .exited, .signalled, .timedOut, .saidTooMuch, .stopped, .unseen:
      "look at what `ssh-keygen -Y verify` says of one, and run again"
    }
  }
}
