/// The pictures of a gate's page, of its first judgement.
struct GatePictures {
  /// By the criterion's id.
  let bullets: [String: Figure]
  /// Of the figures whose outlook is told, what blocks first.
  let trends: [Figure]
  let days: Figure?
  /// All, in the order of the page's criteria.
  let all: [Figure]

  /// More trends than these stand in the table only.
  private static let mostTrends = 8

  /// - Parameter isOn: off where there is no folder for them, as on standard output.
  init(gate: GateResult, isOn: Bool, incidents: [Incident] = []) {
    let isDrawn = isOn && gate.state != .upcoming
    let bullets = isDrawn ? GatePictures.bullets(of: gate) : [:]
    let trends = isDrawn ? GatePictures.trends(of: gate) : []
    let days = isOn ? DaysPicture(gate: gate, incidents: GatePictures.days(of: incidents)).figure : nil
    all = gate.first.criteria.compactMap { bullets[$0.criterion.id] } + trends + [days].compactMap { $0 }
    (self.bullets, self.trends, self.days) = (bullets, trends, days)
  }

  private static func bullets(of gate: GateResult) -> [String: Figure] {
    let pairs = gate.first.criteria.compactMap { result in
      BulletPicture(result: result, document: gate.documentName).figure.map { (result.criterion.id, $0) }
    }
    return Dictionary(pairs) { first, _ in first }
  }

  private static func trends(of gate: GateResult) -> [Figure] {
    let judged = gate.first
    let blocking = Set(judged.blocking)
    let told = judged.criteria.filter { $0.trajectory != nil && $0.status != .met && !$0.status.isUnknown }
    let first = told.filter { blocking.contains($0.criterion.id) }
    let others = told.filter { !blocking.contains($0.criterion.id) }
    let trends = (first + others).lazy.compactMap {
      TrendPicture(result: $0, judgedAt: judged.judgedAt, document: gate.documentName).figure
    }
    return Array(trends.prefix(mostTrends))
  }

  private static func days(of incidents: [Incident]) -> [DaysPicture.DayIncident] {
    incidents.map { DaysPicture.DayIncident(day: $0.started.day, severity: $0.severity) }
  }
}
