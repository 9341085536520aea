/// Files that are lost, and of which nothing tells what they would have said: a failing reader never leads to a GO
/// (design, section 6).
struct LostFiles {
  /// Indices of those that bear on something a rule of the gate looks at.
  let files: [Int]
  private let evidence: Evidence

  init(_ evidence: Evidence, for gate: Gate) {
    self.evidence = evidence
    let decisive = evidence.untold.isEmpty ? [] : gate.decisive
    let deciding = gate.criteria.filter { decisive.contains($0.id) }
    files = evidence.untold.filter { index in
      deciding.contains { LostFiles.bears(evidence.files[index], on: $0, evidence) }
    }
  }

  /// What such a file bears on stands as the other files say, or worse.
  func weaken(_ standings: [String: Standing], _ results: [CriterionResult]) -> [String: Standing] {
    if files.isEmpty { return standings }
    return mark(results).reduce(into: standings) { standings, result in
      let criterion = result.criterion
      guard result.mayBeWorse, let known = standings[criterion.id] else { return }
      standings[criterion.id] = known.orWorse(criterion.outcomes(canRecover: false))
    }
  }

  /// The same results, each saying whether such a file bears on it.
  func mark(_ results: [CriterionResult]) -> [CriterionResult] {
    if files.isEmpty { return results }
    return results.map { result in
      var marked = result
      marked.mayBeWorse =
        !result.status.isUnknown
        && files.contains { LostFiles.bears(evidence.files[$0], on: result.criterion, evidence) }
      return marked
    }
  }

  /// Exports tell of figures and checklists of items; where there are incidents files, they alone tell of incidents.
  private static func bears(_ file: InputFile, on criterion: Criterion, _ evidence: Evidence) -> Bool {
    switch criterion.source {
    case .item: file.role == .checklist
    case .measured(let measure):
      file.role == .metrics && (measure.incidentSeverity == nil || evidence.incidents == nil)
    }
  }
}
