/// Computes the verdicts of a report again from the evidence that the ledger keeps of its run: exports that were
/// overwritten since are not needed, the gates' definitions are.
struct StoredRecomputation {
  let gates: Int
  let diagnostics: [Diagnostic]

  init(_ project: LoadedProject, _ manifest: PublishedManifest, _ ledger: Ledger) throws(RunFailure) {
    let found: RunSnapshot?
    do throws(LedgerProblem) {
      let entry = try manifest.ledger.flatMap { (anchor) throws(LedgerProblem) in
        try ledger.entry(ofDigest: anchor.entry)
      }
      found = try entry.map { (entry) throws(LedgerProblem) in try ledger.snapshot(entry) }
    } catch {
      throw RunFailure(error)
    }
    guard let snapshot = found else { throw RunFailure(.badInput, VerifyProblem.entryGone(run: manifest.run)) }
    let changed = SourceChanges.problems(
      manifest.definitions.map { ($0.name, $0.sha256) },
      found: project.definitions.map { ($0.listedName, $0.sha256) })
    let differences = snapshot.gates.flatMap { StoredRecomputation.compare($0, project, asOf: snapshot.run.asOf) }
    gates = snapshot.gates.count
    diagnostics = changed + differences.map { Diagnostic(.error, at: nil, $0) }
  }

  /// Verdict for verdict and status for status.
  private static func compare(_ kept: GateSnapshot, _ project: LoadedProject, asOf: Instant) -> [VerifyProblem] {
    let name = "Gate \(kept.number)"
    guard let gate = project.gates.first(where: { $0.id == kept.id }) else {
      return [.otherResult(subject: name, reported: kept.verdict.word, found: "nothing")]
    }
    let again = StoredEvaluation(gate, kept, asOf: asOf)
    let verdict = again.outcome.verdict.word
    let verdicts: [VerifyProblem] =
      verdict == kept.verdict.word
      ? [] : [.otherResult(subject: name, reported: kept.verdict.word, found: verdict)]
    return verdicts
      + kept.criteria.compactMap { one in
        let status = gate.criteria.first { $0.id == one.id }.flatMap(again.status)
        if status == one.status { return nil }
        return .otherResult(
          subject: "\(name), \(one.id)", reported: one.status.rawValue, found: status?.rawValue ?? "nothing")
      }
  }
}
