/// The pictures of a gate's page, of its first judgement.
struct GatePictures {
  let gate: GateResult
  /// Off where there is no folder for them, as on standard output.
  let isOn: Bool
  var incidents: [Incident] = []

  /// More trends than these stand in the table only.
  private static let mostTrends = 8

  /// By the criterion's id.
  var bullets: [String: Figure] {
    guard isOn, gate.state != .upcoming else { return [:] }
    let pairs = gate.first.criteria.compactMap { result in
      BulletPicture(result: result, document: gate.documentName).figure.map { (result.criterion.id, $0) }
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// Of the figures whose outlook is told, what blocks first.
  var trends: [Figure] {
    guard isOn, gate.state != .upcoming else { return [] }
    let judged = gate.first
    let told = judged.criteria.filter { $0.trajectory != nil && $0.status != .met && !$0.status.isUnknown }
    let blocking = told.filter { judged.blocking.contains($0.criterion.id) }
    let others = told.filter { !judged.blocking.contains($0.criterion.id) }
    let trends = (blocking + others).compactMap {
      TrendPicture(result: $0, judgedAt: judged.judgedAt, document: gate.documentName).figure
    }
    return Array(trends.prefix(Self.mostTrends))
  }

  var days: Figure? { isOn ? DaysPicture(gate: gate, incidents: days(of: incidents)).figure : nil }

  private func days(of incidents: [Incident]) -> [DaysPicture.DayIncident] {
    incidents.map { DaysPicture.DayIncident(day: $0.started.day, severity: $0.severity) }
  }

  /// All, in the order of the page's criteria.
  var all: [Figure] {
    let bullets = bullets
    return gate.first.criteria.compactMap { bullets[$0.criterion.id] } + trends + [days].compactMap { $0 }
  }
}
