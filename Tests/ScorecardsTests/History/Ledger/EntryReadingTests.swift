import Foundation
import Testing

@testable import Scorecards

/// An entry is read as a whole or not at all: whatever of it no version of ours wrote is named.
@Suite struct EntryReadingTests {
  private static let content: String = {
    var gate = SampleGates.conditionalGo
    gate.record = SampleRecord.record(saying: "so", verdict: SampleGates.go, criterion: "learners")
    gate.first.criteria[0].daily = DailyValues(points: [(Build.day("2026-02-27"), Rational(7))], daysWithData: 1)
    let results = SampleGates.results([gate, SampleGates.upcoming])
    return String(decoding: LedgerTales.entry(results, after: ChainDigest.none, nil).content, as: UTF8.self)
  }()

  private func fault(_ content: String) -> StoredFault? {
    do throws(StoredFault) {
      _ = try EntryReading(Array(content.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    "as_of", "role", "condition", "state", "deadline", "class", "status", "since", "value", "unit", "recoverable",
    "item", "in_force", "standing", "vote", "weight", "period",
  ])
  func `a text that can't be read is named with its key`(key: String) throws {
    let place = try #require(Self.content.firstRange(of: try Regex("\"\(key)\":\"[^\"]*\"")))
    let changed = Self.content.replacingCharacters(in: place, with: "\"\(key)\":\"?\"")
    #expect(fault(changed) == .value(key: key, text: "?"))
  }

  @Test(arguments: ["limits", "daily"])
  func `so is a figure in a list`(key: String) throws {
    let place = try #require(Self.content.firstRange(of: try Regex("\"\(key)\":\\[\\[?\"[^\"]*\"")))
    let opening = Self.content[place].contains("[[") ? "[[" : "["
    let changed = Self.content.replacingCharacters(in: place, with: "\"\(key)\":\(opening)\"?\"")
    #expect(fault(changed) == .value(key: key, text: "?"))
  }

  @Test func `a verdict has its class`() throws {
    let changed = Self.content.replacing(try Regex("\"class\":\"[^\"]*\","), with: "", maxReplacements: 1)
    #expect(fault(changed)?.wording == "`gates.0.class` is missing")
  }

  @Test func `what is no entry says why`() {
    #expect(fault("{")?.wording == "it is no JSON")
    #expect(fault("{}")?.wording == "`schema` is missing")
    let later = Self.content.replacing("scorecard/entry/v1", with: "scorecard/entry/v9")
    #expect(fault(later)?.wording == "its schema is `scorecard/entry/v9`")
    let odd = Self.content.replacing(/"number":\d+/, with: "\"number\":\"7\"", maxReplacements: 1)
    #expect(fault(odd)?.wording == "`gates.0.number` is of another type")
    #expect(fault(Self.content) == nil)
  }
}
