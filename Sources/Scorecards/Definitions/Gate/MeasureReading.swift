/// Reads how a criterion of a gate file is measured.
struct MeasureReading {
  let fields: Fields<CriterionKey>

  func read(_ problems: inout ProblemList) -> MeasureFile {
    fields.need(.target, problems: &problems)
    let over = fields.fold(.over, of: Fold.overTime, otherwise: .across, &problems)
    let across = fields.foldOrNone(.across, otherwise: CriterionKey.over, &problems)
    let isOverRead = over != nil || !fields.has(.over)
    if isOverRead { checkWithin(over, &problems) }
    return MeasureFile(
      place: fields.place(of: .metric), metric: fields.text(.metric, &problems),
      target: fields.text(.target, &problems),
      acceptable: fields.text(.acceptable, &problems), partial: fields.text(.partial, &problems), over: over,
      within: fields.text(.within, &problems), isTimeWeighted: fields.flag(.timeWeighted, &problems), across: across,
      foldsAreRead: isOverRead && (across != nil || !fields.has(.across)),
      labels: fields.dictionary(.labels, &problems, canBeEmpty: true).mapValues(\.value),
      window: window(&problems), declaresWindow: ownWindow != nil,
      freshness: fields.span(.freshness, &problems),
      coverage: fields.node(.coverage).flatMap { CoverageReading(node: $0).read(&problems) },
      keys: MeasureFile.Keys(
        window: fields.has(.window) ? fields.place(of: .window) : nil, timeWeighted: fields.place(of: .timeWeighted)))
  }

  /// What a sample has to meet is asked by the folds that count such samples, and by no other.
  private func checkWithin(_ over: Located<Fold>?, _ problems: inout ProblemList) {
    guard let over, over.value.needsWithin else {
      fields.refuse([.within], because: .onlyForFolds(Fold.allCases.filter(\.needsWithin)), problems: &problems)
      return
    }
    if !fields.has(.within) { problems.error(at: over.place, .criterion(.needsWithin(over.value))) }
  }

  /// What stands behind `window`, unless it is the gate's.
  private var ownWindow: DefinitionNode? {
    guard let node = fields.node(.window) else { return nil }
    if case .scalar(let text, _) = node.content, text.trimmed == "gate" { return nil }
    return node
  }

  private func window(_ problems: inout ProblemList) -> Window? {
    ownWindow.flatMap { WindowReading(node: $0).ownWindow(&problems) }
  }
}
