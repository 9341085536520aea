import Testing

@testable import Scorecards

@Suite struct EvaluateTextTests {
  private let results = SampleGates.results(
    [SampleGates.goWithExceptions, SampleGates.undetermined, SampleGates.upcoming],
    files: SampleGates.files + [Build.file("exports/finance.csv", .metrics, .absent)])

  @Test func plainText() {
    expectGolden(EvaluateText(results: results, isColoured: false).document, named: "evaluate.txt")
  }

  @Test func colourIsAFlagAndChangesNoWord() throws {
    let coloured = EvaluateText(results: results, isColoured: true).document
    #expect(coloured.contains("\u{1B}[35m? UNDETERMINED\u{1B}[0m"))
    let codes = try Regex("\u{1B}\\[[0-9]+m")
    #expect(coloured.replacing(codes, with: "") == EvaluateText(results: results, isColoured: false).document)
  }

  @Test func makesControlCharactersHarmless() {
    let text = EvaluateText(results: HostileResults.results, isColoured: false).document
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!text.unicodeScalars.contains("\u{202E}"))
    #expect(!text.contains("\n# GO"))
  }

  @Test func namesFilesThatCouldNotBeReadFirst() {
    let text = EvaluateText(results: results, isColoured: false).document
    #expect(text.hasPrefix("✕ exports/finance.csv: this metrics export is absent\n"))
  }
}
