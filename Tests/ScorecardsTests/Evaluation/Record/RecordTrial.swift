@testable import Scorecards

/// Gate 7 with one criterion of the four that decide below its target, and what people say to it.
enum RecordTrial {
  /// Learners are partial, everything else that decides is met: CONDITIONAL GO. Latency and the rest are missing.
  static func gate7(
    _ record: String? = nil, asOf: String = "2026-03-05T00:00:00Z", learners: String = "4200000",
    more: [String] = []
  ) -> GateTrial {
    let rates = [("uptime", "99.9995"), ("error_rate", "0.03")].flatMap { metric, value in
      Rows.daily(metric, value, from: "2026-02-01", through: "2026-03-31")
    }
    let levels = Rows.daily("regions", "8", from: "2026-02-01", through: "2026-03-31")
    let own = Rows.daily("learners", learners, from: "2026-02-01", through: "2026-02-28")
    var trial = GateTrial(gate: 7, asOf: asOf, rows: rates + levels + own + more)
    trial.record = record
    return trial
  }

  static func signOff(
    _ role: String, _ vote: String = "approve", digest: String, at time: String = "2026-03-01T09:00:00Z"
  ) -> String {
    "  - {gate: 7, role: \(role), name: N, time: \(time), vote: \(vote), digest: \(digest)}\n"
  }

  /// Sign-offs of today's digest, one a role.
  static func votes(_ votes: [(String, String)], and more: String = "") throws -> Decision? {
    let digest = try gate7(more.isEmpty ? nil : more).result().record.decision?.digest ?? ""
    let list = votes.map { signOff($0.0, $0.1, digest: digest) }.joined()
    return try gate7("sign-offs:\n\(list)\(more)").result().record.decision
  }
}
