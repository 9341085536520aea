/// Figures that are not what they were in the run whose report was signed.
struct MovedFigures {
  let gate: GateResult
  let ledger: LedgerNote

  /// One for each sign-off that weighs, or would if its digest were today's: `CEO (Ada), run 24c60de0: Learners 4.1 → 4.2`.
  var sentences: [String] {
    (gate.record.decision?.signOffs ?? []).compactMap { one in
      guard [.counts, .overruled, .outdated].contains(one.weight), let run = one.signOff.run,
        let then = ledger.tale?.signed[run]?.gate(gate.gate.id)
      else { return nil }
      let moved = gate.first.criteria.compactMap { now in then.criterion(now.criterion.id).flatMap { text(now, $0) } }
      let figures = moved.isEmpty ? "no figure has moved" : moved.joined(separator: "; ")
      let signer = RecordText.person(one.signOff.role, one.signOff.name)
      return "\(signer), run \(run.prefix(LedgerTale.shownDigits)): \(PlainText.sentence(figures))"
    }
  }

  /// `Learners 4,090,851 → 4,182,875`; `nil` where it reads as it did.
  private func text(_ now: CriterionResult, _ then: CriterionSnapshot) -> String? {
    let status = now.status == then.status ? "" : ", \(then.status.rawValue) → \(now.status.rawValue)"
    let figures = FigureText(unit: then.unit ?? .count, limits: then.limits)
    let before = then.value.map(figures.text) ?? PlainText.none
    let after = now.value.map(figures.text) ?? PlainText.none
    // Figures that print alike are not worth a word.
    if before == after { return status.isEmpty ? nil : "\(now.criterion.title)\(status)" }
    return "\(now.criterion.title) \(before) → \(after)\(status)"
  }
}
