// The wording of problems with dates, windows and spans of time.
extension DefinitionProblem {
  var dateMessage: String? {
    switch self {
    case .windowEndsBeforeStart: "the window ends before it starts"
    case .windowIsEmpty: "the window ends when it starts"
    case .windowEnds(both: true): "the window ends with `through` or with `until`, not with both"
    case .windowEnds(both: false): "the window ends with neither `through` nor `until`"
    case .gateWindowGoesBack: "the gate's `window` can't go back from the instant of the verdict"
    case .extensionNotAfterDeadline: "the extension is not after the deadline"
    case .deadlineBeforeWindow: "the deadline is before the window starts"
    case .deadlineBeforePhase: "the deadline is before the phase begins"
    default: nil
    }
  }

  var spanMessage: String? {
    switch self {
    case .badMoment(let key, let text): "`\(key)` is neither a date nor a point in time: `\(text.shortened)`"
    case .badSpan(let key, let text): "`\(key)` is no span of time: `\(text.shortened)`"
    case .spanOutOfRange(let key, let text, let longest):
      "`\(key)` has to be longer than nothing and at most \(longest) days: `\(text.shortened)`"
    default: nil
    }
  }
}
