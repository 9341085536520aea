/// A gate file with its names looked up: what the checks look at.
struct GateDraft: Sendable {
  let file: GateFile
  /// `nil` where there is no catalogue to look metrics up in.
  let catalogue: [String: Metric]?
  /// By the criterion's index; a measured criterion with a problem has none.
  let measures: [Int: Measure]
  /// By the rule's index; `nil` where it has a problem.
  let conditions: [Condition?]

  init(_ file: GateFile, catalogue: [String: Metric]?, _ problems: inout ProblemList) {
    var measures: [Int: Measure] = [:]
    for (index, criterion) in file.criteria.enumerated() {
      guard case .measured(let measure) = criterion.kind, let catalogue else { continue }
      let resolution = MeasureResolution(file: measure, gateWindow: file.window?.value, catalogue: catalogue)
      measures[index] = resolution.resolve(&problems)
    }
    self.file = file
    self.catalogue = catalogue
    self.measures = measures
    let names = ConditionResolution(gate: file)
    conditions = file.rules.map { rule in rule.when.flatMap { names.resolve($0, &problems) } }
  }

  /// The measured criteria whose metric and folds are known, whatever else is wrong with them.
  var measured: [MeasuredFile] {
    file.criteria.compactMap { criterion in
      guard case .measured(let file) = criterion.kind, file.foldsAreRead, let name = file.metric,
        let metric = catalogue?[name.value]
      else { return nil }
      return MeasuredFile(file: file, metric: metric, over: file.over?.value ?? metric.kind.usualFoldOverTime)
    }
  }

  /// The place in the list of the criterion with this id.
  func index(of id: String) -> Int? { file.criteria.firstIndex { $0.id?.value == id } }
}

/// A measured criterion as it is written, with its metric and how the samples of a series are folded.
struct MeasuredFile: Sendable {
  let file: MeasureFile
  let metric: Metric
  let over: Fold
}
