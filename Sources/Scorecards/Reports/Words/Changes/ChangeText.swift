/// One change in a sentence, plain or as Markdown.
struct ChangeText {
  let change: RunChange

  /// Untrusted words, and what is made of them in Markdown.
  enum Part {
    case words(String)
    case name(String)
    case chip(StatusTone, String)
  }

  init(_ change: RunChange) { self.change = change }

  var markup: String {
    parts.map { part in
      switch part {
      case .words(let text): MarkdownText.fragment(text)
      case .name(let text): ReportMarkup.strong(text).written(in: .markdown) ?? ""
      case .chip(let tone, let word): ReportMarkup.chip(tone, word).written(in: .markdown) ?? ""
      }
    }.joined()
  }

  var plain: String {
    parts.map { part in
      switch part {
      case .words(let text), .name(let text): text
      case .chip(let tone, let word): "\(tone.glyph) \(word)"
      }
    }.joined()
  }

  /// Stands before all others.
  var isHeadline: Bool { if case .regression = change { true } else { false } }

  /// Told one by one even where there is little room.
  var isGrave: Bool {
    switch change {
    case .value, .itemState, .newCriterion, .goneCriterion, .newException, .clearedException: false
    case .regression, .verdict, .followUpVerdict, .state, .record, .missedDeadline, .missedDueDate, .status, .newGate,
      .goneGate:
      true
    }
  }

  /// Figures that print alike are not worth a line.
  var isTold: Bool {
    guard case .value(let now, let then) = change else { return true }
    return figure(now) != figure(then)
  }

  private var parts: [Part] {
    switch change {
    case .regression(let now, let then):
      [.chip(.missed, "Fallen back since the decision:"), .words(" "), .name(now.title), .words(", ")] + move(now, then)
    case .verdict(let now, let then): [.words("Verdict: ")] + move(now, then)
    case .followUpVerdict(let now, let then, let date):
      [.words("Verdict at the follow-up of \(date.day.text): ")] + move(now, then)
    case .state(let now, _): [.words(Self.words(now))]
    case .record(let change): RecordChangeText(change: change).parts
    case .missedDeadline(let deadline): [.words("The deadline, \(deadline.text), passed without a decision")]
    case .missedDueDate(let item, let day):
      [.name(item.title), .words(" was due on \(day.text) and is \(figure(item))")]
    case .status(let now, let then): [.name(now.title), .words(": ")] + move(now, then)
    case .value(let now, let then), .itemState(let now, let then):
      [.name(now.title), .words(": \(figure(then)) → \(figure(now))")]
    case .newException(let title): [.words("New exception: "), .name(title)]
    case .clearedException(let title): [.words("No longer an exception: "), .name(title)]
    case .newCriterion(let now): [.words("New criterion: "), .name(now.title), .words(", "), chip(now.status)]
    case .goneCriterion(let title): [.words("No longer asked for: "), .name(title)]
    case .newGate: [.words("This gate is new")]
    case .goneGate: [.words("This gate is no longer evaluated")]
    }
  }

  private static func words(_ state: GateState) -> String {
    switch state {
    case .upcoming: "It has not begun any more"
    case .open: "It is open"
    case .due: "Its decision is due"
    case .decided: "It is decided"
    }
  }

  private func move(_ now: Verdict, _ then: Verdict) -> [Part] {
    [.chip(StatusTone(then.category), then.word), .words(" → "), .chip(StatusTone(now.category), now.word)]
  }

  private func move(_ now: CriterionSnapshot, _ then: CriterionSnapshot) -> [Part] {
    let figures = figure(then) == figure(now) ? "" : " (\(figure(then)) → \(figure(now)))"
    return [chip(then.status), .words(" → "), chip(now.status), .words(figures)]
  }

  private func chip(_ status: Status) -> Part { .chip(StatusTone(status), status.rawValue) }

  /// A figure with its unit, the state of an item, or a dash.
  private func figure(_ criterion: CriterionSnapshot) -> String {
    if let value = criterion.value {
      return FigureText(unit: criterion.unit ?? .count, limits: criterion.limits).text(value)
    }
    return criterion.item?.words ?? PlainText.none
  }
}

extension MarkdownText {
  /// Words that stand between others: blanks at their ends stay.
  fileprivate static func fragment(_ text: String) -> String {
    let body = text.drop { $0 == " " }
    let lead = String(repeating: " ", count: text.count - body.count)
    let core = String(body.reversed().drop { $0 == " " }.reversed())
    let tail = String(repeating: " ", count: body.count - core.count)
    return core.isEmpty ? lead : lead + (ReportMarkup.inner(core).written(in: .markdown) ?? "") + tail
  }
}
