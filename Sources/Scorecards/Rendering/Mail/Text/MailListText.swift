/// A list as plain text: hanging indents, or a column of labels where every item is `label: value`.
struct MailListText {
  let start: Int?
  let items: [[MailBlock]]
  let width: Int

  var lines: [String] {
    if let facts { return MailLabels.lines(facts, width) }
    return items.enumerated().flatMap { index, item in
      let mark = start.map { "\($0 + index). " } ?? "- "
      let lines = MailText.lines(item, width - mark.count)
      return MailLines.hanging(lines.isEmpty ? [""] : lines, mark)
    }
  }

  private var facts: [(label: String, value: String)]? {
    guard start == nil else { return nil }
    var facts: [(label: String, value: String)] = []
    for fact in items.map(MailFact.init) {
      guard let fact, !fact.value.isBlank else { return nil }
      facts.append((MailInlineText().text(fact.label), MailInlineText().text(fact.value)))
    }
    return facts
  }
}

/// Values beside their labels, as plain text.
enum MailLabels {
  /// Longer labels stand above their value.
  private static let longest = 20

  static func lines(_ values: [(label: String, value: String)], _ width: Int) -> [String] {
    let column = min(longest, values.map { TextWidth.of($0.label) }.max() ?? 0) + 2
    return values.flatMap { label, value in
      let lines = MailLines.wrapped(value, width - column)
      guard TextWidth.of(label) + 2 <= column else {
        let blanks = String(repeating: " ", count: column)
        return MailLines.wrapped(label, width) + MailLines.hanging(lines, blanks)
      }
      return MailLines.hanging(lines, label + TextWidth.blanks(after: label, to: column))
    }
  }
}
