import Testing

@testable import Scorecards

@Suite("Reading YAML")
struct YAMLReadingTests {
  @Test(arguments: [
    ("version: 1\ngate: 7\nid: a\n‹gate: 8", "the key `gate` stands twice in one mapping"),
    ("criteria:\n  - id: a\n    title: b\n    ‹id: c\nrules: []", "the key `id` stands twice in one mapping"),
    ("1: a\n‹\"1\": b", "the key `1` stands twice in one mapping"),
    ("version: 1\nid: ‹&x a", "anchors and aliases (`&`, `*`) are not allowed"),
    ("version: 1\nid: &x a\ntitle: *x", "anchors and aliases (`&`, `*`) are not allowed"),
    ("version: 1\nid: ‹!custom a", "the tag `!custom` is not allowed"),
    ("‹[a]: 1", "a key has to be a text"),
    (
      "version: 1\nid: [a‹",
      "this is no YAML: while parsing a flow sequence (line 2): did not find expected ',' or ']'"
    ),
    (
      "version: 1\nid: ‹%a",
      "this is no YAML: while scanning for the next token (line 2): found character that cannot start any token"
    ),
    (
      "version: 1\n‹---\nversion: 2",
      "this is no YAML: expected a single document in the stream (line 1): but found another document"
    ),
  ])
  func `what ends a file is told with its place`(_ text: String, _ message: String) {
    let marked = MarkedText(text)
    let diagnostics = GateFixture.load(marked.text).diagnostics
    #expect(diagnostics.map(\.problem.message) == [message])
    if let place = marked.places.first {
      #expect(diagnostics.first?.place?.line == place.line)
      #expect(diagnostics.first?.place?.column == place.column)
    }
  }

  @Test(arguments: ["", "# nothing", "\u{FEFF}"])
  func `an empty file is no gate`(_ text: String) {
    #expect(GateFixture.load(text).diagnostics.map(\.description) == ["gate.yaml: error: the file is empty"])
  }

  @Test func `a threshold without quotes is told how to write it`() {
    let text = GateFixture.text.replacing("target: \">= 99.9 %\"", with: "target: >= 99.9 %")
    let diagnostics = GateFixture.load(text).diagnostics
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.place?.line == 19)
    #expect(diagnostics.first?.problem.remedy?.contains("has to stand in quotes: target: \">= 5M\"") == true)
  }

  @Test func `a byte order mark and Windows line ends move no place`() {
    let text = "\u{FEFF}" + GateFixture.text.replacing("gate: 7", with: "gate: x").replacing("\n", with: "\r\n")
    #expect(GateFixture.load(text).diagnostics.map(\.place?.line) == [2])
    #expect(GateFixture.load(text).diagnostics.map(\.place?.column) == [7])
  }

  @Test func `a file that is too large is refused`() {
    let text = "version: 1\n# " + String(repeating: "x", count: 1 << 20)
    #expect(
      GateFixture.load(text).diagnostics.map(\.description) == [
        "gate.yaml: error: the file is larger than 1024 KiB\n  definitions are short; is this an export?"
      ])
  }
}

@Suite("Hostile definition files")
struct HostileDefinitionTests {
  static let bomb =
    "a: &a [x, x]\n"
    + zip("bcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrstuvwxy").map { "\($0): &\($0) [*\($1), *\($1), *\($1)]\n" }
    .joined()

  static let texts = [
    bomb, bomb + "? *z\n: 1\n", "{*a : 1, &a b: 2}", "*x", "- *x",
    String(repeating: "[", count: 200_000), String(repeating: "{", count: 200_000),
    String(repeating: "- ", count: 200_000), String(repeating: "? ", count: 100_000),
    String(repeating: "[", count: 900) + String(repeating: "]", count: 900),
    (0..<900).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
    "\u{0}", "a: \u{0}", "version: 1\n\u{1}", "a: \"\\ud800\"", "\t", "%YAML 9.9\n--- a", "--- |\n x\n...\n...",
    "<<: {a: 1}",
    "version: 1\ncriteria: [[], {}, ~, 1]\nrules: [[], {}, ~, 1]", "version: {}", "version: 99999999999999999999", "[]",
    "5",
    "version: 1\ngate: 99999999999999999999\ndeadline: 9999-12-31T23:59:60.999999999Z\nwindow: {from: 0001-01-01, through: 9999-12-31}",
  ]

  @Test(arguments: texts.indices)
  func `nothing traps, and something is told`(_ index: Int) {
    let file = DefinitionText(name: "gate.yaml", text: Self.texts[index])
    #expect(loadGate(file, catalogue: GateFixture.catalogue).diagnostics.hasErrors)
    #expect(loadProject(file).diagnostics.hasErrors)
    #expect(loadCatalogue(file).diagnostics.hasErrors)
    #expect(loadGates([file]).diagnostics.hasErrors)
  }

  /// Every text that lacks a piece or has one twice: read without a trap, whatever comes of it.
  @Test func `cutting and doubling pieces traps nowhere`() {
    let letters = Array(GateFixture.text)
    var seed: UInt64 = 7
    func next(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    let marks = Array("{}[]:,-&*!|>'\"%@`#\n\t 0")
    for _ in 0..<400 {
      var text = letters
      for _ in 0...next(3) {
        let start = next(text.count)
        let end = min(text.count, start + next(30))
        switch next(3) {
        case 0: text.removeSubrange(start..<end)
        case 1: text.insert(contentsOf: text[start..<end], at: next(text.count))
        default: text[start] = marks[next(marks.count)]
        }
      }
      let loaded = GateFixture.load(String(text))
      #expect((loaded.gate == nil) == loaded.diagnostics.hasErrors)
    }
  }

  @Test func `a large gate is checked without trying every combination`() {
    let criteria = (0..<2000).map {
      "  - {id: c\($0), title: T, category: C\($0 % 9), owner: O, checklist: [complete]}"
    }
    let rules = (0..<60).map {
      "  - {verdict: V\($0), class: stop, when: {count: all, is: unmet, at-least: \($0 + 700), at-most: \($0 + 900)}, summary: S}"
    }
    let head = GateFixture.text.prefix { $0 != "\n" } + GateFixture.text.split(separator: "criteria:")[0].dropFirst(10)
    let lists = "criteria:\n\(criteria.joined(separator: "\n"))\nrules:\n\(rules.joined(separator: "\n"))"
    #expect(GateFixture.load(String(head) + lists).diagnostics.map(\.description) == [])
  }
}
