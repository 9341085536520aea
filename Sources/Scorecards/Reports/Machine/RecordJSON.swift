/// What people decided, as the results document tells it; keys with nothing to say are absent.
struct RecordJSON {
  let record: GateRecord

  func add(to object: inout JSONObject) {
    object.add("first_deadline", record.firstDeadline?.description)
    object.add("verdict_with_waivers", record.withWaivers?.verdict.word)
    object.add("class_with_waivers", record.withWaivers?.verdict.category.rawValue)
    object.add("decision", record.decision.map(decision))
    object.add("waivers", waivers)
    object.add("overrides", list(record.overrides.map(RecordJSON.override)))
    object.add("reopenings", list(record.reopenings.map(reopening)))
    object.add("fix_estimates", list(record.estimates.map(estimate)))
  }

  private func list(_ values: [JSONText]) -> JSONText? { values.isEmpty ? nil : .list(values) }

  private func decision(_ decision: Decision) -> JSONText {
    var object = JSONObject()
    object.add("standing", decision.state.rawValue)
    object.add("verdict", decision.verdict?.word)
    object.add("class", decision.verdict?.category.rawValue)
    object.add("digest", decision.digest)
    object.add("missing", decision.missing)
    object.add("sign_offs", list(decision.signOffs.map(signOff)))
    object.add("override", decision.override.map(RecordJSON.override))
    return object.value
  }

  private func signOff(_ one: WeighedSignOff) -> JSONText {
    var object = JSONObject()
    object.add("role", one.signOff.role)
    object.add("name", one.signOff.name)
    object.add("vote", one.signOff.vote.rawValue)
    object.add("time", one.signOff.time.description)
    object.add("weight", one.weight.rawValue)
    object.add("digest", one.signOff.digest)
    object.add("run", one.signOff.run)
    object.add("user", one.signOff.user)
    object.add("comment", one.signOff.comment)
    object.add("authentication", one.signOff.authentication.rawValue)
    return object.value
  }

  private var waivers: JSONText? {
    var object = JSONObject()
    object.add("in_force", waivers(.inForce))
    object.add("expired", waivers(.expired))
    object.add("later", waivers(.later))
    return object.pairs.isEmpty ? nil : object.value
  }

  private func waivers(_ period: JudgedWaiver.Period) -> JSONText? {
    list(record.waivers.filter { $0.period == period }.map { waiver($0.waiver) })
  }

  private func waiver(_ waiver: Waiver) -> JSONText {
    var object = JSONObject()
    object.add("criterion", waiver.criterion)
    object.add("approver", waiver.approver)
    object.add("name", waiver.name)
    object.add("from", waiver.from.description)
    object.add("until", waiver.until.description)
    object.add("reason", waiver.reason)
    object.add("issue", waiver.issue)
    return object.value
  }

  private static func override(_ override: Override) -> JSONText {
    var object = JSONObject()
    object.add("decision", override.decision.word)
    object.add("recommended", override.recommended)
    object.add("digest", override.digest)
    object.add("role", override.role)
    object.add("name", override.name)
    object.add("time", override.time.description)
    object.add("reason", override.reason)
    object.add("user", override.user)
    return object.value
  }

  private func reopening(_ reopening: Reopening) -> JSONText {
    var object = JSONObject()
    object.add("kind", reopening.kind.rawValue)
    object.add("role", Reopening.role)
    object.add("name", reopening.name)
    object.add("time", reopening.time.description)
    object.add("deadline", reopening.deadline.description)
    object.add("outcome", reopening.outcome?.rawValue)
    object.add("reason", reopening.reason)
    object.add("user", reopening.user)
    return object.value
  }

  private func estimate(_ estimate: FixEstimate) -> JSONText {
    var object = JSONObject()
    object.add("criterion", estimate.criterion)
    object.add("hours", estimate.hours.exactText())
    object.add("by", estimate.by)
    object.add("time", estimate.time.description)
    return object.value
  }
}

/// A correction, and what it met.
extension AppliedCorrection {
  var json: JSONText {
    var object = JSONObject()
    object.add("source", correction.source)
    object.add("line", .number(String(correction.line)))
    object.add("metric", correction.metric)
    switch correction.change {
    case .exclude: object.add("change", "exclude")
    case .replace(let value):
      object.add("change", "replace")
      object.add("value", value.exactText())
    }
    object.add("approver", correction.approver)
    object.add("name", correction.name)
    object.add("time", correction.time.description)
    object.add("reason", correction.reason)
    object.add("metrics", metrics.sorted())
    object.add("items", items.sorted())
    object.add("changes", isMet ? nil : "nothing")
    return object.value
  }
}
