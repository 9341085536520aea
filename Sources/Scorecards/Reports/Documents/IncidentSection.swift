/// The incidents of a phase by severity, with how long they took.
struct IncidentSection {
  let source: DocumentSource

  static let shape: TemplateShape = [
    "lead": .optionalText, "missing": .optionalText,
    "severities": .list([
      "severity": .text, "count": .text, "open": .text, "mean": .text, "longest": .text, "total": .text,
    ]),
    "rows": .list(["id": .text, "severity": .text, "started": .text, "duration": .text, "title": .text]),
    "more": .optionalText,
  ]

  /// Beyond so many a log is for the incidents file.
  static let longest = 60

  private var asOf: Instant { source.results.asOf }
  private var period: Period {
    let begins = source.plan.gates.map(\.gate.phase.begins).min() ?? source.gate.gate.phase.begins
    return Period(start: begins.start, end: max(begins.start, source.gate.first.judgedAt))
  }

  var fields: TemplateFields {
    guard let log = source.results.incidents, log.condition == .read else { return missing }
    let own = log.incidents.filter { period.start <= $0.started && $0.started <= period.end }
    let severities = Set(own.map(\.severity)).union(asked).sorted()
    let rest = own.count - IncidentSection.longest
    return [
      "lead": .text(lead(log, own.count)), "missing": .absent,
      "severities": .list(severities.map { severity in row(severity, own.filter { $0.severity == severity }) }),
      "rows": .list(own.prefix(IncidentSection.longest).map(row)),
      "more": .optional(rest > 0 ? "\(PlainText.count(rest, "more incident")) in the incidents file." : nil),
    ]
  }

  private var missing: TemplateFields {
    let owner = counting.first?.owner
    return [
      "lead": .absent,
      "missing": source.notProvided(owner: owner, "the file that `incidents:` names in `scorecard.yaml`"),
      "severities": .list([]), "rows": .list([]), "more": .absent,
    ]
  }

  /// Criteria that count incidents, of the document's gates.
  private var counting: [Criterion] {
    source.plan.gates.flatMap(\.gate.criteria).filter { $0.incidentSeverity != nil }
  }

  /// Severities that a gate asks for are told even where nothing happened.
  private var asked: Set<String> { Set(counting.compactMap(\.incidentSeverity)) }

  private func lead(_ log: IncidentLog, _ count: Int) -> String {
    var sentences = [
      "\(PlainText.count(count, "incident")) started between \(period.start.day.text) and \(period.end.text)."
    ]
    if let until = log.coversUntil, until < period.end {
      sentences.append("The incidents files reach to \(until.text) only.")
    }
    if log.unusable > 0 {
      let entries = PlainText.count(log.unusable, "entry", "entries")
      sentences.append("Left out, as it can't be read or contradicts another: \(entries).")
    }
    return sentences.joined(separator: " ")
  }

  private func row(_ severity: String, _ incidents: [Incident]) -> TemplateFields {
    let seconds = incidents.compactMap(duration)
    let total = seconds.reduce(0, +)
    func text(_ seconds: Int?) -> TemplateValue { ReportMarkup.unbroken(seconds.map(DurationText.text)) }
    return [
      "severity": .text(severity), "count": .text(String(incidents.count)),
      "open": .text(String(incidents.count - seconds.count)),
      "mean": text(seconds.isEmpty ? nil : total / seconds.count), "longest": text(seconds.max()),
      "total": text(seconds.isEmpty ? nil : total),
    ]
  }

  private func row(_ incident: Incident) -> TemplateFields {
    [
      "id": .text(incident.id), "severity": .text(incident.severity),
      "started": ReportMarkup.unbroken(incident.started.text.replacing(" UTC", with: "")),
      "duration": .text(duration(incident).map(DurationText.text) ?? "not resolved"), "title": .text(incident.title),
    ]
  }

  /// What is resolved later is not resolved yet.
  private func duration(_ incident: Incident) -> Int? {
    guard let end = incident.resolved, end <= asOf else { return nil }
    return end.seconds - incident.started.seconds
  }
}
