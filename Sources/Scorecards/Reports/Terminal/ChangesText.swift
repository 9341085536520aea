/// What `diff` prints.
struct ChangesText {
  let changes: RunChanges

  private var told: [(gate: GateChanges, changes: [ChangeText])] {
    changes.gates.map { ($0, $0.changes.map(ChangeText.init).filter(\.isTold)) }.filter { !$0.1.isEmpty }
  }

  private var lead: String { "\(name(changes.earlier)) → \(name(changes.later))" }

  private func name(_ run: RunReference) -> String {
    "\(run.asOf.text) (\(run.id.prefix(LedgerTale.shownDigits)))"
  }

  var text: String {
    let terminal = TerminalText(isColoured: false)
    let gates = told.map { gate, changes in
      (["", terminal.plain(heading(gate))] + changes.map { "  " + terminal.plain($0.plain) }).joined(separator: "\n")
    }
    return ([lead] + (gates.isEmpty ? ["", "Nothing changed."] : gates)).joined(separator: "\n") + "\n"
  }

  var markdown: String {
    let gates = told.map { gate, changes in
      "\n## \(MarkdownText.inline(heading(gate)))\n\n" + changes.map { "- \($0.markup)\n" }.joined()
    }
    return "# What changed\n\n\(MarkdownText.inline(lead))\n"
      + (gates.isEmpty ? "\nNothing changed.\n" : gates.joined())
  }

  var json: String {
    JSONText.object([
      ("schema", .text("scorecard/diff/v1")), ("earlier", run(changes.earlier)), ("later", run(changes.later)),
      ("gates", .list(changes.gates.map(gate))),
    ]).document
  }

  private func heading(_ gate: GateChanges) -> String { "Gate \(gate.number): \(gate.title)" }

  private func run(_ run: RunReference) -> JSONText {
    .object([("run", .text(run.id)), ("as_of", .text(run.asOf.description))])
  }

  private func gate(_ gate: GateChanges) -> JSONText {
    .object([
      ("gate", .number(String(gate.number))), ("id", .text(gate.gate)),
      ("changes", .list(gate.changes.map { ChangeJSON(change: $0).object })),
    ])
  }
}
