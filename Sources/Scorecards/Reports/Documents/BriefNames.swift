extension DocumentSource {
  /// The same with names that leave a short document short; the gate's page has them whole.
  var withBriefNames: DocumentSource {
    var brief = self
    brief.plan.main = plan.main.withBriefNames
    return brief
  }
}

extension GateResult {
  fileprivate var withBriefNames: GateResult {
    var brief = self
    brief.gate.title = PlainText.brief(gate.title)
    brief.first = first.withBriefNames
    brief.followUp = followUp.map { FollowUp(date: $0.date, judgement: $0.judgement.withBriefNames) }
    return brief
  }
}

extension Judgement {
  fileprivate var withBriefNames: Judgement {
    var brief = self
    for index in brief.criteria.indices {
      brief.criteria[index].criterion.title = PlainText.brief(criteria[index].criterion.title)
      brief.criteria[index].criterion.owner = PlainText.brief(criteria[index].criterion.owner)
    }
    return brief
  }
}
