/// Reads a window: `{from: 2026-02-01, through: 2026-02-28}`, `{from: 2025-11-02T16:00:00Z, until: …}`, `14d`.
struct WindowReading {
  let node: DefinitionNode

  /// The gate's: where it begins the gate does, so that it can't go back from the instant of the verdict.
  func gateWindow(_ problems: inout ProblemList) -> Located<Window>? {
    if case .scalar(let text, _) = node.content, SpanText(text.trimmed) != nil {
      problems.error(at: node.place, .time(.gateWindowGoesBack))
      return nil
    }
    return stretch(&problems).map { Located(value: .fixed($0), place: node.place) }
  }

  /// A criterion's own.
  func ownWindow(_ problems: inout ProblemList) -> Window? {
    switch node.content {
    case .mapping: return stretch(&problems).map { .fixed($0) }
    case .scalar(let text, _):
      if let span = SpanText(text.trimmed) { return back(span, text.trimmed, &problems) }
    case .nothing, .list: break
    }
    problems.error(at: node.place, .shape(.wrongType("`window`", expected: .windowOrGate, found: node.shape)))
    return nil
  }

  private func back(_ span: SpanText, _ text: String, _ problems: inout ProblemList) -> Window? {
    guard span.isInRange else {
      problems.error(at: node.place, SpanText.problem("window", text))
      return nil
    }
    return .back(seconds: span.seconds)
  }

  private func stretch(_ problems: inout ProblemList) -> Period? {
    guard let fields = Fields<WindowKey>(node, &problems) else { return nil }
    fields.need(.from, problems: &problems)
    let from = fields.moment(.from, &problems)
    let through = fields.day(.through, &problems)
    let until = fields.instant(.until, &problems)
    guard fields.has(.through) != fields.has(.until) else {
      let both = fields.has(.until)
      problems.error(at: both ? fields.place(of: .until) : fields.place, .time(.windowEnds(both: both)))
      return nil
    }
    let end = through.map { Located(value: $0.value.next.start, place: $0.place) } ?? until
    guard let from, let end else { return nil }
    guard from.value < end.value else {
      problems.error(at: end.place, from.value == until?.value ? .time(.windowIsEmpty) : .time(.windowEndsBeforeStart))
      return nil
    }
    return Period(start: from.value, end: end.value)
  }
}

extension Fields {
  /// A point in time, or a date that stands for its first instant.
  fileprivate func moment(_ key: Key, _ problems: inout ProblemList) -> Located<Instant>? {
    value(key, &problems, or: { .time(.badMoment(key: key.rawValue, text: $0)) }) { Instant($0) }
  }
}
