/// The incidents that the run knows of, for reports; whether they keep a gate's criterion was judged elsewhere.
struct IncidentLog: Sendable {
  /// In the order of their start.
  let incidents: [Incident]
  /// Rows that can't be read or contradict each other, so that they count nowhere.
  let unusable: Int
  /// How far the files are declared to reach; `nil` where they do not say.
  let coversUntil: Instant?
  /// The worst of its files.
  let condition: InputFile.Condition
}

extension IncidentLog {
  init(_ evidence: IncidentEvidence) {
    self.init(
      incidents: evidence.incidents.sorted { ($0.started, $0.id) < ($1.started, $1.id) },
      unusable: evidence.unreadable.count + evidence.contradictions.count, coversUntil: evidence.coversUntil,
      condition: evidence.condition)
  }
}
