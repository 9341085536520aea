/// What reports say of one criterion, in plain words; dressing it is for others.
struct CriterionText {
  let result: CriterionResult
  let files: [InputFile]

  var title: String { result.criterion.title }
  var owner: String { result.criterion.owner }

  /// `4,200,000`; `delayed, due Mar 4, 2026`; `nil` where nothing is known.
  var actual: String? {
    switch result.criterion.source {
    case .measured(let measure): result.value.map { FigureText(measure).text($0) }
    case .item: itemState
    }
  }

  /// The same for a table, where a correction of the record bears on it: `4,200,000, corrected`.
  var shown: String? { isCorrected ? "\(actual ?? PlainText.none), corrected" : actual }

  private var isCorrected: Bool { !result.finding.corrections.isEmpty }

  /// `≥ 5,000,000`; `complete, in progress or queued`.
  var target: String {
    switch result.criterion.source {
    case .measured(let measure): MeasureText(measure: measure).target(measure.target)
    case .item(let admits): CriterionText.list(admits)
    }
  }

  /// The margin to the target with its sign; `nil` for items and where no figure counts.
  var margin: String? {
    guard let value = result.value, !result.status.isUnknown, case .measured(let measure) = result.criterion.source
    else { return nil }
    return FigureText(measure).margin(of: value, to: measure.target)
  }

  /// `800,000 short`; `nil` where the target is met, or no distance can be told.
  var gap: String? {
    guard let value = result.value, !result.status.isUnknown, case .measured(let measure) = result.criterion.source
    else { return nil }
    return FigureText(measure).gap(of: value, to: measure.target)
  }

  /// The shortest word on how far it is: `800,000 short`; `delayed, due Mar 4, 2026`; `missing`.
  var brief: String { gap ?? (result.status.isUnknown ? nil : actual) ?? result.status.rawValue }

  /// Why the status is not simply the figure against its target.
  var cause: String? {
    result.finding.cause.map { CauseText(files: files).text($0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Figure against target, state or cause, without a full stop.
  var phrase: String { isCorrected ? "\(plainPhrase) (corrected)" : plainPhrase }

  private var plainPhrase: String {
    if result.status.isUnknown { return cause ?? "the evidence does not tell" }
    switch result.criterion.source {
    case .measured(let measure): return figure(measure)
    case .item(let admits):
      return cause ?? [itemState, admission(admits)].compactMap { $0 }.joined(separator: "; ")
    }
  }

  /// What to bring where the evidence does not tell: the gate file's own words, or what the kind of evidence asks for.
  var remedy: String {
    if let remedy = result.criterion.remedy { return PlainText.sentence(remedy) }
    switch result.criterion.source {
    case .measured(let measure) where measure.incidentSeverity != nil:
      return "To bring: an incidents file that reaches to the day of the verdict."
    case .measured:
      return "To bring: an export with readable, current values for “\(title)”."
    case .item: return "To bring: a checklist line with its state; “complete” needs its evidence and its date."
    }
  }

  private func figure(_ measure: Measure) -> String {
    guard let value = result.value else { return cause ?? PlainText.none }
    let figures = FigureText(measure)
    let series = result.finding.seriesLabels.map { " (\(PlainText.labels($0)))" } ?? ""
    let against =
      "\(figures.text(value))\(series) against a target \(MeasureText(measure: measure).words(measure.target))"
    return against + (gap.map { " (\($0))" } ?? "")
  }

  private func admission(_ admits: [ItemState]) -> String? {
    result.status == .met ? nil : "it has to be \(CriterionText.list(admits))"
  }

  private var itemState: String? {
    guard let item = result.finding.item, let state = item.state else { return nil }
    if case .completedLate(let day) = result.finding.cause { return "complete only on \(day.text), too late" }
    if state == .complete, let completed = item.completed { return "\(state.words), \(completed.day.text)" }
    return item.due.map { "\(state.words), due \($0.text)" } ?? state.words
  }

  private static func list(_ states: [ItemState]) -> String {
    PlainText.list(states.map(\.words), joined: "or")
  }
}

extension Judgement {
  /// The criteria of the path to go, smallest distance first, in words.
  func pathTexts(_ files: [InputFile]) -> [CriterionText] {
    results(for: path.map(\.criterion)).map { CriterionText(result: $0, files: files) }
  }

  func exceptionTexts(_ files: [InputFile]) -> [CriterionText] {
    results(for: exceptions).map { CriterionText(result: $0, files: files) }
  }
}
