/// The contract's results document, `scorecard/results/v1` (design, section 5): decimals as strings, keys in a fixed
/// order, keys with nothing to say left out.
struct ResultsJSON {
  let results: Results

  var document: String { JSONText.object(pairs).document }

  /// The document's top-level keys.
  var pairs: [(String, JSONText)] {
    let lost = results.files.filter { $0.condition != .read }
    return [
      ("schema", .text("scorecard/results/v1")), ("project", .text(results.project)),
      ("as_of", .text(results.asOf.description)),
    ] + (lost.isEmpty ? [] : [("lost_inputs", .list(lost.map(ResultsJSON.lost)))])
      + (results.corrections.isEmpty ? [] : [("corrections", .list(results.corrections.map(\.json)))])
      + [("gates", .list(results.gates.concurrentMap(gate)))]
  }

  /// A file that is absent or can't be read, named before any result.
  private static func lost(_ file: InputFile) -> JSONText {
    .object([
      ("name", .text(file.name)), ("role", .text(file.role.rawValue)), ("condition", .text(file.condition.rawValue)),
    ])
  }

  /// Its own keys are the first judgement's.
  private func gate(_ result: GateResult) -> JSONText {
    var object = JSONObject()
    object.add("gate", .number(String(result.gate.number)))
    object.add("id", result.gate.id)
    object.add("title", result.gate.title)
    object.add("deadline", result.gate.deadline.description)
    addVerdict(of: result.first, in: result.state, to: &object)
    object.add("in_force", result.followUp.map { _ in result.inForce.rawValue })
    RecordJSON(record: result.record).add(to: &object)
    addReasons(of: result.first, result, to: &object)
    object.add("follow_up", result.followUp.map { followUp($0, of: result) })
    addCriteria(of: result.first, to: &object)
    return object.value
  }

  private func followUp(_ followUp: FollowUp, of result: GateResult) -> JSONText {
    var object = JSONObject()
    object.add("date", followUp.date.day.description)
    addVerdict(of: followUp.judgement, in: followUp.judgement.state, to: &object)
    addReasons(of: followUp.judgement, result, to: &object)
    addCriteria(of: followUp.judgement, to: &object)
    return object.value
  }

  private func addVerdict(of judgement: Judgement, in state: GateState, to object: inout JSONObject) {
    let outcome = judgement.outcome
    object.add("judged_at", judgement.judgedAt.description)
    object.add("state", state.rawValue)
    object.add("verdict", outcome.verdict.word)
    object.add("class", outcome.verdict.category.rawValue)
    object.add("possible", outcome.possible.map(\.word))
    object.add("rule", outcome.rule.map { .number(String($0 + 1)) })
  }

  private func addReasons(of judgement: Judgement, _ gate: GateResult, to object: inout JSONObject) {
    object.add("reasons", Reasons(gate: gate, judgement: judgement, files: results.files).sentences)
    object.add("exceptions", judgement.exceptions)
    object.add("blocking", judgement.blocking)
    object.add("actions", gate.actions(after: judgement))
  }

  private func addCriteria(of judgement: Judgement, to object: inout JSONObject) {
    object.add("path_to_go", path(judgement))
    object.add("criteria", .list(judgement.criteria.map(criterion)))
  }

  private func path(_ judgement: Judgement) -> JSONText? {
    if judgement.path.isEmpty { return nil }
    let owners = Dictionary(judgement.criteria.map { ($0.criterion.id, $0.criterion.owner) }) { first, _ in first }
    return .list(judgement.path.map { step($0, owner: owners[$0.criterion]) })
  }

  private func step(_ step: PathStep, owner: String?) -> JSONText {
    var object = JSONObject()
    object.add("criterion", step.criterion)
    object.add("needs", step.kind.rawValue)
    object.add("gap", step.gap?.exactText())
    object.add("owner", owner)
    return object.value
  }

  private func criterion(_ result: CriterionResult) -> JSONText {
    var object = JSONObject()
    object.add("id", result.criterion.id)
    object.add("title", result.criterion.title)
    object.add("category", result.criterion.category)
    object.add("status", result.status.rawValue)
    add(result.criterion.source, of: result, to: &object)
    object.add("owner", result.criterion.owner)
    object.add("cause", result.finding.cause.map { CauseText(files: results.files).text($0) })
    object.add("evidence", evidence(result))
    object.add("corrections", corrections(result))
    object.add("trajectory", result.trajectory.map(trajectory))
    return object.value
  }

  private func add(_ source: CriterionSource, of result: CriterionResult, to object: inout JSONObject) {
    switch source {
    case .measured(let measure):
      object.add("value", result.value?.exactText(keepingSideOf: measure.thresholds.flatMap(\.limits)))
      object.add("unit", measure.unit.name)
      object.add("target", measure.target.text)
      object.add("within", measure.within?.text)
      object.add("within_unit", measure.within.map { _ in measure.metric.unit.name })
      object.add("acceptable", measure.acceptable?.text)
      object.add("partial", measure.partial?.text)
      object.add("margin", result.value.map { measure.target.margin(of: $0).exactText(keepingSideOf: [.zero]) })
    case .item(let admits):
      object.add("state", result.finding.item?.state?.rawValue)
      object.add("target", admits.map(\.rawValue).joined(separator: ", "))
      object.add("due", result.finding.item?.due?.description)
      object.add("completed", result.finding.item?.completed?.day.description)
    }
  }

  /// Those that bear on its figure.
  private func corrections(_ result: CriterionResult) -> JSONText? {
    let bearing = result.finding.corrections.filter(results.corrections.indices.contains)
    return bearing.isEmpty ? nil : .list(bearing.map { results.corrections[$0].json })
  }

  private func evidence(_ result: CriterionResult) -> JSONText? {
    let finding = result.finding
    guard let place = finding.evidence.first, results.files.indices.contains(place.file) else { return nil }
    let file = results.files[place.file]
    var object = JSONObject()
    object.add("source", file.name)
    object.add("place", place.line > 0 ? "line \(place.line)" : nil)
    object.add("from", finding.from?.description)
    object.add("time", finding.time?.description)
    object.add("sha256", file.sha256.isEmpty ? nil : file.sha256)
    object.add("samples", .number(String(finding.samples)))
    object.add("series", .number(String(finding.series)))
    object.add("estimator", EstimatorText(result: result, files: results.files).phrase)
    object.add("series_labels", finding.seriesLabels.map(ResultsJSON.labels))
    return object.value
  }

  private static func labels(_ labels: [String: String]) -> JSONText {
    .object(labels.sorted { $0.key < $1.key }.map { ($0.key, .text($0.value)) })
  }

  private func trajectory(_ trajectory: Trajectory) -> JSONText {
    var object = JSONObject()
    object.add("verdict", trajectory.direction.rawValue)
    object.add("by", trajectory.by.description)
    object.add("slope_per_day", trajectory.slopePerDay?.exactText(keepingSideOf: [.zero]))
    object.add("projected", trajectory.projected?.exactText())
    object.add("reaches_target", trajectory.reachesTarget?.description)
    object.add("needed_per_day", trajectory.neededPerDay?.exactText(keepingSideOf: [.zero]))
    object.add("days", .number(String(trajectory.days)))
    return object.value
  }
}
