@testable import Scorecards

/// Documents through the package's own templates with their front matter.
enum DocumentPages {
  static let names =
    ReportPages.names + ["board-memo.md", "phase-4-completion-report.md", "phase-5-planning-kickoff.md"]

  static func documents(
    _ results: Results, _ briefing: Briefing = Briefing(), ledger: LedgerNote = .noRun, audience: String? = nil
  ) throws -> [ReportDocument] {
    let texts = try names.map { name -> (name: String, text: DigestedText) in
      let text = try PackageFiles.template(name).replacing(/audience: \w+/) { match in
        audience.map { "audience: \($0)" } ?? String(match.output)
      }
      return (name, DigestedText(name: name, listedName: name, text: text, bytes: text.utf8.count, sha256: ""))
    }
    let read = DocumentTemplates(texts)
    let set = try TemplateSet(read.files, documents: ReportWriter.shapes.merging(read.shapes) { own, _ in own })
    return try DocumentWriter(templates: set, profiles: read.profiles).documents(
      results, briefing, PlanEntries(results: results, briefing: briefing), ledger: ledger,
      inputDigest: String(repeating: "0123456789abcdef", count: 4), toolVersion: "1.0.0")
  }

  /// By the document's name.
  static func markdown(_ name: String, _ results: Results, _ briefing: Briefing = Briefing()) throws -> String {
    try documents(results, briefing).first { $0.name == name }?.markdown ?? ""
  }

  /// What stands below a second-level heading, with or without its day.
  static func section(_ heading: String, of markdown: String) -> String {
    let parts = markdown.split(separator: "\n## ")
    let own = parts.first { $0.hasPrefix(heading + "\n") || $0.hasPrefix(heading + ", as of") }
    return own.map { String($0.drop { !$0.isNewline }) } ?? ""
  }
}

/// What people write for the documents.
enum SampleBriefing {
  static let full = briefing(saying: nil)

  /// - Parameter text: stands in every place, if it is given.
  static func briefing(saying text: String?) -> Briefing {
    var briefing = Briefing()
    briefing.team = [
      TeamAssignment(role: text ?? "CFO", name: text ?? "Mara Lindvall", area: text ?? "Series B", note: nil),
      TeamAssignment(role: text ?? "Regional lead", name: nil, area: text ?? "sea-id", note: text ?? "by Mar 20"),
    ]
    briefing.roadmap = [
      item(.compliance, text ?? "SOC 2 Type II", .criterion("soc2-type-2"), due: "2026-03-31", note: text),
      item(.compliance, text ?? "Security audit", .criterion("security-audit"), due: "2026-02-10"),
      item(.compliance, text ?? "GDPR", .criterion("gdpr")),
      item(.seriesB, text ?? "Data room", .state(.complete, completed: Build.day("2026-03-01")), due: "2026-03-05"),
      item(.seriesB, text ?? "Term sheet", .state(.complete, completed: Build.day("2026-06-12")), due: "2026-06-15"),
      item(.seriesB, text ?? "Acquisition", .state(.delayed, completed: nil), due: "2026-02-20"),
      item(.milestone, text ?? "S-1 filed", .state(.notStarted, completed: nil), due: "2026-08-31"),
    ]
    briefing.risks = [
      risk(text ?? "A rival", .competitive, .medium, .steady, text),
      risk("Regulation", .regulatory, .high, .rising, text),
      risk("Capacity", .operational, .low, .falling, text),
    ]
    for subject in NarrativeSubject.allCases {
      let told = "### \(MarkdownText.inline(text ?? "What went well"))"
      briefing.narratives[subject] = Narrative(blocks: [told, "- one\n- two", "*The end.*"])
    }
    return briefing
  }

  private static func item(
    _ track: RoadmapItem.Track, _ title: String, _ progress: RoadmapItem.Progress, due: String? = nil,
    note: String? = nil
  ) -> RoadmapItem {
    RoadmapItem(
      track: track, title: title, owner: "Legal", due: due.map(Build.day), progress: progress, note: note)
  }

  private static func risk(
    _ title: String, _ kind: Risk.Kind, _ level: Risk.Level, _ movement: Risk.Movement, _ text: String?
  ) -> Risk {
    Risk(
      title: title, kind: kind, level: level, movement: movement, mitigation: text ?? "Contracts with schools",
      owner: text ?? "CEO")
  }

  static func incident(
    _ id: String, _ severity: String, _ started: String, _ resolved: String?, _ title: String = "Late mail"
  ) -> Incident {
    Incident(
      id: id, severity: severity, started: Build.instant(started), resolved: resolved.map(Build.instant), title: title,
      place: EvidencePlace(file: 0, line: 2))
  }

  static func log(
    _ incidents: [Incident], unreadable: Int = 0, until: String? = nil, _ condition: InputFile.Condition = .read
  ) -> IncidentLog {
    let row = UnreadableRow(time: nil, place: EvidencePlace(file: 0, line: 3), cause: .row(.noTime))
    return IncidentLog(
      IncidentEvidence(
        incidents: incidents, unreadable: Array(repeating: (nil, row), count: unreadable), contradictions: [],
        coversUntil: until.map(Build.instant), hasSilentSource: false, files: [0], condition: condition))
  }
}
