import Testing

@testable import Scorecards

@Suite("Problems of templates are told with their lines")
struct TemplatePlaceTests {
  /// The line of each problem; of one too long to be shown there is none, however many problems it has.
  @Test(arguments: [(0, true), (Place.longestShown - 6, true), (Place.longestShown - 5, false)])
  func sources(_ blanks: Int, isShown: Bool) {
    let long = "{{b}} " + String(repeating: "x", count: blanks)
    let text = DigestedText(name: "p/memo.md", listedName: "memo.md", text: "{{a}}\n\(long)\n", bytes: 0, sha256: "")
    let problems = TemplateProblems(
      [1, 2, 9].map { line in
        TemplateProblem(place: TemplatePlace(file: "memo.md", line: line, column: 1), fault: .unclosedTag)
      })
    let places = RunFailure(problems, texts: ["memo.md": text]).diagnostics.compactMap(\.place)
    #expect(places.map(\.file) == ["p/memo.md", "p/memo.md", "p/memo.md"])
    #expect(places.map(\.source) == ["{{a}}", isShown ? long : nil, nil])
  }
}
