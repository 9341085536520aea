/// How far a checklist item is, or how its criterion stands where its state does not tell: the word of every report.
struct CriterionState {
  let tone: StatusTone
  let words: String

  init(tone: StatusTone, words: String) {
    self.tone = tone
    self.words = words
  }

  /// An unknown status outranks the state that the checklist claims; only what lies ahead is no riddle.
  init(_ result: CriterionResult) {
    if case .completedInFuture? = result.finding.cause {
      self = .ahead
      return
    }
    guard !result.status.isUnknown, let state = result.finding.item?.state else {
      self.init(tone: StatusTone(result.status), words: result.status.rawValue)
      return
    }
    self.init(state)
  }

  init(_ state: ItemState, completed: Day? = nil) {
    self.init(tone: state.tone, words: state.words + (completed.map { ", \($0.text)" } ?? ""))
  }

  var chip: TemplateValue { ReportMarkup.chip(tone, words) }

  /// The chip, after another one that says it is late.
  func markup(isLate: Bool) -> TemplateValue {
    isLate ? ReportMarkup.joined([CriterionState.late, chip]) : chip
  }

  /// What people date after the as-of time: of an earlier day one knows no more than that.
  static let ahead = CriterionState(tone: .partial, words: "not complete yet")

  static let late = ReportMarkup.chip(.missed, "late")
}

extension ItemState {
  /// Nothing is left to do.
  var isDone: Bool { self == .complete || self == .notApplicable }

  fileprivate var tone: StatusTone {
    switch self {
    case .complete, .notApplicable: .met
    case .inProgress, .queued, .notStarted: .partial
    case .delayed, .blocked: .missed
    }
  }
}
