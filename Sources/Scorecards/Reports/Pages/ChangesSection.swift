/// “What changed since the last run”, on the index and on each gate's page.
struct ChangesSection {
  let ledger: LedgerNote

  static let shape: TemplateShape = ["lead": .text, "headlines": .texts, "items": .texts]

  /// Absent where the document belongs to no run, and for a gate that has not begun and did not change.
  func fields(of gate: GateResult) -> TemplateValue {
    guard case .kept(let tale) = ledger, let changes = tale.changes else { return unknown }
    let own = (changes.gate(gate.gate.id)?.changes ?? []).map(ChangeText.init).filter(\.isTold)
    if gate.state == .upcoming && own.isEmpty { return .absent }
    return section(
      changes, headlines: own.filter(\.isHeadline).map { .markup($0.markup) },
      items: own.filter { !$0.isHeadline }.map { .markup($0.markup) })
  }

  /// Of all gates; what is grave one by one, the rest as a number.
  func fields(of results: Results) -> TemplateValue {
    guard case .kept(let tale) = ledger, let changes = tale.changes else { return unknown }
    let pages = Dictionary(results.gates.map { ($0.gate.id, $0.documentName) }) { first, _ in first }
    var headlines: [TemplateValue] = []
    var items: [TemplateValue] = []
    for gate in changes.gates {
      let own = gate.changes.map(ChangeText.init).filter(\.isTold)
      let name = ChangesSection.link(gate, to: pages[gate.gate])
      headlines += own.filter(\.isHeadline).map { .markup("\($0.markup) (\(name))") }
      items += own.filter { $0.isGrave && !$0.isHeadline }.map { .markup("\(name): \($0.markup)") }
      let others = own.count { !$0.isGrave && !$0.isHeadline }
      if others > 0 { items.append(.markup("\(name): \(PlainText.count(others, "smaller change"))")) }
    }
    return section(changes, headlines: headlines, items: items)
  }

  private var unknown: TemplateValue {
    switch ledger {
    case .noRun: .absent
    case .withoutHistory: section("This run is kept in no ledger, so that it can't be compared with others.")
    case .kept: section("This is the first run that the ledger holds.")
    }
  }

  private func section(_ changes: RunChanges, headlines: [TemplateValue], items: [TemplateValue]) -> TemplateValue {
    let run = "the run of \(changes.earlier.asOf.text) (\(changes.earlier.id.prefix(LedgerTale.shownDigits)))"
    let isNothing = headlines.isEmpty && items.isEmpty
    return section(isNothing ? "Nothing changed since \(run)." : "Compared with \(run):", headlines, items)
  }

  private func section(
    _ lead: String, _ headlines: [TemplateValue] = [], _ items: [TemplateValue] = []
  ) -> TemplateValue {
    .fields(["lead": .text(lead), "headlines": .texts(headlines), "items": .texts(items)])
  }

  /// - Parameter page: its document; `nil` where it has none any more.
  private static func link(_ gate: GateChanges, to page: String?) -> String {
    let name = "Gate \(gate.number)"
    return page.map { MarkdownText.link(name, to: $0 + ".md") } ?? MarkdownText.inline(name)
  }
}
