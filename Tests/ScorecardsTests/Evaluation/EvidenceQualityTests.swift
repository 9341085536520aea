import Testing

@testable import Scorecards

/// Reading, sections 1 and 2: when evidence does not count. Asked of Gate 7's and Gate 4's criteria.
@Suite struct EvidenceQualityTests {
  private static let deadline = "2026-02-28T23:59:00Z"

  private func status(_ id: String, _ rows: [String], asOf: String = deadline) throws -> Status? {
    try GateTrial(gate: 7, asOf: asOf, rows: rows).status(id)
  }

  private func uptime(_ days: Range<Int>, region: String = "") -> [String] {
    days.map { "2026-02-\($0.padded(to: 2))T12:00:00Z,uptime,100,\(region)" }
  }

  @Test(arguments: [
    ("learners", "2026-02-21T23:59:00Z", Status.met), ("learners", "2026-02-21T23:58:59Z", .stale),
    ("learners", "2026-02-28T23:59:00Z", .met), ("learners", "2026-02-28T23:59:01Z", .missing),
    ("arr", "2026-01-14T23:59:00Z", .met), ("arr", "2026-01-14T23:58:59.999Z", .stale),
  ])
  func `a level's last value must be fresh`(metric: String, time: String, expected: Status) throws {
    let value = metric == "arr" ? "200000000" : "6000000"
    #expect(try status(metric, ["\(time),\(metric),\(value),"]) == expected)
  }

  @Test func `each region's own last value counts, and one stale region makes the level stale`() throws {
    let fresh = ["2026-02-25T00:00:00Z,learners,3000000,a", "2026-02-28T00:00:00Z,learners,2000000,b"]
    #expect(try status("learners", fresh) == .met)
    #expect(try status("learners", fresh + ["2026-02-01T00:00:00Z,learners,1,c"]) == .stale)
  }

  /// 28 days: 80 % are 22.4, so 23 are enough and 22 are not.
  @Test(arguments: [(23, Status.met), (22, .missing), (0, .missing)])
  func `a rate needs samples on 80 percent of the days`(days: Int, expected: Status) throws {
    #expect(try status("uptime", uptime(1..<(days + 1))) == expected)
  }

  @Test func `of each region`() throws {
    #expect(try status("uptime", uptime(1..<29, region: "a") + uptime(1..<11, region: "b")) == .missing)
    #expect(try status("uptime", uptime(1..<29, region: "a") + uptime(1..<24, region: "b")) == .met)
  }

  @Test func `a region that fell silent before the window is not forgotten`() throws {
    let silent = ["2026-01-20T00:00:00Z,uptime,100,b"]
    #expect(try status("uptime", uptime(1..<29, region: "a") + silent) == .missing)
  }

  @Test func `the days of the window so far`() throws {
    #expect(try status("uptime", uptime(1..<5), asOf: "2026-02-05T23:00:00Z") == .met)
    #expect(try status("uptime", uptime(1..<4), asOf: "2026-02-05T23:00:00Z") == .missing)
  }

  @Test func `a window starts inclusive and ends exclusive`() throws {
    let inside = uptime(1..<29)
    let edges = ["2026-01-31T23:59:59.999999999Z,uptime,0,", "2026-03-01T00:00:00Z,uptime,0,"]
    #expect(try status("uptime", inside + edges, asOf: "2026-03-05T00:00:00Z") == .met)
    #expect(try status("uptime", inside + ["2026-02-01T00:00:00Z,uptime,0,"]) == .missed)
    #expect(try status("uptime", inside + ["2026-02-28T23:59:00Z,uptime,0,"]) == .missed)
    #expect(try status("uptime", inside + ["2026-02-28T23:59:30Z,uptime,0,"], asOf: "2026-03-05T00:00:00Z") == .met)
  }

  @Test(arguments: ["", "n/a", "NaN", "inf", "99,9", "1e1000"])
  func `an unreadable value makes a rate invalid where its window holds it`(value: String) throws {
    let quoted = value.contains(",") ? "\"\(value)\"" : value
    #expect(try status("uptime", uptime(1..<29) + ["2026-02-10T00:00:00Z,uptime,\(quoted),"]) == .invalid)
    #expect(try status("uptime", uptime(1..<29) + ["2026-01-10T00:00:00Z,uptime,\(quoted),"]) == .met)
    #expect(try status("latency-p95", uptime(1..<29) + ["2026-02-10T00:00:00Z,uptime,\(quoted),"]) == .missing)
  }

  @Test func `a level where its allowed age holds it`() throws {
    let fresh = "2026-02-28T00:00:00Z,learners,6000000,"
    #expect(try status("learners", [fresh, "2026-02-25T00:00:00Z,learners,?,"]) == .invalid)
    #expect(try status("learners", [fresh, "2026-02-21T23:59:00Z,learners,?,"]) == .invalid)
    #expect(try status("learners", [fresh, "2026-02-21T23:58:00Z,learners,?,"]) == .met)
  }

  @Test func `an unreadable time belongs to every window`() throws {
    #expect(try status("uptime", uptime(1..<29) + ["yesterday,uptime,100,"]) == .invalid)
    #expect(try status("learners", ["2026-02-28T00:00:00Z,learners,6000000,", "soon,learners,6000000,"]) == .invalid)
  }

  @Test func `an unreadable row after the deadline is none`() throws {
    let late = ["2026-02-28T23:59:01Z,uptime,?,"]
    #expect(try status("uptime", uptime(1..<29) + late, asOf: "2026-03-09T00:00:00Z") == .met)
    #expect(try status("uptime", uptime(1..<29) + late) == .met)
  }

  @Test func `one instant with two values is a contradiction, with the same value it counts once`() throws {
    let again = "2026-02-10T12:00:00Z,uptime,"
    #expect(try status("uptime", uptime(1..<29) + [again + "99,"]) == .invalid)
    #expect(try status("uptime", uptime(1..<29) + [again + "100.0,"]) == .met)
    #expect(try status("uptime", uptime(1..<29) + ["2026-02-10T13:00:00+01:00,uptime,99,"]) == .invalid)
  }

  @Test func `a total beside its parts must not be counted twice`() throws {
    let parts = ["2026-02-28T00:00:00Z,learners,3000000,a", "2026-02-28T00:00:00Z,learners,3000000,b"]
    #expect(try status("learners", parts) == .met)
    #expect(try status("learners", parts + ["2026-02-28T00:00:00Z,learners,6000000,"]) == .invalid)
    #expect(try status("regions", parts + ["2026-02-28T00:00:00Z,learners,6000000,"]) == .invalid)
  }

  @Test func `a rate's total outside its window stands beside its parts all the same`() throws {
    let total = ["2026-01-10T00:00:00Z,uptime,50,"]
    #expect(try status("uptime", uptime(1..<29, region: "a") + total) == .invalid)
  }

  @Test func `a region that only contradicts itself does not drop out of the sum`() throws {
    let good = ["2026-02-28T00:00:00Z,learners,6000000,a"]
    func clash(_ day: String) -> [String] { ["\(day)T00:00:00Z,learners,1,b", "\(day)T00:00:00Z,learners,2,b"] }
    #expect(try status("learners", good + clash("2026-02-20")) == .stale)
    #expect(try status("learners", good + clash("2026-02-25")) == .invalid)
    #expect(try status("regions", good + clash("2026-02-20")) == .stale)
  }

  @Test func `contradictory regions of their own are not replaced by a count of labels`() throws {
    let learners = (1...8).map { "2026-02-28T00:00:00Z,learners,700000,r\($0)" }
    #expect(try status("regions", learners) == .met)
    let clash = ["2026-02-28T00:00:00Z,regions,3,", "2026-02-28T00:00:00Z,regions,4,"]
    #expect(try status("regions", learners + clash) == .invalid)
    #expect(try status("regions", learners + ["2026-02-28T00:00:00Z,regions,many,"]) == .invalid)
  }

  @Test func `an unreadable row of its own after the deadline does not hide the count of labels`() throws {
    let learners = (1...8).map { "2026-02-28T00:00:00Z,learners,700000,r\($0)" }
    let late = ["2026-03-05T00:00:00Z,regions,many,"]
    #expect(try status("regions", learners + late, asOf: "2026-03-10T00:00:00Z") == .met)
  }

  @Test func `percentages of several regions are not summed`() throws {
    let parts = ["2026-02-28T00:00:00Z,gross_margin,50,a", "2026-02-28T00:00:00Z,gross_margin,50,b"]
    #expect(try status("gross-margin", parts) == .invalid)
  }

  @Test func `evidence after the as-of time does not exist`() throws {
    let rows = ["2026-02-20T00:00:00Z,learners,6000000,", "2026-02-21T00:00:00Z,learners,1,"]
    #expect(try status("learners", rows, asOf: "2026-02-20T12:00:00Z") == .met)
    #expect(try status("learners", rows, asOf: "2026-02-21T00:00:00Z") == .missed)
  }

  // MARK: Incidents

  private func incidents(_ rows: [String]?, coversUntil: String? = nil, exports: [String] = []) throws -> Status? {
    try GateTrial(gate: 7, asOf: Self.deadline, rows: exports, incidents: rows, coversUntil: coversUntil)
      .status("p0-incidents")
  }

  @Test func `incidents are counted by severity and start`() throws {
    #expect(try incidents(["1,P1,2026-02-03,,x"]) == .met)
    #expect(try incidents(["1,P0,2026-02-03,,x"]) == .missed)
    #expect(try incidents(["1,P0,2026-01-31T23:00:00Z,2026-02-01,x"]) == .met)
  }

  @Test func `a file without a row tells nothing unless it says how far it reaches`() throws {
    #expect(try incidents([]) == .missing)
    #expect(try incidents([], coversUntil: "2026-02-28T23:59:00Z") == .met)
    #expect(try incidents([], coversUntil: "2026-02-28T23:58:00Z") == .missing)
  }

  @Test func `incidents after the deadline do not touch the verdict`() throws {
    func late(_ rows: [String]) throws -> Status? {
      try GateTrial(gate: 7, asOf: "2026-03-20T00:00:00Z", incidents: rows).status("p0-incidents")
    }
    #expect(try late(["1,P2,2026-03-05,,x"]) == .missing)
    #expect(try late(["1,P2,2026-02-05,,x", "2,P0,2026-03-05,,x", "2,P1,2026-03-05,,x"]) == .met)
    #expect(try late(["1,P2,2026-02-05,,x", "2,P0,2026-02-07,,x", "2,P1,2026-03-05,,x"]) == .invalid)
    #expect(try late(["1,P2,2026-02-05,,x", "2,P0,2026-01-07,,x", "2,P1,2026-01-07,,x"]) == .met)
  }

  @Test func `without an incidents file the metric is summed over the window`() throws {
    let none = Rows.daily("p0_incidents", "0", from: "2026-02-01", through: "2026-02-28")
    #expect(try incidents(nil, exports: none) == .met)
    #expect(try incidents(nil, exports: Array(none.dropLast()) + ["2026-02-28T12:00:00Z,p0_incidents,1,"]) == .missed)
    #expect(try incidents(nil, exports: Array(none.prefix(22))) == .missing)
    #expect(try incidents(nil) == .missing)
  }

  @Test func `an incidents file is counted instead of the metric`() throws {
    let one = Rows.daily("p0_incidents", "1", from: "2026-02-01", through: "2026-02-28")
    #expect(try incidents(["1,P2,2026-02-03,,x"], exports: one) == .met)
  }

  @Test func `an incident row that can't be read is never a zero`() throws {
    #expect(try incidents(["1,P0,sometime,,x"]) == .invalid)
    #expect(try incidents(["1,urgent,2026-02-03,,x"]) == .invalid)
    #expect(try incidents(["1,P1,sometime,,x", "2,P2,2026-02-03,,x"]) == .met)
    #expect(try incidents(["1,P0,2026-02-03,,x", "1,P1,2026-02-03,,x"]) == .invalid)
  }

  // MARK: Folds

  private func numbers(_ texts: [String]) -> [Rational] { texts.compactMap { Rational(decimal: $0) } }

  @Test func `worst goes by the metric's direction`() {
    #expect(Fold.worst.apply(numbers(["1", "2"]), better: .higher) == Rational(1))
    #expect(Fold.worst.apply(numbers(["1", "2"]), better: .lower) == Rational(2))
  }

  /// Target < 200, pass threshold < 250, partial band < 400: each on both sides.
  @Test(arguments: [
    ("199.999", Status.met), ("200", .acceptable), ("249.999", .acceptable), ("250", .partial), ("399.999", .partial),
    ("400", .missed),
  ])
  func `target, pass threshold and partial band`(value: String, status: Status) throws {
    let shipped = try #require(GateTrial.shipped.catalogue["latency_p95"])
    func below(_ limit: Int) -> Threshold { Threshold(bound: .below(Rational(limit))) }
    let measure = Measure(
      metric: shipped, target: below(200), acceptable: below(250), partial: below(400), over: .mean, within: nil,
      isTimeWeighted: false, across: .mean, foldsEveryLabel: false, labels: [:], window: nil, freshness: 7 * 86_400,
      coverage: .days(percent: 80), unit: shipped.unit)
    let number = try #require(Rational(decimal: value))
    #expect(measure.status(of: number) == status)
  }
}
