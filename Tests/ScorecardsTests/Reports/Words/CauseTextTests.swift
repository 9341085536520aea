import Testing

@testable import Scorecards

@Suite struct CauseTextTests {
  private let causes = CauseText(files: SampleGates.files)
  private let first = EvidencePlace(file: 0, line: 3)
  private let second = EvidencePlace(file: 1, line: 0)

  @Test func namesPlaces() {
    #expect(causes.place(first) == "exports/nightly.csv, line 3")
    #expect(causes.place(second) == "checklists/compliance.yaml")
    #expect(causes.place(EvidencePlace(file: 9, line: 1)) == "?, line 1")
  }

  @Test func explainsMeasures() {
    let instant = Build.instant("2026-02-01T02:00:00Z")
    let texts: [(Cause, String)] = [
      (.noEvidence, "no evidence in any export"),
      (.noIncidents(.absent), "the incidents file is absent"),
      (.noIncidents(.unreadable), "the incidents file is unreadable"),
      (.incidentsEnd(at: instant), "the incidents file reaches only to Feb 1, 2026, 02:00 UTC"),
      (
        .stale(last: instant, labels: ["region": "eu"], allowedSeconds: 7 * 86_400),
        "the last value of region eu is of Feb 1, 2026, 02:00 UTC, older than 7 days"
      ),
      (
        .tooFewDays(with: 9, of: 16, neededPercent: 80, labels: [:]),
        "values on only 9 of 16 days; 80 % of the days are needed"
      ),
      (
        .contradictory(first: first, second: second, time: instant),
        "different values for Feb 1, 2026, 02:00 UTC: exports/nightly.csv, line 3 and checklists/compliance.yaml"
      ),
      (.noSuchLabel("region"), "no series carries the label region"),
      (.notSet, "the value is not above zero, so it is not set"),
    ]
    for (cause, text) in texts { #expect(causes.text(cause) == text) }
  }

  @Test func tellsWhereSamplesAreLacking() {
    func hour(_ hour: Int) -> Instant { Instant(seconds: hour * 3600) }
    let gaps = [Period(start: hour(1), end: hour(3)), Period(start: hour(5), end: hour(9))]
    func text(
      _ samples: Int, _ interval: Rational?, _ gaps: [Period] = [], more: Int = 0, _ labels: [String: String] = [:]
    )
      -> String
    {
      let found = SampleGaps(
        interval: interval, expected: 1344, missing: 1344 - samples, longest: gaps, count: gaps.count + more)
      return causes.text(.tooFewSamples(with: samples, found, neededPercent: 95, labels: labels))
    }
    #expect(
      text(1200, Rational(1800), gaps, more: 12, ["region": "eu"])
        == "only 1,200 of 1,344 values of region eu, expected every 30 minutes; 95 % are needed; longest gaps: "
        + "Jan 1, 1970, 01:00 UTC to Jan 1, 1970, 03:00 UTC, Jan 1, 1970, 05:00 UTC to Jan 1, 1970, 09:00 UTC and 12 more"
    )
    #expect(text(7, Rational(86_400)) == "only 7 of 1,344 values, expected every day; 95 % are needed")
    #expect(text(7, Build.number("0.5")) == "only 7 of 1,344 values, expected every 0.5 s; 95 % are needed")
    #expect(text(0, nil, [], more: 0, ["region": "eu"]) == "no value of region eu in its window")
    #expect(text(1, nil) == "only 1 value in its window, from which can't be told how far apart they should be")
  }

  @Test func explainsItems() {
    let texts: [(Cause, String)] = [
      (.notMentioned, "no checklist mentions it"),
      (.completedInFuture(Build.day("2026-05-01")), "called complete, but its date May 1, 2026 lies in the future"),
      (.completedLate(Build.day("2026-03-02")), "completed on Mar 2, 2026, after the gate was judged"),
      (.notApplicable(reason: "no debt"), "not applicable: no debt"),
    ]
    for (cause, text) in texts { #expect(causes.text(cause) == text) }
  }

  /// No cause may be without words: an unknown criterion always says why.
  @Test func leavesNothingUnsaid() {
    let row = UnreadableRow(time: nil, place: first, cause: .value(.badNumber("x")))
    let all: [Cause] = [
      .noIncidentRows, .notYetBegun, .unreadable(row, count: 1), .unreadable(row, count: 4),
      .contradictoryIncident(id: "I-1", first: first, second: second), .totalBesideParts, .needsFold(labels: []),
      .needsFold(labels: ["tier"]), .lowAboveHigh(low: "price-range-low", high: "price-range-high"),
      .contradictoryItem(first: first, second: second), .item(.shape(.missingKey("state"))),
    ]
    for cause in all { #expect(!causes.text(cause).isEmpty) }
  }
}
