@testable import Scorecards

/// What people decided, with one text in every place that they fill.
enum SampleRecord {
  static let weights: [WeighedSignOff.Weight] = [
    .outdated, .replaced, .reopened, .nothingToApprove, .overruled, .counts,
  ]

  static func record(saying text: String, verdict: Verdict, criterion: String = "learners") -> GateRecord {
    let signOffs = weights.map { weight in
      WeighedSignOff(
        signOff: SignOff(
          gate: "gate-7", role: "CEO", name: text, time: Build.instant("2026-03-01T09:00:00Z"),
          vote: weight == .overruled ? .reject : .approve, comment: text, run: text,
          digest: String(repeating: "0a", count: 32), user: text),
        weight: weight)
    }
    return GateRecord(
      firstDeadline: Build.instant("2026-02-28T23:59:00Z"), waivers: waivers(saying: text, criterion),
      withWaivers: Build.outcome(SampleGates.go, rule: 0, truths: [.yes]),
      decision: Decision(
        state: .pending, digest: String(repeating: "1b", count: 32), missing: ["CFO", "Board"], signOffs: signOffs,
        verdict: nil, override: nil),
      overrides: [
        Override(
          gate: "gate-7", role: "CEO", name: text, reason: text, time: Build.instant("2026-03-01T10:00:00Z"),
          decision: verdict, user: text)
      ],
      reopenings: [
        Reopening(
          gate: "gate-7", kind: .marketShock, reason: text, name: text, time: Build.instant("2026-03-02T08:00:00Z"),
          outcome: nil, user: text)
      ],
      estimates: [
        FixEstimate(
          gate: "gate-7", criterion: criterion, hours: Build.number("1.5"), by: text,
          time: Build.instant("2026-03-02T09:00:00Z"))
      ])
  }

  private static func waivers(saying text: String, _ criterion: String) -> [JudgedWaiver] {
    let periods: [(JudgedWaiver.Period, String, String, String?)] = [
      (.expired, "2026-01-01", "2026-01-31", text), (.inForce, "2026-02-01", "2026-02-28", "https://issues.example/1"),
      (.later, "2026-03-05", "2026-03-05", nil),
    ]
    return periods.map { period, from, until, issue in
      JudgedWaiver(
        waiver: Waiver(
          gate: "gate-7", criterion: criterion, approver: "CFO", name: text, reason: text, from: Build.day(from),
          until: Build.day(until), issue: issue),
        period: period)
    }
  }

  static func correction(saying text: String) -> AppliedCorrection {
    AppliedCorrection(
      correction: Correction(
        source: text, line: 812, metric: nil, change: .replace(Build.number("4200000")), approver: "CFO", name: text,
        reason: text, time: Build.instant("2026-02-27T00:00:00Z")),
      metrics: ["learners"], items: [], isMet: true, isKnownFile: true)
  }
}
