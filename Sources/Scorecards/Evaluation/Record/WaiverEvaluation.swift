/// The waivers of one gate, and the verdict that they would give.
struct WaiverEvaluation {
  /// In the order of the record.
  let waivers: [JudgedWaiver]

  /// - Parameters:
  ///   - waivers: those of the gate.
  ///   - day: judged_at's.
  init(_ waivers: [Waiver], on day: Day) {
    self.waivers = waivers.map { waiver in
      JudgedWaiver(waiver: waiver, period: waiver.holds(on: day) ? .inForce : waiver.until < day ? .expired : .later)
    }
  }

  var inForce: [Waiver] { waivers.filter { $0.period == .inForce }.map(\.waiver) }

  /// The second verdict, in which waived criteria count as met; it never touches the first one.
  func outcome(_ rules: [Rule], _ standings: [String: Standing]) -> Outcome? {
    let waived = Set(inForce.map(\.criterion))
    if waived.isEmpty { return nil }
    var counted = standings
    for criterion in waived { counted[criterion] = Standing(known: .met, recoverable: false) }
    return Outcome(rules, counted)
  }
}
