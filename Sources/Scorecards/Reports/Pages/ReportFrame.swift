/// What every document says of its run: the files that could not be used, first of all, and the last line.
struct ReportFrame {
  let results: Results
  let toolVersion: String
  var ledger = LedgerNote.noRun

  static let shape: TemplateShape = [
    "problems": .optionalFields([
      "headline": .text, "files": .list(["file": .text, "problem": .text]),
    ]),
    "footer": .text,
  ]

  func values(judgedAt: Instant?) -> [String: TemplateValue] {
    ["problems": problems, "footer": .text(footer(judgedAt))]
  }

  private var problems: TemplateValue {
    let faulty = results.files.compactMap { file in FileText.problem(file).map { (file.name, $0) } }
    if faulty.isEmpty { return .absent }
    let count = PlainText.count(faulty.count, "input file")
    let files = faulty.map { TemplateFields(["file": ReportMarkup.codes([$0.0]), "problem": .text($0.1)]) }
    return .fields([
      "headline": ReportMarkup.chip(.missed, "\(count) could not be used"), "files": .list(files),
    ])
  }

  private func footer(_ judgedAt: Instant?) -> String {
    let parts =
      [
        judgedAt.flatMap { $0 == results.asOf ? nil : "Judged at \($0.text)" }, "As of \(results.asOf.text)",
        PlainText.count(results.files.count, "input file"), "scorecard \(toolVersion)",
      ] + run
    return parts.compactMap { $0 }.joined(separator: " · ")
  }

  /// The run's id, and the head of the chain that it builds on: who keeps a report has an anchor for the whole ledger.
  private var run: [String?] {
    switch ledger {
    case .noRun: []
    case .withoutHistory(let run): ["run \(run.prefix(LedgerTale.shownDigits))", "kept in no ledger"]
    case .kept(let tale):
      [
        "run \(tale.run.prefix(LedgerTale.shownDigits))",
        tale.isFirst ? "first of its ledger" : "builds on \(tale.head)",
      ]
    }
  }
}
