@testable import Scorecards

/// Gates and results for the documents' tests: made by hand, so that each page shows what it is meant to.
enum SampleGates {
  static let february = Window(first: Build.day("2026-02-01"), last: Build.day("2026-02-28"))
  static let learners = Build.metric("learners", "Learners", "count")
  static let uptime = Build.metric("uptime", "Uptime", "percent", kind: .rate)

  static func gate(
    number: Int = 7, title: String = "Phase 4 complete — IPO readiness", begins: String = "2025-11-01",
    deadline: String = "2026-02-28T23:59:00Z", extension date: String? = "2026-03-15T23:59:00Z",
    window: Window? = february, approve: [String] = ["VP Engineering", "CEO", "CFO", "Board"],
    criteria: [Criterion], rules: [Rule] = rules, rollback: [RollbackLevel] = [], escalation: [Escalation] = [],
    notes: [String] = []
  ) -> Gate {
    Gate(
      number: number, id: "gate-\(number)", title: title, purpose: "Decides whether Phase 5 begins",
      phase: Phase(number: 4, title: "Ramp and scale-out", begins: Build.day(begins)),
      deadline: Build.instant(deadline),
      window: window, extensionDate: date.map(Build.instant), accountable: ["VP Engineering"],
      authority: Authority(
        approve: approve, inform: ["Legal"], finalCall: ["CEO", "CFO"],
        finalCallNeeds: [],
        note: "With board approval"),
      criteria: criteria, rules: rules, ranges: [], escalation: escalation, rollback: rollback, notes: notes,
      file: "gates/gate-\(number).yaml")
  }

  static let rules = [
    Build.rule(
      "GO", .proceed, "scale and reliability are met", headline: "Go to Phase 5",
      actions: ["Announce it to the board", "Begin Series B preparation"], criteria: ["learners", "uptime"]),
    Build.rule(
      "CONDITIONAL GO", .conditional, "scale and reliability are at least partly met", headline: "Phase 4.5 (Mar 1–15)",
      actions: ["Plan a two-week sprint"], criteria: ["learners", "uptime"]),
    Build.rule("HOLD", .stop, "otherwise", headline: "Phase 4 is extended", actions: ["Find the root cause by Mar 7"]),
  ]

  static let go = Verdict(word: "GO", category: .proceed)
  static let conditional = Verdict(word: "CONDITIONAL GO", category: .conditional)
  static let hold = Verdict(word: "HOLD", category: .stop)

  static let learnersCriterion = Build.criterion(
    "learners", "Learners", "Scale", owner: "Product Lead",
    .measured(Build.measure(learners, .atLeast(Rational(5_000_000)), partial: .atLeast(Rational(2_000_000)))),
    audience: .everyone)
  static let uptimeCriterion = Build.criterion(
    "uptime", "Uptime", "Reliability", owner: "Infra Lead",
    .measured(
      Build.measure(
        uptime, .atLeast(Build.number("99.999")), partial: .atLeast(Build.number("99.99")), window: february)),
    audience: .everyone)
  static let marginCriterion = Build.criterion(
    "gross-margin", "Gross margin", "Financial", owner: "CFO",
    .measured(Build.measure(Build.metric("gross_margin", "Gross margin", "percent"), .above(Rational(70)))))
  static let auditCriterion = Build.criterion(
    "security-audit", "Security audit", "Compliance", owner: "Security Lead", .item(admits: [.complete]),
    remedy: "Add the auditor's report and its date to the compliance checklist", audience: .everyone)
  static let soc2Criterion = Build.criterion(
    "soc2-type-2", "SOC 2 Type II", "Compliance", owner: "Legal",
    .item(admits: [.complete, .queued, .inProgress]), audience: .everyone)

  static let criteria = [learnersCriterion, uptimeCriterion, marginCriterion, auditCriterion, soc2Criterion]

  static let files = [
    Build.file("exports/nightly.csv"), Build.file("checklists/compliance.yaml", .checklist, digit: "b"),
  ]
}
