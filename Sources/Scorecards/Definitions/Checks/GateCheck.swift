/// One rule that a gate file has to keep. Each looks at the whole gate and reports everything that breaks the rule.
protocol GateCheck: Sendable {
  func check(_ draft: GateDraft, _ problems: inout ProblemList)
}

/// All of them.
let gateChecks: [any GateCheck] = [
  CriterionIDsDiffer(), LooserThresholdsAreLooser(), WindowedMeasuresHaveWindows(), MeasureKeysFitTheFold(),
  RangesAreMeasured(),
  RecoveryNeedsExtension(), NothingFollowsOtherwise(), VerdictWordsKeepTheirClass(), EveryRuleIsReachable(),
  NothingMetIsNoGo(), DatesFollowEachOther(),
]
