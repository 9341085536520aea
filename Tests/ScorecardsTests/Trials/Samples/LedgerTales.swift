@testable import Scorecards

/// Entries and what they tell, made from results by hand.
enum LedgerTales {
  static func entry(_ results: Results, after previous: String, _ earlier: RunSnapshot?) -> LedgerEntry {
    let basis = RunBasis(
      tool: "scorecard 1.0.0", project: results.project, asOf: results.asOf, inputs: results.files,
      definitions: [RunBasis.File(name: "gates/gate-07.yaml", bytes: 7, sha256: String(repeating: "d", count: 64))],
      templates: [], record: [], given: [])
    let run = ChainDigest.run(basis: ChainDigest.basis(basis), previous: previous)
    return LedgerEntry(
      basis, previous: previous, outputs: [], snapshot: RunSnapshot(results, run: run, after: earlier),
      results: .object(ResultsJSON(results: results).pairs))
  }

  /// What a report of `later` knows where `earlier` was the run before.
  static func note(_ later: Results, after earlier: Results?) -> LedgerNote {
    let first = earlier.map { entry($0, after: ChainDigest.none, nil) }
    let second = entry(later, after: first?.digest ?? ChainDigest.none, first?.snapshot)
    let changes = first.map {
      RunComparison(earlier: $0.snapshot, later: second.snapshot, leavesOutNoise: true).changes
    }
    return .kept(
      LedgerTale(
        run: second.run, head: second.previous, changes: changes, snapshot: second.snapshot, isFirst: first == nil))
  }
}
