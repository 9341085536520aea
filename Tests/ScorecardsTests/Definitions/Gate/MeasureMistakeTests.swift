import Testing

@testable import Scorecards

@Suite("Mistakes in how a criterion is measured")
struct MeasureMistakeTests {
  @Test(arguments: folds + figures + windows + gateWindows + spans + coverages)
  func `each mistake is told with its place`(_ mistake: Mistake) {
    let marked = mistake.marked(in: GateFixture.text)
    let loaded = GateFixture.load(marked.text)
    expect(loaded.diagnostics, at: marked, mistake.messages)
    #expect(loaded.gate == nil)
  }

  /// Keys put into the one-line criterion of incidents, a metric of kind `events`.
  private static func incidents(_ keys: String, _ message: String, _ remedy: String? = nil) -> Mistake {
    Mistake("metric: p0", "metric: p0, \(keys)", message, remedy)
  }

  /// Keys put into the criterion of uptime; its thresholds are replaced by `target`.
  private static func uptime(_ target: String, _ keys: String, _ message: String, _ remedy: String? = nil) -> Mistake {
    Mistake("target: \">= 99.9 %\"", "target: \(target)\n    \(keys)", message, remedy)
      .also("    acceptable: \">= 99.5 %\"\n", "").also("    partial: \">= 99 %\"\n", "")
  }

  private static let withinRemedy = "write `within: \"< 0.1 %\"`, in the metric's unit"

  static let folds = [
    incidents("over: ‹meen", "unknown fold `meen`; did you mean `mean`?"),
    incidents(
      "over: ‹total", "unknown fold `total`",
      "known: sum, mean, min, max, worst, count, last, first, p50, p90, p95, p99, share, longest"),
    incidents("over: ‹each", "`each` belongs to `across`, not to `over`"),
    incidents("across: ‹p95", "`p95` belongs to `over`, not to `across`"),
    incidents("‹timeweighted: true", "a criterion has no key `timeweighted`; did you mean `time-weighted`?"),
    incidents("time-weighted: ‹yes", "`time-weighted` has to be `true` or `false`, not `yes`"),
    incidents("‹time-weighted: true", "`time-weighted` goes with `over: mean` and `over: share` only"),
    incidents("over: max, ‹time-weighted: true", "`time-weighted` goes with `over: mean` and `over: share` only"),
    incidents("‹within: 5", "`within` goes with `over: share` and `over: longest` only"),
    incidents("over: p95, ‹within: 5", "`within` goes with `over: share` and `over: longest` only"),
    uptime(
      "\">= 99 %\"", "over: ‹share", "`over: share` needs `within`, the threshold that a sample has to meet",
      withinRemedy),
    uptime(
      "\">= 20 h\"", "over: ‹longest", "`over: longest` needs `within`, the threshold that a sample has to meet",
      withinRemedy),
    Mistake(
      "checklist: [complete, queued]", "checklist: complete, ‹within: 5, ‹time-weighted: true", onlyMeasured("within")
    ).expecting(onlyMeasured("time-weighted")),
  ]

  private static func onlyMeasured(_ key: String) -> String {
    "`\(key)` belongs to a measured criterion, not to an item of a checklist"
  }

  static let figures = [
    uptime(
      "‹\">= 99\"", "{over: share, within: \"> 98 %\"}".block,
      "the threshold `>= 99` lacks its unit; the share of samples of `uptime` is measured in %",
      "if it is meant in that unit, write `>= 99 %`"),
    uptime(
      "‹\">= 99 h\"", "{over: share, within: \"> 98 %\"}".block,
      "h does not convert to %, the unit of the share of samples of `uptime`"),
    uptime(
      "‹\"99 %\"", "{over: share, within: \"> 98 %\"}".block,
      "the threshold `99 %` leaves open whether the share of samples of `uptime` may be above or below it",
      "write `>= 99 %` or `<= 99 %`"),
    uptime(
      "‹set", "{over: share, within: \"> 98 %\"}".block,
      "`set` is said of values, not of the share of samples of `uptime`"),
    uptime(
      "\">= 99 %\"", "{over: share, within: ‹\"> 98\"}".block,
      "the threshold `> 98` lacks its unit; `uptime` is measured in %", "if it is meant in that unit, write `> 98 %`"),
    uptime(
      "‹\">= 20\"", "{over: longest, within: \"> 98 %\"}".block,
      "the threshold `>= 20` lacks its unit; the longest run of `uptime` is measured in s",
      "if it is meant in that unit, write `>= 20 s`"),
    uptime(
      "‹\">= 99 %\"", "{over: longest, within: \"> 98 %\"}".block,
      "% does not convert to s, the unit of the longest run of `uptime`"),
    uptime(
      "‹\"5 min\"", "{over: longest, within: \"> 98 %\"}".block,
      "the threshold `5 min` leaves open whether the longest run of `uptime` may be above or below it",
      "write `>= 5 min` or `<= 5 min`"),
    uptime("‹\">= 99 %\"", "over: count", "% does not convert to count, the unit of the number of samples of `uptime`"),
    uptime(
      "‹\">= 99 %\"", "across: count", "% does not convert to count, the unit of the number of series of `uptime`"),
    uptime(
      "\">= 20 h\"", "{over: longest, within: \"> 98 %\", partial: ‹\">= 1201 min\"}".block,
      "`partial` (`>= 1201 min`) leaves out values that `target` (`>= 20 h`) admits",
      "`partial` is the looser one: whatever keeps `target` has to keep it too"),
    Mistake(
      "high: high}", "high: ‹high}", "the ends of the range are measured in count and USD"
    ).also("metric: price_low, target: set", "metric: price_low, across: count, target: 5"),
  ]

  private static let momentRemedy = "write a date, 2026-02-28, or a point in time, 2026-02-28T16:00:00Z"
  private static let endRemedy = "`through` is the last whole day, `until` the point in time at which it ends"

  static let windows = [
    incidents(
      "window: {‹frm: 2026-02-01, from: 2026-02-01, through: 2026-02-02}",
      "`window` has no key `frm`; did you mean `from`?"),
    incidents("window: ‹{through: 2026-02-02}", "`window` lacks the key `from`"),
    incidents("window: ‹{from: 2026-02-01}", "the window ends with neither `through` nor `until`", endRemedy),
    incidents(
      "window: {from: 2026-02-01, through: 2026-02-02, ‹until: 2026-02-03T00:00:00Z}",
      "the window ends with `through` or with `until`, not with both", endRemedy),
    incidents(
      "window: {from: ‹Feb 1, through: 2026-02-02}", "`from` is neither a date nor a point in time: `Feb 1`",
      momentRemedy),
    incidents(
      "window: {from: 2026-02-01, until: ‹2026-02-02}", "`until` lacks its time of day: `2026-02-02`",
      "points in time are written as 2026-02-28T23:59:00Z"),
    incidents(
      "window: {from: 2026-02-01, through: ‹2026-02-02T08:00:00Z}", "`through` is no date: `2026-02-02T08:00:00Z`",
      "dates are written as 2026-02-28"),
    incidents(
      "window: {from: 2026-02-01T08:00:00Z, until: ‹2026-02-01T08:00:00Z}", "the window ends when it starts"),
    incidents(
      "window: {from: 2026-02-01T08:00:00Z, until: ‹2026-02-01T07:59:59Z}", "the window ends before it starts"),
    incidents("window: {from: 2026-02-02, through: ‹2026-02-01}", "the window ends before it starts"),
    incidents(
      "window: ‹[14d]", "`window` has to be `gate`, `14d`, `{from: …, through: …}` or `{from: …, until: …}`, not a list"
    ),
    incidents(
      "window: ‹14", "`window` has to be `gate`, `14d`, `{from: …, through: …}` or `{from: …, until: …}`, not `14`"),
    incidents("window: ‹0d", "`window` has to be longer than nothing and at most 36525 days: `0d`"),
    incidents("window: ‹-1 h", "`window` has to be longer than nothing and at most 36525 days: `-1 h`"),
    incidents("window: ‹36526d", "`window` has to be longer than nothing and at most 36525 days: `36526d`"),
    Mistake(
      "metric: learners", "metric: learners, ‹window: gate",
      "`window` has no effect: of `learners` the last value counts, whatever the window"),
    incidents(
      "over: last, ‹window: 14d", "`window` has no effect: of `p0` the last value counts, whatever the window"),
  ]

  static let gateWindows = [
    Mistake(
      "window: {from: 2026-02-01, through: 2026-02-28}", "window: ‹14d",
      "the gate's `window` can't go back from the instant of the verdict",
      "a gate begins where its window does; write `window: 14d` at a criterion"),
    Mistake(
      "window: {from: 2026-02-01, through: 2026-02-28}", "window: ‹February",
      "`window` has to be a mapping, not `February`"),
    Mistake(
      "deadline: 2026-02-28T23:59:00Z", "deadline: ‹2026-02-01T07:59:59Z", "the deadline is before the window starts"
    ).also("from: 2026-02-01,", "from: 2026-02-01T08:00:00Z,"),
    Mistake(
      "\nwindow: {from: 2026-02-01, through: 2026-02-28}", "",
      "`learners` (level) is measured over a window, and neither the gate nor the criterion has one",
      "write `window: {from: 2026-02-01, through: 2026-02-28}`"
    ).also("metric: uptime", "metric: uptime\n    window: 28d").also("metric: p0", "metric: p0, window: 28 days")
      .also("metric: learners", "over: mean, ‹metric: learners"),
  ]

  private static let range = "has to be longer than nothing and at most 36525 days"

  static let spans = [
    Mistake(
      "metric: learners", "metric: learners, freshness: ‹a week", "`freshness` is no span of time: `a week`",
      "write `7 days`, `36 h` or `90 min`"),
    Mistake(
      "metric: learners", "metric: learners, freshness: ‹1.5 h", "`freshness` is no span of time: `1.5 h`",
      "write `7 days`, `36 h` or `90 min`"),
    Mistake("metric: learners", "metric: learners, freshness: ‹0 days", "`freshness` \(range): `0 days`"),
    Mistake("metric: learners", "metric: learners, freshness: ‹-7d", "`freshness` \(range): `-7d`"),
    Mistake("metric: learners", "metric: learners, freshness: ‹876601 h", "`freshness` \(range): `876601 h`"),
    Mistake(
      "metric: learners", "metric: learners, freshness: ‹99999999999999999999 s",
      "`freshness` \(range): `99999999999999999999 s`"),
    Mistake(
      "metric: learners", "metric: learners, over: max, freshness: ‹7d",
      "`freshness` has no effect: of `learners` every value in the window counts, however old"),
    incidents("over: max, freshness: ‹7d", "`freshness` belongs to a metric of kind `level`"),
  ]

  static let coverages = [
    incidents("coverage: ‹0 %", "`coverage` is no share in percent: `0 %`", "write `80 %`"),
    incidents("coverage: ‹101 %", "`coverage` is no share in percent: `101 %`", "write `80 %`"),
    incidents(
      "coverage: ‹[80 %]", "`coverage` has to be a share such as `95 %` or a mapping with `share`, not a list"),
    incidents("coverage: ‹{interval: 15 s}", "`coverage` lacks the key `share`"),
    incidents("coverage: {share: ‹80}", "`share` is no share in percent: `80`", "write `80 %`"),
    incidents(
      "coverage: {share: 80 %, ‹intervall: 1 s}", "`coverage` has no key `intervall`; did you mean `interval`?"),
    incidents("coverage: {share: 80 %, of: ‹day}", "unknown basis `day`; did you mean `days`?"),
    incidents("coverage: {share: 80 %, interval: ‹0 s}", "`interval` \(range): `0 s`"),
    incidents(
      "coverage: {share: 80 %, interval: ‹often}", "`interval` is no span of time: `often`",
      "write `7 days`, `36 h` or `90 min`"),
    incidents(
      "coverage: {share: 80 %, of: days, ‹interval: 1 s}",
      "`interval` does not go with `of: days`: only samples have an interval"),
    incidents(
      "over: last, coverage: ‹95 %", "`coverage` has no effect: of `p0` the last value counts, whatever the window"),
    Mistake(
      "metric: learners", "metric: learners, coverage: ‹{share: 95 %, interval: 15 s}",
      "`coverage` has no effect: of `learners` the last value counts, whatever the window"),
  ]

  @Test func `keys that do not fit are told beside thresholds that can't be read`() {
    let marked = MarkedText(
      GateFixture.text.replacing(
        "target: \"= 0\"", with: "target: ‹\"= 0 %\", ‹within: 5, freshness: ‹7 days, ‹time-weighted: true, over: max"))
    expect(
      GateFixture.load(marked.text).diagnostics, at: marked,
      [
        ("% does not convert to count, the unit of `p0`", nil),
        ("`within` goes with `over: share` and `over: longest` only", nil),
        ("`freshness` belongs to a metric of kind `level`", nil),
        ("`time-weighted` goes with `over: mean` and `over: share` only", nil),
      ])
  }
}

extension String {
  /// The entries of a flow mapping as lines of a criterion.
  fileprivate var block: String {
    dropFirst().dropLast().split(separator: ", ").joined(separator: "\n    ")
  }
}
