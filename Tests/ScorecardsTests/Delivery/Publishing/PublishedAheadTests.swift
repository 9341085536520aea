import Testing

@testable import Scorecards

/// Days that are yet to come, since somebody looked ahead or a clock was wrong for one night.
@Suite struct PublishedAheadTests {
  private static let night = "2026-02-28T23:59:30Z"
  private let trial = PublishedFolderTests()

  @Test func `the night after a wrong clock takes latest back, and keeps its days`() throws {
    try trial.publish("before", "2026-02-26", keep: 2, now: "2026-02-26T23:59:00Z")
    try trial.publish("wrong", "2031-02-27", keep: 2, now: "2031-02-27T23:59:00Z")
    #expect(trial.target("latest") == "2031-02-27")
    let outcome = try trial.publish("right", "2026-02-28", keep: 2, now: Self.night)
    #expect(trial.target("latest") == "2026-02-28" && trial.base.text("www/latest/report.html") == "right")
    #expect(outcome.ahead == [try PublishedFolderTests.day("2031-02-27")] && outcome.removed == [])
    try trial.publish("next", "2026-03-01", keep: 2, now: "2026-03-01T23:59:30Z")
    #expect(trial.base.names("www") == [".releases", "2026-02-28", "2026-03-01", "2031-02-27", "latest"])
  }

  @Test func `where one day is kept, one that is yet to come does not take its place for years`() throws {
    try trial.publish("wrong", "2031-02-27", keep: 1, now: "2031-02-27T23:59:00Z")
    try trial.publish("right", "2026-02-28", keep: 1, now: Self.night)
    #expect(trial.target("latest") == "2026-02-28")
  }

  @Test func `a later hour that is yet to come gives way to the present one, and no other does`() throws {
    try trial.publish("wrong", "2026-02-28", at: "23:59:59", now: "2026-02-28T23:59:59Z")
    try trial.publish("right", "2026-02-28", at: "23:59:30", now: Self.night)
    #expect(trial.base.text("www/latest/report.html") == "right")
    let (asOf, there) = (Instant("2026-02-28T23:59:29Z"), Instant(Self.night))
    #expect(throws: PublishProblem.earlier(try #require(asOf), published: try #require(there))) {
      try trial.publish("earlier", "2026-02-28", at: "23:59:29", now: Self.night)
    }
  }

  @Test func `whoever looks ahead is published under that day, and latest stays where it is`() throws {
    try trial.publish("now", "2026-02-28", now: Self.night)
    let outcome = try trial.publish("ahead", "2026-06-01", now: Self.night)
    #expect(trial.target("latest") == "2026-02-28" && trial.base.text("www/2026-06-01/report.html") == "ahead")
    #expect(outcome.ahead == [try PublishedFolderTests.day("2026-06-01")])
    #expect(try trial.publish("now", "2026-06-01", now: "2026-06-01T23:59:00Z").ahead == [])
    #expect(trial.target("latest") == "2026-06-01")
  }

  @Test func `where nothing else is published, latest leads ahead`() throws {
    try trial.publish("ahead", "2026-06-01", now: Self.night)
    try trial.publish("farther", "2026-06-02", now: Self.night)
    #expect(trial.target("latest") == "2026-06-02")
  }
}
