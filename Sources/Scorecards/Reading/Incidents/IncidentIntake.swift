/// An incident as a file writes it, before its words are understood.
struct IncidentLine {
  var id = ""
  var severity: String?
  var started: String?
  var resolved: String?
  var title = ""
  /// What makes the row unreadable whatever it says.
  var problem: InputProblem?
  /// 1-based.
  let line: Int
  var column = 0
}

/// Joins the rows of all incidents files.
///
/// An id counts once. Rows of one id that differ in severity or start contradict each other, and none of them counts.
struct IncidentIntake {
  let asOf: Instant
  /// The metrics that count incidents.
  private let counting: [String]
  private var order: [Incident] = []
  private var byID: [String: Int] = [:]
  private var contradictory: [String: IncidentContradiction] = [:]
  private(set) var unreadable: [(severity: String?, row: UnreadableRow)] = []
  /// Rows that count for or against anything.
  private(set) var rows = 0

  init(asOf: Instant, counting: [String] = []) {
    self.asOf = asOf
    self.counting = counting
  }

  var incidents: [Incident] { order.filter { contradictory[$0.id] == nil || $0.id.isEmpty } }

  var contradictions: [IncidentContradiction] { contradictory.sorted { $0.key < $1.key }.map(\.value) }

  mutating func take(_ line: IncidentLine, file: Int, log: inout FileLog) {
    let started = line.started.flatMap { Instant($0) }
    if let started, started > asOf { return }
    // An excluded one still tells that the file is alive.
    rows += 1
    if log.corrections.excludeIncident(of: counting, line: line.line) { return }
    let severity = line.severity.flatMap(IncidentIntake.severity)
    guard line.problem == nil, let severity, let started else {
      let problem = line.problem ?? IncidentIntake.problem(line, severity: severity)
      log.warn(problem, line: line.line, column: line.column)
      let place = EvidencePlace(file: file, line: line.line)
      unreadable.append((severity, UnreadableRow(time: started, place: place, cause: problem)))
      return
    }
    let incident = Incident(
      id: line.id, severity: severity, started: started, resolved: resolved(line, started, log: &log),
      title: line.title, place: EvidencePlace(file: file, line: line.line))
    join(incident)
  }

  private mutating func join(_ incident: Incident) {
    guard !incident.id.isEmpty, let index = byID[incident.id] else {
      if !incident.id.isEmpty { byID[incident.id] = order.count }
      order.append(incident)
      return
    }
    let known = order[index]
    if var found = contradictory[incident.id] {
      found.severities.insert(incident.severity)
      found.started.insert(incident.started)
      contradictory[incident.id] = found
    } else if known.severity != incident.severity || known.started != incident.started {
      contradictory[incident.id] = IncidentContradiction(
        id: incident.id, severities: [known.severity, incident.severity], started: [known.started, incident.started],
        first: known.place, second: incident.place)
    } else if known.resolved == nil, incident.resolved != nil {
      order[index] = Incident(
        id: known.id, severity: known.severity, started: known.started, resolved: incident.resolved,
        title: known.title, place: known.place)
    }
  }

  /// `P0` to `P9`, in upper case.
  private static func severity(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.count == 2, bytes[0] == UInt8(ascii: "P") || bytes[0] == UInt8(ascii: "p"), bytes[1].isASCIIDigit
    else { return nil }
    return text.uppercased()
  }

  private static func problem(_ line: IncidentLine, severity: String?) -> InputProblem {
    if severity == nil {
      guard let word = line.severity, !word.isEmpty else { return .shape(.missingKey(IncidentKey.severity.rawValue)) }
      return .incident(.unknownSeverity(word.shortened))
    }
    guard let started = line.started, !started.isEmpty else { return .shape(.missingKey(IncidentKey.started.rawValue)) }
    return .value(.badTime(started.shortened))
  }

  /// Incidents count by their start alone, so that a bad end is a warning.
  private func resolved(_ line: IncidentLine, _ started: Instant, log: inout FileLog) -> Instant? {
    guard let text = line.resolved, !text.isEmpty else { return nil }
    guard let resolved = Instant(text) else {
      log.warn(
        .value(.badDate(key: IncidentKey.resolved.rawValue, value: text.shortened)), line: line.line,
        column: line.column)
      return nil
    }
    if resolved < started {
      log.warn(.incident(.resolvedBeforeStarted), line: line.line, column: line.column)
      return nil
    }
    return resolved
  }
}
