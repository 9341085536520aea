/// What is wrong with dates, windows and spans of time.
enum TimeProblem: Sendable, Equatable {
  case badDay(key: String, text: String)
  case badInstant(key: String, text: String, isBareDay: Bool)
  /// Neither a day nor a point in time.
  case badMoment(key: String, text: String)
  case badSpan(key: String, text: String)
  case spanOutOfRange(key: String, text: String, longestDays: Int)
  case windowEndsBeforeStart
  case windowIsEmpty
  /// It has to have one of the two ends.
  case windowEnds(both: Bool)
  case gateWindowGoesBack
  case extensionNotAfterDeadline
  case deadlineBeforeWindow
  case deadlineBeforePhase
}

extension TimeProblem: Problem {
  var message: String {
    switch self {
    case .badDay(let key, let text): "`\(key)` is no date: `\(text.shortened)`"
    case .badInstant(let key, let text, isBareDay: true): "`\(key)` lacks its time of day: `\(text)`"
    case .badInstant(let key, let text, isBareDay: false): "`\(key)` is no point in time: `\(text.shortened)`"
    case .badMoment(let key, let text): "`\(key)` is neither a date nor a point in time: `\(text.shortened)`"
    case .badSpan(let key, let text): "`\(key)` is no span of time: `\(text.shortened)`"
    case .spanOutOfRange(let key, let text, let longest):
      "`\(key)` has to be longer than nothing and at most \(longest) days: `\(text.shortened)`"
    case .windowEndsBeforeStart: "the window ends before it starts"
    case .windowIsEmpty: "the window ends when it starts"
    case .windowEnds(both: true): "the window ends with `through` or with `until`, not with both"
    case .windowEnds(both: false): "the window ends with neither `through` nor `until`"
    case .gateWindowGoesBack: "the gate's `window` can't go back from the instant of the verdict"
    case .extensionNotAfterDeadline: "the extension is not after the deadline"
    case .deadlineBeforeWindow: "the deadline is before the window starts"
    case .deadlineBeforePhase: "the deadline is before the phase begins"
    }
  }

  var remedy: String? {
    switch self {
    case .badDay: "dates are written as \(Day.example)"
    case .badInstant: "points in time are written as \(Instant.example)"
    case .badMoment: "write a date, \(Day.example), or a point in time, \(Day.example)T16:00:00Z"
    case .badSpan: "write `7 days`, `36 h` or `90 min`"
    case .windowEnds: "`through` is the last whole day, `until` the point in time at which it ends"
    case .gateWindowGoesBack: "a gate begins where its window does; write `window: 14d` at a criterion"
    case .spanOutOfRange, .windowEndsBeforeStart, .windowIsEmpty, .extensionNotAfterDeadline, .deadlineBeforeWindow,
      .deadlineBeforePhase:
      nil
    }
  }
}
