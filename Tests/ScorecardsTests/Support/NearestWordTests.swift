import Testing

@testable import Scorecards

@Suite struct NearestWordTests {
  @Test(arguments: [
    ("verdcit", "verdict"), ("Verdict", "verdict"), ("titel", "title"), ("ownr", "owner"), ("gatez", "gates"),
  ])
  func findsTyposOf(word: String, meant: String) {
    #expect(nearest(word, in: ["owner", "gates", "title", "verdict"]) == meant)
  }

  @Test func findsNothingFarAway() {
    #expect(nearest("deadline", in: ["owner", "title"]) == nil)
    #expect(nearest("a", in: []) == nil)
    #expect(nearest("", in: ["a"]) == nil)
    #expect(nearest("xyz", in: ["abc"]) == nil)
  }

  @Test func prefersTheNearest() {
    #expect(nearest("targets", in: ["target", "targets2", "targest"]) == "target")
  }

  @Test(arguments: [("", "abc", 3), ("ab", "ba", 1), ("kitten", "sitting", 3), ("same", "same", 0)])
  func countsEdits(first: String, second: String, distance: Int) {
    #expect(editDistance(Array(first), Array(second)) == distance)
  }
}
