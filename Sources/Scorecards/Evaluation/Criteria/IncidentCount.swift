extension Observer {
  /// Incidents of one severity that started inside the window (reading, section 2: they count by `started` alone).
  func observeIncidents(_ severity: String, _ incidents: IncidentEvidence, _ window: Window?) -> Observation {
    let files = incidents.files.map { EvidencePlace(file: $0, line: 0) }
    if let unknown = unfit(severity, incidents, window, files) { return unknown }
    let counted = incidents.incidents.filter { incident in
      incident.severity == severity
        && (window?.holds(incident.started, until: judgedAt) ?? (incident.started <= judgedAt))
    }
    let places = counted.isEmpty ? files : counted.map(\.place)
    let times = counted.map(\.started)
    let finding = Finding(
      evidence: places, from: times.min(), time: times.max(), samples: counted.count, series: 1, cause: nil, item: nil)
    return .figure(Rational(counted.count), finding)
  }

  private func unfit(_ severity: String, _ incidents: IncidentEvidence, _ window: Window?, _ files: [EvidencePlace])
    -> Observation?
  {
    switch incidents.condition {
    case .absent: return .unknown(.missing, .noIncidents(.absent), at: files)
    case .unreadable: return .unknown(.invalid, .noIncidents(.unreadable), at: files)
    case .read: break
    }
    if let window, window.period(until: judgedAt) == nil { return .unknown(.missing, .notYetBegun) }
    if let clash = incidents.contradictions.first(where: { bears($0, on: severity, window) }) {
      let cause = Cause.contradictoryIncident(id: clash.id, first: clash.first, second: clash.second)
      return .unknown(.invalid, cause, at: [clash.first, clash.second])
    }
    let rows = incidents.unreadable.filter { counts($0.row, of: $0.severity, severity, window) }
    if let row = rows.first?.row {
      return .unknown(.invalid, .unreadable(row, count: rows.count), at: [row.place], time: row.time)
    }
    return unreached(incidents, window, files)
  }

  private func bears(_ clash: IncidentContradiction, on severity: String, _ window: Window?) -> Bool {
    clash.severities.contains(severity)
      && clash.started.contains { window?.holds($0, until: judgedAt) ?? ($0 <= judgedAt) }
  }

  private func counts(_ row: UnreadableRow, of rowSeverity: String?, _ severity: String, _ window: Window?) -> Bool {
    guard rowSeverity == nil || rowSeverity == severity else { return false }
    return row.time.map { window?.holds($0, until: judgedAt) ?? ($0 <= judgedAt) } ?? true
  }

  /// A file without a row tells nothing unless it says how far it reaches, and one that ends early tells too little.
  private func unreached(_ incidents: IncidentEvidence, _ window: Window?, _ files: [EvidencePlace]) -> Observation? {
    let isSilent = !incidents.incidents.contains { $0.started <= judgedAt } && incidents.coversUntil == nil
    if incidents.hasSilentSource || isSilent { return .unknown(.missing, .noIncidentRows, at: files) }
    guard let end = incidents.coversUntil else { return nil }
    return end < (window?.lastSecond(until: judgedAt) ?? judgedAt)
      ? .unknown(.missing, .incidentsEnd(at: end), at: files) : nil
  }
}

extension Window {
  /// Where incidents files have to reach: judged_at, or the last second of a window that ended before it.
  fileprivate func lastSecond(until judgedAt: Instant) -> Instant {
    if case .fixed(let period) = self { min(judgedAt, period.end.adding(seconds: -1)) } else { judgedAt }
  }
}
