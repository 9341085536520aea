extension UsageProblem: Problem {
  var message: String {
    switch self {
    case .badInstant(let text): "`\(text)` is no instant"
    case .unknownGate(let name, let known): "no gate `\(name)`; there are \(known.joined(separator: ", "))"
    case .unknownClass(let word, _): "--fail-on knows no `\(word)`"
    case .unknownState(let word, _): "--state knows no `\(word)`"
    case .noOutput: "no output folder is named"
    case .unknownDocument(let name, let known):
      "no document `\(name)`; there are \(known.joined(separator: ", "))"
    case .noRecipients(let document): "nobody is named to send `\(document)` to"
    case .noSender(let document): "nobody is named to send `\(document)` from"
    case .noMailProgram: "--sendmail names no program"
    case .mailWithoutLedger: "mail is sent from the ledger's outbox, and this run is kept in no ledger"
    case .noPublishing: "`scorecard.yaml` does not say where to publish"
    }
  }

  var remedy: String? {
    switch self {
    case .badInstant: "write a date and a time, such as \(Instant.example)"
    case .unknownGate: "name a gate by its number or its id"
    case .unknownClass(_, let known):
      "write \(known.joined(separator: ", ")), or several of them with commas between"
    case .unknownState(_, let known): "write \(known.joined(separator: ", ")), or several of them with commas between"
    case .unknownDocument: nil
    case .noRecipients: "name them with --to, or under delivery: mail: in scorecard.yaml"
    case .noSender: "name an address with --from, or under delivery: mail: in scorecard.yaml"
    case .noMailProgram: "name one, such as /usr/sbin/sendmail, or leave the option out"
    case .mailWithoutLedger: "leave out --no-history, and name the project with --project"
    case .noPublishing: "write delivery: {publish: {to: /srv/www/gates}}"
    case .noOutput: "name one with --out, or with out: in scorecard.yaml"
    }
  }
}
