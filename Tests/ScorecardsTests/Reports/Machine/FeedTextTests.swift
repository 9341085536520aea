import Foundation
import FoundationXML
import Testing

@testable import Scorecards

/// `feed.xml`: an entry for each change of a verdict.
@Suite struct FeedTextTests {
  private func titles(_ trial: LedgerTrial) -> [String] {
    (trial.base.text("out/feed.xml") ?? "").matches(of: #/<title>(.*)</title>/#).map { String($0.output.1) }
  }

  @Test func `one entry a change, the newest first, and none for a night like the one before`() throws {
    let trial = try LedgerTrial()
    for night in 0..<4 {
      try trial.export(4200, 4300, 5100, 5200)
      #expect(try trial.run(day: 10 + night).status == 0)
    }
    #expect(
      titles(trial) == ["Trial: verdicts", "Gate 1: ✓ GO if decided now, was HOLD", "Gate 1: ✕ HOLD if decided now"])
    let feed = try #require(trial.base.text("out/feed.xml"))
    #expect(feed.contains("<updated>2026-05-12T23:00:00Z</updated>"))
    #expect(
      feed.matches(of: #/<id>urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}/#).count == 3)
  }

  @Test func `without a ledger each verdict is the first one`() throws {
    let trial = try LedgerTrial()
    #expect(try trial.run(day: 10, "--no-history").status == 0)
    #expect(titles(trial) == ["Trial: verdicts", "Gate 1: ✕ HOLD if decided now"])
  }

  @Test func `no more than fifty are carried on`() throws {
    var earlier: RunSnapshot?
    for number in 0..<60 {
      let gate = number % 2 == 0 ? SampleGates.undetermined : SampleGates.goWithExceptions
      let results = SampleGates.results(
        [gate], asOf: "2026-02-\((11 + number / 24).padded(to: 2))T\((number % 24).padded(to: 2)):00:00Z")
      earlier = RunSnapshot(results, run: String(repeating: "a", count: 64), after: earlier)
    }
    #expect(earlier?.verdicts.count == VerdictChange.kept)
    #expect(earlier?.verdicts.last?.verdict == SampleGates.goWithExceptions.first.outcome.verdict)
  }

  @Test func `names from outside stay text`() {
    let feed = FeedText(
      results: HostileResults.results, verdicts: [], identity: String(repeating: "0", count: 64), toolVersion: "1"
    ).document
    #expect(XMLParser(data: Data(feed.utf8)).parse())
  }
}
