/// What people decided of one gate, in sentences.
struct RecordText {
  let gate: GateResult
  let corrections: [AppliedCorrection]
  /// Of criteria, by id.
  private let titles: [String: String]

  init(gate: GateResult, corrections: [AppliedCorrection]) {
    self.gate = gate
    self.corrections = corrections
    titles = Dictionary(gate.first.criteria.map { ($0.criterion.id, $0.criterion.title) }) { first, _ in first }
  }

  private var record: GateRecord { gate.record }

  /// `CEO (Ada) approved on Mar 1, 2026, 09:00 UTC (counts). Unauthenticated.`
  var signOffs: [String] {
    (record.decision?.signOffs ?? []).map { one in
      let signed = one.signOff
      let comment = signed.comment.map { " “\($0)”" } ?? ""
      return "\(signed.role) (\(signed.name)) \(signed.vote.past) on \(signed.time.text) (\(one.weight.wording)). "
        + "\(PlainText.capitalised(signed.authentication.wording)).\(comment)"
    }
  }

  var waivers: [String] {
    record.waivers.map { one in
      let waiver = one.waiver
      let issue = waiver.issue.map { " See \($0)." } ?? ""
      let approver = RecordText.person(waiver.approver, waiver.name)
      return "\(title(of: waiver.criterion)): waived \(period(waiver)) by \(approver); \(one.period.wording). "
        + "\(PlainText.sentence(waiver.reason))\(issue)"
    }
  }

  var overrides: [String] {
    record.overrides.map { one in
      "\(RecordText.person(one.role, one.name)) decided \(one.decision.word) on \(one.time.text)"
        + "\(isVoid(one) ? " (does not count: the gate was reopened, was decided again, or recommends something else now)" : ""). "
        + PlainText.sentence(one.reason)
    }
  }

  var reopenings: [String] {
    record.reopenings.map { one in
      let outcome = one.outcome.map { "outcome: \($0.rawValue)" } ?? "outcome not known yet"
      let person = RecordText.person(Reopening.role, one.name)
      return "\(person) reopened it on \(one.time.text) until \(one.deadline.text), \(one.kind.words); \(outcome). "
        + PlainText.sentence(one.reason)
    }
  }

  /// Those that bear on one of the gate's figures.
  var corrected: [String] {
    let bearing = Set(gate.first.criteria.flatMap(\.finding.corrections))
    return bearing.sorted().filter(corrections.indices.contains).map { CorrectionText(corrections[$0]).sentence }
  }

  var estimates: [String] {
    record.estimates.map { one in
      "\(title(of: one.criterion)): \(one.hours.exactText()) hours to repair, says \(one.by) (\(one.time.text))."
    }
  }

  func period(_ waiver: Waiver) -> String {
    waiver.from == waiver.until ? "on \(waiver.from.text)" : "from \(waiver.from.text) through \(waiver.until.text)"
  }

  func title(of criterion: String) -> String { titles[criterion] ?? criterion }

  static func person(_ role: String, _ name: String?) -> String { name.map { "\(role) (\($0))" } ?? role }

  private func isVoid(_ override: Override) -> Bool { record.decision?.override != override }
}

/// A correction in a sentence.
struct CorrectionText {
  let applied: AppliedCorrection

  init(_ applied: AppliedCorrection) { self.applied = applied }

  /// `exports/a.csv, line 12: excluded by CFO on …. Reason.`
  var sentence: String {
    let correction = applied.correction
    let metric = correction.metric.map { " (\($0))" } ?? ""
    let by = RecordText.person(correction.approver, correction.name)
    return "\(correction.source), line \(correction.line)\(metric): \(change) by \(by) on \(correction.time.text). "
      + PlainText.sentence(correction.reason) + remark
  }

  private var change: String {
    switch applied.correction.change {
    case .exclude: "excluded"
    case .replace(let value): "replaced with \(value.exactText())"
    }
  }

  private var remark: String {
    if !applied.isKnownFile { return " It changes nothing: no such file was read." }
    return applied.isMet ? "" : " It changes nothing: nothing that the gates look at stands on that line."
  }
}

extension Reopening.Kind {
  /// As people say it: `market shock`.
  var words: String { rawValue.replacing("-", with: " ") }
}

extension JudgedWaiver.Period {
  /// Whether it counts, and if not, why.
  var wording: String {
    switch self {
    case .inForce: "in force"
    case .expired: "expired, it no longer counts"
    case .later: "not in force yet"
    }
  }
}
