/// What is wrong with where the project says that reports go.
enum DeliveryProblem: Sendable, Equatable {
  case badAddress(MailAddressProblem)
  /// Two mails of one document have to come from one address.
  case anotherSender(document: String)
  /// It has to have one of the two.
  case publishTarget(both: Bool)
  case keepsNothing
  /// A program that is to carry files away is not told where they are.
  case namesNoFolder
}

extension DeliveryProblem: Problem {
  var message: String {
    switch self {
    case .badAddress(let problem): problem.message
    case .anotherSender(let document): "the document `\(document)` has another sender in a mail above"
    case .publishTarget(both: true):
      "a report is published to a folder (`to`) or through a command (`run`), not both"
    case .publishTarget(both: false): "`publish` says neither `to` nor `run`"
    case .keepsNothing: "`keep` has to be at least 1: what was just published stays"
    case .namesNoFolder: "the arguments of `run` do not say where the files are"
    }
  }

  var remedy: String? {
    switch self {
    case .badAddress(let problem): problem.remedy
    case .anotherSender: "let all mails of one document have one sender"
    case .publishTarget: "write `to: /srv/www/gates`, or `run: [rsync, -rc, \"{folder}/\", host:/srv/www]`"
    case .namesNoFolder:
      "write `{folder}` where the folder of the files belongs: `run: [rsync, -rc, \"{folder}/\", host:/srv/www]`"
    case .keepsNothing: nil
    }
  }
}
