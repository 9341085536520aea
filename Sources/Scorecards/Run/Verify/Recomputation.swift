/// Evaluates again and compares with what a report says, verdict for verdict.
struct Recomputation {
  let gates: Int
  let diagnostics: [Diagnostic]

  /// - Parameter dashboard: the report's `gates.json`; `nil` where it is not there.
  init(_ run: EvaluationRun, _ manifest: PublishedManifest, dashboard: [UInt8]?) {
    gates = run.results.gates.count
    diagnostics = Recomputation.sources(run, manifest) + Recomputation.results(run, dashboard)
  }

  private static func results(_ run: EvaluationRun, _ dashboard: [UInt8]?) -> [Diagnostic] {
    do throws(UnreadableResults) {
      guard let dashboard else { throw UnreadableResults(reason: "the file is not there, or can't be read") }
      let now = try verdicts(Array(ResultsJSON(results: run.results).document.utf8))
      return differences(try verdicts(dashboard), now).map { Diagnostic(.error, at: nil, $0) }
    } catch {
      return [Diagnostic(.error, at: Place(file: "gates.json"), VerifyProblem.noResults(reason: error.reason))]
    }
  }

  private struct UnreadableResults: Error { let reason: String }

  private typealias Findings = [(subject: String, found: String)]

  private static func differences(_ then: Findings, _ now: Findings) -> [VerifyProblem] {
    let found = Dictionary(now.map { ($0.subject, $0.found) }) { first, _ in first }
    let known = Set(then.map(\.subject))
    let nothing = "nothing"
    let changed = then.compactMap { item -> VerifyProblem? in
      let other = found[item.subject]
      if other == item.found { return nil }
      return .otherResult(subject: item.subject, reported: item.found, found: other ?? nothing)
    }
    let fresh = now.filter { !known.contains($0.subject) }
    return changed + fresh.map { .otherResult(subject: $0.subject, reported: nothing, found: $0.found) }
  }

  /// Of each gate its verdict, of each criterion its status and figure.
  private static func verdicts(_ bytes: [UInt8]) throws(UnreadableResults) -> Findings {
    let document: JSONNode
    do throws(JSONFault) { document = try JSONNode(parsing: bytes) } catch {
      throw UnreadableResults(reason: error.wording)
    }
    if document.elements("gates") == nil { throw UnreadableResults(reason: "`gates` is not there, or no list") }
    return document.list("gates").flatMap { gate -> Findings in
      let name = "Gate \(gate.words("gate"))"
      let verdict = ["verdict", "class", "state", "rule"].map(gate.words).filter { !$0.isEmpty }
      return [(name, verdict.joined(separator: ", "))] + decision(gate, name)
        + gate.list("criteria").map { criterion in
          let parts = ["status", "value", "state"].map(criterion.words).filter { !$0.isEmpty }
          return ("\(name), \(criterion.words("id"))", parts.joined(separator: ", "))
        } + followUp(gate, name)
    }
  }

  /// What was decided, from the people's record.
  private static func decision(_ gate: JSONNode, _ name: String) -> Findings {
    let waived = gate.words("verdict_with_waivers")
    let second = waived.isEmpty ? [] : [("\(name), with waivers", waived)]
    guard let decision = gate.member("decision") else { return second }
    let parts = ["standing", "verdict"].map(decision.words).filter { !$0.isEmpty }
    return [("\(name), decision", parts.joined(separator: ", "))] + second
  }

  private static func followUp(_ gate: JSONNode, _ name: String) -> Findings {
    guard let follow = gate.member("follow_up") else { return [] }
    return [("\(name), follow-up", ["verdict", "class", "state"].map(follow.words).joined(separator: ", "))]
  }

  /// Inputs and definitions that are not what they were.
  private static func sources(_ run: EvaluationRun, _ manifest: PublishedManifest) -> [Diagnostic] {
    let inputs = run.results.files.map { ($0.name, $0.sha256) }
    let definitions = run.project.definitions.map { ($0.listedName, $0.sha256) }
    let record = Dictionary(run.project.recordFiles.map { ($0.listedName, $0.sha256) }) { first, _ in first }
    // Entries that were added since change nothing of what was known then; what does is told as a result.
    let recordChanges = (manifest.record ?? []).filter { record[$0.name] != $0.sha256 }.map { file in
      Diagnostic(.warning, at: Place(file: file.name), VerifyProblem.sourceChanged(file.name))
    }
    let reported =
      manifest.inputs.map { ($0.name, $0.sha256 ?? "") } + manifest.definitions.map { ($0.name, $0.sha256) }
    return recordChanges + SourceChanges.problems(reported, found: inputs + definitions)
  }
}

extension JSONNode {
  fileprivate func list(_ key: String) -> [JSONNode] { elements(key) ?? [] }

  fileprivate func words(_ key: String) -> String { member(key)?.plainText ?? "" }
}
