internal import Foundation

/// The results contract, `scorecard/results/v1`, in part.
struct ResultsJSON: Encodable {
  struct GateEntry: Encodable {
    let gate: Int
    let id: String
    let title: String
    let deadline: String
    let judged_at: String
    let state: String
    let verdict: String
    let `class`: String
    let possible: [String]
    let rule: Int?
    let blocking: [String]
    let criteria: [CriterionEntry]
  }
  struct CriterionEntry: Encodable {
    let id: String
    let status: String
    let value: String?
    let target: String?
    let owner: String
  }

  let schema = "scorecard/results/v1"
  let project: String
  let as_of: String
  let gates: [GateEntry]

  init(_ results: Results) {
    project = results.project
    as_of = results.asOf.description
    gates = results.gates.map(GateEntry.init)
  }

  func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}

extension ResultsJSON.GateEntry {
  fileprivate init(_ result: GateResult) {
    gate = result.gate.number
    id = result.gate.id
    title = result.gate.title
    deadline = result.gate.deadline.description
    judged_at = result.judgedAt.description
    state = result.state.rawValue
    verdict = result.outcome.verdict.word
    `class` = result.outcome.verdict.category.rawValue
    possible = result.outcome.possible.map(\.word)
    rule = result.outcome.rule.map { $0 + 1 }
    blocking = result.blocking
    criteria = result.criteria.map(ResultsJSON.CriterionEntry.init)
  }
}

extension ResultsJSON.CriterionEntry {
  fileprivate init(_ result: CriterionResult) {
    id = result.criterion.id
    status = result.status.rawValue
    value = result.value?.exactText()
    target = result.target
    owner = result.criterion.owner
  }
}

extension CriterionResult {
  var target: String? {
    if case .measured(let measure) = criterion.source { measure.target.text } else { nil }
  }
}
