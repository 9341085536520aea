import Testing

@testable import Scorecards

/// How much of a narrative a memo has room for.
@Suite struct NarrativeCutTests {
  private let cut = NarrativeCut(characters: 500, lines: 8)

  @Test func `what fits is whole`() {
    let blocks = ["one", "- two\n- three", "four"]
    #expect(cut.cut(blocks).blocks == blocks && !cut.cut(blocks).isCut)
  }

  @Test(arguments: ["short", "- item", "hard break\\"]) func `sixty short lines of one block are cut between lines`(
    _ line: String
  ) {
    let block = Array(repeating: line, count: 60).joined(separator: "\n")
    let (blocks, isCut) = cut.cut([block])
    #expect(isCut && blocks.count == 1 && blocks.first?.split(separator: "\n").count == 8)
    #expect(blocks.first?.hasSuffix("\\") == false)
  }

  @Test func `sixty blocks count the space between them`() {
    #expect(cut.cut(Array(repeating: "short", count: 60)).blocks.count == 4)
  }

  @Test func `a line on paper is 110 characters long`() {
    let narrow = NarrativeCut(characters: 10_000, lines: 1)
    #expect(!narrow.cut([String(repeating: "a", count: 110)]).isCut)
    #expect(narrow.cut([String(repeating: "a", count: 111)]).isCut)
    #expect(!narrow.cut([String(repeating: "語", count: 55)]).isCut)
    #expect(narrow.cut([String(repeating: "語", count: 56)]).isCut)
  }

  @Test func `a long first line is cut where nothing is open`() {
    let narrow = NarrativeCut(characters: 20, lines: 8)
    #expect(narrow.cut(["plain words that are too many"]).blocks == ["plain words that are …"])
    #expect(narrow.cut(["plain **strong words that do not end**"]).blocks == ["plain …"])
    #expect(narrow.cut(["see [a place that is far](<https://x.example>) off"]).blocks == ["see …"])
    #expect(narrow.cut(["`code that is too long` and more"]).blocks == [])
    #expect(narrow.cut(["a \\*starred word and \\*more"]).blocks == ["a \\*starred word and …"])
    #expect(narrow.cut([String(repeating: "a", count: 21)]).blocks == [])
  }

  @Test func `what is left of a block can stand alone`() {
    let narrow = NarrativeCut(characters: 500, lines: 3)
    #expect(narrow.cut(["```\na\nb\nc\n```"]).blocks == ["```\na\nb\n```"])
    #expect(narrow.cut(["| a |\n|:---|\n| b |\n| c |"]).blocks == ["| a |\n|:---|\n| b |"])
    #expect(NarrativeCut(characters: 500, lines: 2).cut(["| a |\n|:---|\n| b |"]).blocks == [])
  }

  @Test func `the memo says that the rest stands elsewhere`() throws {
    var briefing = Briefing()
    briefing.narratives[.seriesB] = Narrative(
      blocks: [(1...60).map { "- Point \($0)" }.joined(separator: "\n")])
    let results = SampleGates.results([SampleGates.goWithExceptions], asOf: "2026-03-01T06:00:00Z")
    let memo = try DocumentPages.markdown("board-memo-gate-07", results, briefing)
    let strategy = DocumentPages.section("Series B strategy", of: memo)
    #expect(strategy.contains("- Point 6\n\n*The rest stands in the planning kickoff.*\n"))
    #expect(!strategy.contains("Point 7"))
    let kickoff = try DocumentPages.markdown("phase-5-planning-kickoff", results, briefing)
    #expect(kickoff.contains("- Point 60\n"))
  }
}
