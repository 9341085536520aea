/// One change in what people decided, for scripts.
struct RecordChangeJSON {
  let change: RecordChange

  var object: JSONText {
    switch change {
    case .decision(let now, let then): object("decision", [("from", side(then)), ("to", side(now))])
    case .withWaivers(let now, let then):
      object("verdict_with_waivers", pairs(("from", then?.word), ("to", now?.word)))
    case .signed(let signOff): object("signed", self.signOff(signOff) + [("weight", .text(signOff.weight.rawValue))])
    case .weight(let now, let then):
      object("sign_off_weight", signOff(now) + pairs(("from", then.weight.rawValue), ("to", now.weight.rawValue)))
    case .waiver(let waiver, _):
      object(
        "waiver",
        pairs(
          ("criterion", waiver.criterion), ("from", waiver.from.description), ("until", waiver.until.description),
          ("standing", waiver.period.rawValue)))
    case .reopened(let one):
      object("reopened", pairs(("time", one.time.description), ("deadline", one.deadline.description)))
    }
  }

  private func object(_ kind: String, _ pairs: [(String, JSONText)]) -> JSONText {
    .object([("kind", .text(kind))] + pairs)
  }

  private func pairs(_ texts: (String, String?)...) -> [(String, JSONText)] {
    texts.compactMap { key, text in text.map { (key, .text($0)) } }
  }

  private func side(_ record: RecordSnapshot) -> JSONText {
    .object(
      pairs(
        ("standing", record.state.rawValue), ("verdict", record.verdict?.word), ("overriding", record.overriding)))
  }

  private func signOff(_ one: SignOffSnapshot) -> [(String, JSONText)] {
    pairs(("role", one.role), ("name", one.name), ("vote", one.vote.rawValue), ("time", one.time.description))
  }
}
