/// What a command lists, as text, CSV and JSON.
struct ListTable {
  /// What the JSON says of itself.
  private let schema: String
  private let columns: [String]
  private let rows: [[String]]

  init(_ rows: [GateHistoryRow]) {
    schema = "scorecard/history/v1"
    columns = [
      "as_of", "run", "gate", "state", "verdict", "class", "met", "criteria", "with_waivers", "decision", "decided",
    ]
    self.rows = rows.map { row in
      [
        row.run.asOf.description, row.run.id, row.gate.gate, row.gate.state, row.gate.verdict, row.gate.category,
        String(row.gate.met), String(row.gate.criteria), row.gate.withWaivers, row.gate.decision, row.gate.decided,
      ]
    }
  }

  init(_ rows: [CriterionHistoryRow]) {
    schema = "scorecard/history/v1"
    columns = ["as_of", "run", "gate", "criterion", "status", "value", "unit"]
    self.rows = rows.map { row in
      [
        row.run.asOf.description, row.run.id, row.criterion.gate, row.criterion.criterion, row.criterion.status,
        row.criterion.value, row.criterion.unit,
      ]
    }
  }

  init(_ deliveries: [MailDelivery]) {
    schema = "scorecard/outbox/v1"
    columns = ["as_of", "document", "recipient", "state", "attempts", "tried", "run", "said"]
    rows = deliveries.map { delivery in
      [
        delivery.memo.day.description, delivery.memo.document, delivery.recipient.address, delivery.state.rawValue,
        String(delivery.attempts), delivery.tried?.description ?? "", delivery.run,
        UntrustedText.sanitised(delivery.said),
      ]
    }
  }

  /// A table for people, the runs' ids shortened.
  var text: String {
    let terminal = TerminalText(isColoured: false)
    let run = columns.firstIndex(of: "run")
    let shown = rows.map { row in
      row.enumerated().map { $0 == run ? String($1.prefix(LedgerTale.shownDigits)) : $1.isEmpty ? PlainText.none : $1 }
    }
    let lines = terminal.table(([columns] + shown).map { (tone: .soft, cells: $0) })
    return lines.map { $0.dropFirst(2) + "\n" }.joined()
  }

  var csv: String { CSVText.document([columns] + rows) }

  var json: String {
    let objects = rows.map { row in
      JSONText.object(zip(columns, row).filter { !$1.isEmpty }.map { ($0, .text($1)) })
    }
    return JSONText.object([("schema", .text(schema)), ("rows", .list(objects))]).document
  }
}
