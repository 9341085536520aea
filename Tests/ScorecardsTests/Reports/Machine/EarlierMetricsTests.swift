import Testing

@testable import Scorecards

@Suite struct EarlierMetricsTests {
  private static let asOf = Instant(seconds: 1_772_323_140)

  private static func text(_ project: String, _ delivery: [DeliveryPart: Bool] = [:]) -> String {
    let sample = SampleGates.results([SampleGates.conditionalGo])
    let results = Results(project: project, asOf: asOf, gates: sample.gates, files: sample.files)
    return MetricsText(results: results, toolVersion: "1", isReportSound: true, delivery: delivery).document
  }

  @Test(arguments: ["TooLoo", "a\"} 1\nx{b=\"\\", "", "\u{301}a"])
  func `what was written is known again, under its own name alone`(project: String) {
    let text = Self.text(project, [.mail: true, .publication: false])
    let earlier = EarlierMetrics(text, project: project)
    #expect(earlier?.text == text && earlier?.delivery == [.mail: true, .publication: false])
    #expect(EarlierMetrics(text, project: project + "x") == nil)
    #expect(EarlierMetrics(text + "other{project=\"\(project)\"} 1\n", project: project) == nil)
  }

  @Test(arguments: ["", "\n", "# HELP scorecard_info x\n", "scorecard_info{project=\"TooLoo\"", "SQLite format 3\0"])
  func `what is none of ours is not`(text: String) { #expect(EarlierMetrics(text, project: "TooLoo") == nil) }

  @Test func `parts of the delivery stand together, and decide with the report`() throws {
    var earlier = try #require(EarlierMetrics(Self.text("TooLoo", [.publication: false]), project: "TooLoo"))
    func isTold(_ line: String) -> Bool { earlier.text.contains("\n" + line + "\n") }
    earlier.set(.mail, to: true, isMailWaiting: false, now: Self.asOf)
    #expect(
      isTold(
        "scorecard_delivery_success{project=\"TooLoo\",part=\"publication\"} 0\n"
          + "scorecard_delivery_success{project=\"TooLoo\",part=\"mail\"} 1"))
    #expect(isTold("scorecard_run_success{project=\"TooLoo\"} 0") && earlier.lastSuccess == nil)
    earlier.set(.publication, to: true, isMailWaiting: true, now: Self.asOf)
    #expect(isTold("scorecard_run_success{project=\"TooLoo\"} 1") && earlier.lastSuccess == nil)
    earlier.set(.publication, to: true, isMailWaiting: false, now: Instant(seconds: Self.asOf.seconds - 1))
    #expect(earlier.lastSuccess == nil)
    earlier.set(.publication, to: true, isMailWaiting: false, now: Self.asOf)
    #expect(earlier.lastSuccess == Self.asOf)
    earlier.fail()
    earlier.set(.publication, to: true, isMailWaiting: false, now: Self.asOf)
    #expect(isTold("scorecard_run_success{project=\"TooLoo\"} 0") && earlier.lastSuccess == Self.asOf)
    #expect(earlier.text.matches(of: /# TYPE scorecard_last_success_timestamp_seconds gauge\n/).count == 1)
  }

  @Test func `a success that is yet to come is forgotten, and one of now is not`() throws {
    var earlier = try #require(EarlierMetrics(Self.text("TooLoo", [.publication: true]), project: "TooLoo"))
    let before = earlier
    earlier.set(.publication, to: true, isMailWaiting: false, now: Self.asOf)
    #expect(earlier.successAhead(of: Self.asOf) == nil && earlier.lastSuccess == Self.asOf)
    var other = earlier
    other.forgetAhead(of: Self.asOf)
    #expect(other == earlier)
    let second = Instant(seconds: Self.asOf.seconds - 1)
    #expect(earlier.successAhead(of: second) == Self.asOf)
    earlier.forgetAhead(of: second)
    #expect(earlier.lastSuccess == nil && !earlier.text.contains("last_success"))
    #expect(EarlierMetrics(earlier.text, project: "TooLoo") == earlier && earlier.delivery == before.delivery)
  }

  @Test(arguments: [(-1, 0, true), (0, 0, false), (1, 0, false), (-1, -1, false)])
  func `later than another instant, and not yet to come`(asOf: Int, now: Int, isLater: Bool) throws {
    let earlier = try #require(EarlierMetrics(Self.text("TooLoo"), project: "TooLoo"))
    let told = Self.asOf.seconds
    #expect(earlier.isLater(than: Instant(seconds: told + asOf), now: Instant(seconds: told + now)) == isLater)
  }
}
