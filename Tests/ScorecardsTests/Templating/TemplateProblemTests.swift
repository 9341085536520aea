import Testing

@testable import Scorecards

@Suite struct TemplateProblemTests {
  private static let shape: TemplateShape = [
    "title": .text, "note": .optionalText, "open": .flag, "reasons": .texts, "criteria": .list(["name": .text]),
    "owner": .fields(["name": .text]), "decision": .optionalFields(["by": .text]),
  ]

  /// Every problem as `file:line:column message remedy`.
  private func problems(_ files: [String: String]) -> [String] {
    do {
      let files = files.map { TemplateFile(name: $0.key, text: $0.value) }
      _ = try TemplateSet(files, documents: ["a.md": Self.shape])
      return []
    } catch {
      return error.problems.map {
        "\($0.place.file):\($0.place.line):\($0.place.column) \($0.message); \($0.remedy ?? "")"
      }
    }
  }

  @Test func allAtOnceWithPlaceAndNearestName() {
    let found = problems([
      "a.md": "# {{titel}}\n\n{{#criteria}}\n- {{nam}} {{> rwo}}\n{{/criteria}}\n{{^open}} {{ghost}}{{/open}}{{> row}}",
      "row.md": "x {{owner.nmae}}",
    ])
    #expect(
      found == [
        "a.md:1:3 there is no value `titel` here; did you mean `title`?",
        "a.md:4:3 there is no value `nam` here; did you mean `name`?",
        "a.md:4:11 there is no partial `rwo`; did you mean `row`? (its file would be rwo.md)",
        "a.md:6:11 there is no value `ghost` here; "
          + "known here: criteria, decision, note, open, owner, reasons, title",
        "row.md:1:3 there is no value `owner.nmae` here; did you mean `name`?",
      ])
  }

  @Test(arguments: [
    ("{{title", "this tag is never closed"), ("{{}}", "`` is no name"), ("{{a b}}", "`a b` is no name"),
    ("{{{title}}", "this tag is never closed"), ("{{.title}}", "`.title` is no name"),
    ("{{#criteria}}", "section `criteria` is never closed"),
    ("{{/open}}", "section `open` is closed here and was never opened"),
    ("{{#open}}{{#criteria}}{{/open}}{{/criteria}}", "section `open` is closed here while `criteria` is open"),
    ("{{<base}}{{/base}}", "a parent template, {{<name}}, can't be used in these templates"),
    ("{{$block}}{{/block}}", "a block, {{$name}}, can't be used in these templates"),
    ("{{=<% %>=}}", "a change of delimiters, {{=…=}}, can't be used in these templates"),
    ("{{% CONTENT_TYPE:HTML}}", "a pragma, {{%…}}, can't be used in these templates"),
    ("{{>*title}}", "a partial chosen by a value, {{>*name}}, can't be used in these templates"),
    ("{{uppercased(title)}}", "there is no function `uppercased`"), ("{", "this is not valid Mustache"),
  ])
  func refusesConstructs(text: String, message: String) {
    #expect(problems(["a.md": text]).first?.contains(message) == true)
  }

  @Test(arguments: [
    ("{{open}}", "`open` is not a text and can't be written"), ("{{criteria}}", "`criteria` is not a text"),
    ("{{.}}", "`.` is not a text"), ("{{#title}}{{/title}}", "`title` is always there"),
    ("{{^owner}}{{/owner}}", "`owner` is always there"),
    ("{{#empty(open)}}{{/empty(open)}}", "`open` does not name a list"),
    ("{{#first()}}{{/first()}}", "`first()` means something only directly inside a list's section"),
    ("{{#criteria}}{{#owner}}{{#last()}}{{/last()}}{{/owner}}{{/criteria}}", "`last()` means something only"),
    ("{{criteria.name}}", "there is no value `criteria.name` here"), ("{{name}}", "there is no value `name` here"),
    ("{{#reasons}}{{name}}{{/reasons}}", "there is no value `name` here"),
    ("{{#decision}}{{by}}{{/decision}}{{by}}", "there is no value `by` here"),
  ])
  func holdsNamesToTheirKind(text: String, message: String) throws {
    let found = problems(["a.md": text])
    #expect(found.count == 1 && found[0].contains(message.replacingOccurrences("`open` does", "`empty(open)` does")))
  }

  @Test func climbsOutwards() {
    #expect(
      problems(["a.md": "{{#criteria}}{{name}} {{title}} {{owner.name}}{{#open}}{{name}}{{/open}}{{/criteria}}"]) == [])
    #expect(problems(["a.md": "{{#criteria}}{{> row}}{{/criteria}}", "row.md": "{{name}} {{decision.by}}"]) == [])
    #expect(problems(["a.md": "{{#criteria}}{{> row}}{{/criteria}}{{> row}}", "row.md": "{{name}}"]).count == 1)
  }

  @Test func endlessAndEnormousTemplates() {
    #expect(
      problems(["a.md": "{{> b}}", "b.md": "{{> a}}"]) == [
        "b.md:1:1 these partials contain one another: a → b → a; let none of them lead back to the first"
      ])
    let deep = String(repeating: "{{#open}}", count: 50_000) + String(repeating: "{{/open}}", count: 50_000)
    #expect(problems(["a.md": deep]).first?.contains("more than 24 deep") == true)
    var chain = ["a.md": "{{> p0}}"]
    for level in 0..<30 { chain["p\(level).md"] = "{{#open}}{{> p\(level + 1)}}{{/open}}" }
    chain["p30.md"] = "x"
    #expect(problems(chain).map { String($0.prefix(9)) } == ["p11.md:1:"])
    var files = ["a.md": "{{> p0}}"]
    for level in 0..<20 { files["p\(level).md"] = String(repeating: "{{> p\(level + 1)}}", count: 4) }
    files["p20.md"] = "x"
    #expect(problems(files).contains { $0.contains("more than 20000 tags") })
  }

  @Test func absentAndDoubleFiles() {
    #expect(
      problems(["b.md": ""]) == ["a.md:1:1 the template `a.md` is absent; did you mean `b.md`? (or restore the file)"])
    let twice = [TemplateFile(name: "a.md", text: ""), TemplateFile(name: "a.md", text: "")]
    let error = #expect(throws: TemplateProblems.self) { try TemplateSet(twice, documents: ["a.md": Self.shape]) }
    #expect(error?.problems.map(\.fault) == [.duplicateFile])
  }

  @Test func syntaxOfPartialsThatNobodyUses() {
    #expect(problems(["a.md": "", "b.md": "{{#x}}"]).count == 1)
    #expect(problems(["a.md": "", "style.css": "{{#x}}"]) == [])
  }
}

extension String {
  fileprivate func replacingOccurrences(_ word: String, _ other: String) -> String {
    split(separator: word, omittingEmptySubsequences: false).joined(separator: other)
  }
}
