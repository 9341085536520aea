/// What a gate's verdict means and why it is so, in sentences for people who know neither the gate nor its rules.
struct VerdictText {
  let gate: GateResult
  let judgement: Judgement
  let files: [InputFile]

  /// Of the judgement in force.
  init(gate: GateResult, files: [InputFile]) { self.init(gate: gate, judgement: gate.judgementInForce, files: files) }

  init(gate: GateResult, judgement: Judgement, files: [InputFile]) {
    self.gate = gate
    self.judgement = judgement
    self.files = files
  }

  private var verdict: Verdict { judgement.outcome.verdict }

  /// `GO`, `GO, with 3 exceptions`.
  var name: String {
    guard verdict.category == .proceed else { return verdict.word }
    if judgement.hidesExceptions { return "\(verdict.word), with exceptions" }
    if judgement.exceptions.isEmpty { return verdict.word }
    return "\(verdict.word), with \(PlainText.count(judgement.exceptions.count, "exception"))"
  }

  /// What the verdict says of the project.
  var meaning: String {
    if gate.state == .upcoming { return upcoming }
    if let follow = gate.followUpInForce { return meaning(of: follow) }
    if verdict.category == .undetermined {
      let words = PlainText.list(judgement.outcome.possible.map(\.word), joined: "or")
      return "The verdict can't be told yet, because evidence is missing or unfit. It may still become \(words)."
    }
    if judgement.outcome.rule == nil {
      let callers = PlainText.list(gate.gate.authority.finalCall)
      return "No rule covers this case, so it stands at \(verdict.word) until the final call by \(callers)."
    }
    return "\(recommendation) \(name): \(VerdictText.consequence(of: verdict))."
  }

  /// How many of the deciding criteria are met, and which are not.
  var why: String {
    if gate.state == .upcoming { return "Nothing is judged before it begins." }
    if let lost { return lost }
    let deciding = judgement.criteria.filter(\.isDecisive)
    let met = deciding.count { $0.status == .met }
    if deciding.isEmpty { return "No criterion decides it." }
    if met == deciding.count { return VerdictText.all(met) }
    let count = VerdictText.some(met, of: deciding.count)
    return [count, unmet(deciding), owed].compactMap { $0 }.joined(separator: " ")
  }

  /// The deciding criteria whose evidence does not tell, or not yet whether they can still be met.
  var owing: [CriterionText] {
    if gate.state == .upcoming { return [] }
    let isOpen = verdict.category == .undetermined
    return judgement.criteria.filter { $0.isDecisive && (isOpen ? $0.isOpen : $0.status.isUnknown) }.map {
      CriterionText(result: $0, files: files)
    }
  }

  private var upcoming: String {
    let (begins, deadline) = (gate.gate.begins.day.text, gate.gate.deadline.day.text)
    return "This gate begins on \(begins) and is decided on \(deadline)."
  }

  private func meaning(of follow: FollowUp) -> String {
    let first = gate.firstVerdict.word
    let judged =
      verdict.category == .undetermined
      ? "At the follow-up of \(follow.date.day.text) no verdict can be told, because evidence is missing or unfit."
      : "Judged again at the follow-up of \(follow.date.day.text), the verdict is \(name): "
        + "\(VerdictText.consequence(of: verdict))."
    return "\(judged) The first verdict, \(first), stays on record."
  }

  private var recommendation: String {
    switch gate.state {
    case .open, .upcoming: "If it were decided now, the rules would recommend"
    case .due: "The rules recommend"
    case .decided: "The rules recommended"
    }
  }

  private static func consequence(of verdict: Verdict) -> String {
    switch verdict.category {
    case .proceed: "the project may go on"
    case .conditional: "the project may go on under conditions"
    case .stop: "the project may not go on as planned"
    case .undetermined: "the evidence does not tell"
    }
  }

  private static func all(_ count: Int) -> String {
    switch count {
    case 1: "The one criterion that decides is met."
    case 2: "Both criteria that decide are met."
    default: "All \(count) criteria that decide are met."
    }
  }

  private static func some(_ met: Int, of count: Int) -> String {
    if count == 1 { return "The one criterion that decides is not met." }
    if met == 0 { return "None of the \(count) criteria that decide is met." }
    return "\(met) of the \(count) criteria that decide \(met == 1 ? "is" : "are") met."
  }

  private func unmet(_ deciding: [CriterionResult]) -> String? {
    let short = deciding.filter { $0.status == .acceptable }
    let unmet = deciding.filter { $0.status == .partial || $0.status == .missed }
    let sentences = [named("Not met", unmet), named("Short of the target but acceptable", short)].compactMap { $0 }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  private func named(_ lead: String, _ results: [CriterionResult]) -> String? {
    let texts = results.map { CriterionText(result: $0, files: files) }.map { "\($0.title) (\($0.brief))" }
    return texts.isEmpty ? nil : "\(lead): \(PlainText.list(texts, atMost: 3))."
  }

  /// The files whose loss keeps the verdict open.
  var lost: String? {
    let names = judgement.lost.filter(files.indices.contains).map { files[$0].name }
    if names.isEmpty { return nil }
    let verb = names.count == 1 ? "is absent or can't be read" : "are absent or can't be read"
    return "\(PlainText.list(names, atMost: 3)) \(verb), so what stands below may be incomplete."
  }

  /// `nightly.csv is lost`, for a cell of a table.
  var lostBriefly: String? {
    let names = judgement.lost.filter(files.indices.contains).map { files[$0].name }
    return names.isEmpty ? nil : "\(PlainText.list(names, atMost: 1)) \(names.count == 1 ? "is" : "are") lost"
  }

  private var owed: String? {
    let texts = owing.map { "\($0.title) (\($0.owner))" }
    return texts.isEmpty ? nil : "Evidence is owed for \(PlainText.list(texts, atMost: 3))."
  }
}

extension CriterionResult {
  /// The evidence does not tell its status, or not whether it can still be met.
  var isOpen: Bool { status.isUnknown || (status != .met && recoverable == .unknown) }
}
