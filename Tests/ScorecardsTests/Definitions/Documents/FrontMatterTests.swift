import Testing

@testable import Scorecards

@Suite("Front matter of templates")
struct FrontMatterTests {
  static let text = """
    ---
    # A memo for each gate.
    document: board-memo
    title: "Memo: {gate}"
    audience: board
    gates: each
    names: {7: phase-5-board-memo}
    subject: "{project} as of {as-of}"
    ---
    # {{title}}
    """

  private func load(_ text: String) -> FrontMatter { loadFrontMatter(DefinitionText(name: "memo.md", text: text)) }

  @Test func `every key arrives, and none of it is in the body`() {
    let read = load(Self.text)
    #expect(read.diagnostics.map(\.description) == [])
    #expect(
      read.profile
        == DocumentProfile(
          kind: .boardMemo, title: "Memo: {gate}", audience: .board, scope: .each, subject: "{project} as of {as-of}",
          names: ["7": "phase-5-board-memo"]))
    #expect(read.body == "# {{title}}" && read.firstLine == 10)
  }

  @Test func `a template may have none`() {
    let read = load("# {{title}}\n\n---\n")
    #expect(read.profile == nil && read.diagnostics.isEmpty && read.firstLine == 1)
    #expect(read.body == "# {{title}}\n\n---\n")
  }

  @Test(arguments: [
    ("all", DocumentProfile.Scope.all), ("[7, gate-4]", .listed(["7", "gate-4"])), ("7", .listed(["7"])),
  ])
  func `it speaks of all gates or of some`(_ gates: String, _ scope: DocumentProfile.Scope) {
    let text = Self.text.replacing("gates: each\nnames: {7: phase-5-board-memo}", with: "gates: \(gates)")
    #expect(load(text).profile?.scope == scope)
  }

  @Test(arguments: [
    "---\ntitle: Lessons\ndate: 2026-03-01\n---\nText", "---\n# by hand\ntitle:\n  - a\n...\nText", "---\n---\nText",
    "\u{FEFF}---\r\nkey: a: b\r\n---\r\nText", "Text",
  ])
  func `a text that people wrote loses its own front matter`(_ text: String) {
    #expect(withoutFrontMatter(text) == "Text")
  }

  @Test(arguments: [
    "---\n\ntitle: a\n---\nText", "---\nA sentence.\n---\nText", "---\ntitle: never closed\n",
    "Text\n---\ntitle: a\n---\n",
  ])
  func `a rule across the page is none`(_ text: String) {
    #expect(withoutFrontMatter(text) == text)
  }

  @Test func `lines may end as elsewhere`() {
    let read = load(Self.text.replacing("\n", with: "\r\n"))
    #expect(read.profile?.kind == .boardMemo && read.body.hasPrefix("# {{title}}"))
  }

  private static func taken(_ name: String) -> String {
    "`\(name)` is what a file or folder of the report itself is called"
  }

  private static let otherName = "choose another name: that of the template's file, or the one under `names`"

  static let mistakes = [
    Mistake("subject:", "‹subjct:", "the front matter lacks the key `subject`").also("document:", "‹document:")
      .expecting("the front matter has no key `subjct`; did you mean `subject`?"),
    Mistake(
      "document: board-memo", "document: ‹board-mem", "unknown kind of document `board-mem`; did you mean `board-memo`?"
    ),
    Mistake("audience: board", "audience: ‹bord", "unknown audience `bord`; did you mean `board`?"),
    Mistake("\"Memo: {gate}\"", "‹\"Memo: {gat}\"", "unknown place `gat`; did you mean `gate`?"),
    Mistake("\"Memo: {gate}\"", "‹\"Memo: {gate\"", "a brace in `Memo: {gate` is never closed"),
    Mistake("gates: each", "gates: ‹[]", "`gates` lists nothing"),
    Mistake("gates: each\n", "gates: all\n‹", "`names` goes with `gates: each` only"),
    Mistake("7: phase-5-board-memo", "7: ‹gate-07", taken("gate-07"), otherName),
    Mistake("7: phase-5-board-memo", "7: ‹Manifest", taken("Manifest"), otherName),
    Mistake(
      "7: phase-5-board-memo", "7: ‹../memo", "`../memo` can't be an id",
      "ids are made of up to 64 letters, digits, `-`, `_` and `.`, and begin with a letter or digit"),
    Mistake(
      "---\n# {{title}}", "# {{title}}", "the front matter that begins here is never closed",
      "write `---` on a line of its own below its last key"
    ).also("---\n# A memo", "‹---\n# A memo"),
  ]

  @Test(arguments: mistakes)
  func `each mistake is told with its place`(_ mistake: Mistake) {
    let marked = mistake.marked(in: Self.text)
    let read = load(marked.text)
    expect(read.diagnostics, at: marked, mistake.messages)
    #expect(read.profile == nil)
  }

  @Test func `places of problems behind it are those of the file`() {
    let read = load(Self.text.replacing("{{title}}", with: "{{titel}}"))
    let file = TemplateFile(name: "memo.md", text: read.body, firstLine: read.firstLine)
    #expect(throws: TemplateProblems.self) { try TemplateSet([file], documents: ["memo.md": BoardMemo.shape]) }
    do { _ = try TemplateSet([file], documents: ["memo.md": BoardMemo.shape]) } catch {
      #expect(error.problems.map(\.place.line) == [10])
    }
  }
}
