extension DefinitionProblem {
  var deliveryMessage: String? {
    switch self {
    case .badAddress(let problem): problem.message
    case .anotherSender(let document): "the document `\(document)` has another sender in a mail above"
    case .publishTarget(let both):
      both
        ? "a report is published to a folder (`to`) or through a command (`run`), not both"
        : "`publish` says neither `to` nor `run`"
    case .keepsNothing: "`keep` has to be at least 1: what was just published stays"
    case .namesNoFolder: "the arguments of `run` do not say where the files are"
    default: nil
    }
  }

  var deliveryRemedy: String? {
    switch self {
    case .badAddress(let problem): problem.remedy
    case .anotherSender: "let all mails of one document have one sender"
    case .publishTarget: "write `to: /srv/www/gates`, or `run: [rsync, -rc, \"{folder}/\", host:/srv/www]`"
    case .namesNoFolder:
      "write `{folder}` where the folder of the files belongs: `run: [rsync, -rc, \"{folder}/\", host:/srv/www]`"
    default: nil
    }
  }
}
