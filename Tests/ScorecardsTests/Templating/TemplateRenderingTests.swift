import Testing

@testable import Scorecards

@Suite struct TemplateRenderingTests {
  static let shape: TemplateShape = [
    "title": .text, "note": .optionalText, "open": .flag, "reasons": .texts,
    "criteria": .list(["name": .text, "note": .optionalText, "met": .flag]),
    "owner": .fields(["name": .text, "title": .text]), "decision": .optionalFields(["by": .text]),
  ]

  static let values: TemplateFields = [
    "title": .text("*A* <b>"), "note": .text("outer"), "open": .flag(true),
    "reasons": .texts([.text("r1"), .text("r_2")]),
    "criteria": .list([
      ["name": .text("one"), "note": .absent, "met": .flag(true)],
      ["name": .text("two"), "note": .text("n"), "met": .flag(false)],
    ]),
    "owner": .fields(["name": .text("O"), "title": .text("CFO")]), "decision": .absent,
  ]

  private func rendered(
    _ text: String, file: String = "a.md", partials: [TemplateFile] = [], _ values: TemplateFields = values
  ) throws -> String {
    let files = [TemplateFile(name: file, text: text)] + partials
    return try TemplateSet(files, documents: [file: Self.shape]).render(file, values)
  }

  @Test func escapesWithAnyNumberOfBraces() throws {
    #expect(
      try rendered("{{title}} {{{title}}} {{&title}}")
        == Array(repeating: "\\*A\\* \\<b\\>", count: 3).joined(separator: " "))
    let partial = TemplateFile(name: "p.md", text: "{{title}} {{{title}}}")
    #expect(try rendered("{{> p}}", partials: [partial]) == "\\*A\\* \\<b\\> \\*A\\* \\<b\\>")
  }

  @Test func escapesForTheDialect() throws {
    #expect(try rendered("{{title}} {{{title}}}", file: "a.html") == "*A* &lt;b&gt; *A* &lt;b&gt;")
    #expect(try rendered("{{title}}", file: "a.txt") == "*A* <b>")
  }

  @Test func markupStandsOnlyInItsOwnDialect() throws {
    func write(_ value: TemplateValue, _ file: String) throws -> String {
      try TemplateSet([TemplateFile(name: file, text: "{{x}}")], documents: [file: ["x": .text]]).render(
        file, ["x": value])
    }
    #expect(try write(.markup("**a**"), "a.md") == "**a**")
    #expect(try write(.markup("**<a>**"), "a.html") == "**&lt;a&gt;**")
    #expect(try write(.html("<b>a</b>"), "a.html") == "<b>a</b>")
    #expect(try write(.html("<b>"), "a.md") == "\\<b\\>")
    #expect(try write(.text("{{x}} {{> a}}"), "a.md") == "{{x}} {{\\> a}}")
  }

  @Test func sections() throws {
    #expect(try rendered("{{#open}}yes{{/open}}{{^open}}no{{/open}}") == "yes")
    #expect(try rendered("{{#decision}}{{by}}{{/decision}}{{^decision}}pending{{/decision}}") == "pending")
    #expect(try rendered("{{#owner}}{{name}}, {{title}}{{/owner}}; {{owner.name}}") == "O, CFO; O")
    #expect(try rendered("{{#note}}[{{note}}|{{.}}]{{/note}}") == "[outer|outer]")
  }

  @Test func lists() throws {
    #expect(try rendered("{{#criteria}}{{name}}{{^last()}}, {{/last()}}{{/criteria}}") == "one, two")
    #expect(try rendered("{{#reasons}}- {{.}}\n{{/reasons}}") == "- r1\n- r\\_2\n")
    #expect(
      try rendered("{{^empty(criteria)}}some{{/empty(criteria)}}{{#empty(criteria)}}none{{/empty(criteria)}}") == "some"
    )
  }

  @Test func tableRowsKeepTheirLines() throws {
    let text = "| a |\n| - |\n{{#criteria}}\n| {{name}} |\n{{/criteria}}\n\nend\n"
    #expect(try rendered(text) == "| a |\n| - |\n| one |\n| two |\n\nend\n")
  }

  @Test func absentValuesHideOuterOnes() throws {
    #expect(try rendered("{{#criteria}}({{note}}){{/criteria}}") == "()(n)")
  }

  @Test func firstLineStaysWhenBlank() throws {
    #expect(try rendered("\n{{title}}\n") == "\n\\*A\\* \\<b\\>\n")
    #expect(try rendered("{{! a comment }}\nx") == "x")
  }

  @Test func reportsValuesThatDoNotFit() throws {
    let set = try TemplateSet(
      [TemplateFile(name: "a.md", text: "")], documents: ["a.md": ["x": .text, "y": .list(["z": .flag])]])
    let wrong: TemplateFields = ["y": .list([["z": .text("a")]]), "w": .absent]
    let error = #expect(throws: TemplateProblems.self) { try set.render("a.md", wrong) }
    #expect(error?.problems.map(\.fault) == [.valueUndeclared("w"), .valueMissing("x"), .valueOfOtherKind("y[0].z")])
    #expect(throws: TemplateProblems.self) { try set.render("b.md", wrong) }
  }
}
