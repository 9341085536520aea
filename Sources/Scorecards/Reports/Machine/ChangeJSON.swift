/// One change for scripts: its kind, what it is about, and both sides; decimals as text.
struct ChangeJSON {
  let change: RunChange

  var object: JSONText {
    switch change {
    case .regression(let now, let then): criterion("regression", now, then)
    case .status(let now, let then): criterion("status", now, then)
    case .value(let now, let then): criterion("value", now, then)
    case .itemState(let now, let then): criterion("item_state", now, then)
    case .newCriterion(let now): criterion("new_criterion", now, nil)
    case .missedDueDate(let now, let day): criterion("missed_due_date", now, nil, [("due", .text(day.description))])
    case .verdict(let now, let then): move("verdict", then.word, now.word)
    case .followUpVerdict(let now, let then, _): move("follow_up_verdict", then.word, now.word)
    case .state(let now, let then): move("state", then.rawValue, now.rawValue)
    case .record(let change): RecordChangeJSON(change: change).object
    case .missedDeadline(let deadline): plain("missed_deadline", [("deadline", .text(deadline.description))])
    case .newException(let title): plain("new_exception", [("title", .text(title))])
    case .clearedException(let title): plain("cleared_exception", [("title", .text(title))])
    case .goneCriterion(let title): plain("gone_criterion", [("title", .text(title))])
    case .newGate: plain("new_gate", [])
    case .goneGate: plain("gone_gate", [])
    }
  }

  private func plain(_ kind: String, _ pairs: [(String, JSONText)]) -> JSONText {
    .object([("kind", .text(kind))] + pairs)
  }

  private func move(_ kind: String, _ then: String, _ now: String) -> JSONText {
    plain(kind, [("from", .text(then)), ("to", .text(now))])
  }

  private func criterion(
    _ kind: String, _ now: CriterionSnapshot, _ then: CriterionSnapshot?, _ more: [(String, JSONText)] = []
  ) -> JSONText {
    var object = JSONObject()
    object.add("kind", kind)
    object.add("criterion", now.id)
    object.add("title", now.title)
    object.add("from", then.map(side))
    object.add("to", side(now))
    return .object(object.pairs + more)
  }

  private func side(_ criterion: CriterionSnapshot) -> JSONText {
    var object = JSONObject()
    object.add("status", criterion.status.rawValue)
    object.add("value", criterion.value?.exactText(keepingSideOf: criterion.limits))
    object.add("unit", criterion.value == nil ? nil : criterion.unit?.name)
    object.add("state", criterion.item?.rawValue)
    return object.value
  }
}
