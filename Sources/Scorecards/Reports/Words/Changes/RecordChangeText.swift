/// One change in what people decided, in a sentence.
struct RecordChangeText {
  let change: RecordChange

  var parts: [ChangeText.Part] {
    switch change {
    case .decision(let now, let then):
      [.words("Decision: "), .words(decision(then)), .words(" → "), .words(decision(now))]
    case .withWaivers(let now, let then):
      [.words("With waivers: ")] + verdict(then) + [.words(" → ")] + verdict(now)
    case .signed(let one): [.words("\(person(one)) \(one.vote.past)\(remark(one.weight))")]
    case .weight(let now, _):
      [
        .words(
          "Sign-off of \(person(now)) on \(now.time.text): \(now.weight == .counts ? "counts again" : now.weight.wording)"
        )
      ]
    case .waiver(let one, let title): [.words("Waiver of "), .name(title), .words(": \(period(one))")]
    case .reopened(let one): [.words("It was reopened until \(one.deadline.text)")]
    }
  }

  private func decision(_ record: RecordSnapshot) -> String {
    switch record.state {
    case .pending, .rejected: record.state.rawValue
    case .approved: "\(record.verdict?.word ?? PlainText.none), approved"
    case .overridden: "\(record.verdict?.word ?? PlainText.none), an override by \(record.overriding ?? PlainText.none)"
    }
  }

  private func verdict(_ verdict: Verdict?) -> [ChangeText.Part] {
    verdict.map { [.chip(StatusTone($0.category), $0.word)] } ?? [.words("no waiver in force")]
  }

  private func person(_ one: SignOffSnapshot) -> String { "\(one.role) (\(one.name))" }

  private func remark(_ weight: WeighedSignOff.Weight) -> String {
    weight == .counts ? "" : " (\(weight.wording))"
  }

  private func period(_ one: WaiverSnapshot) -> String {
    one.period == .expired ? "expired on \(one.until.text)" : "in force through \(one.until.text)"
  }
}
