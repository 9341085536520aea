import Testing

@testable import Scorecards

@Suite("YAML that would take long is told before it is parsed")
struct CostlyYAMLTests {
  private static func told(_ text: String) -> String? {
    CostlyYAML.first(in: text).map { "\($0.cost) \($0.line):\($0.column)" }
  }

  @Test(arguments: [
    (String(repeating: "[", count: 200), nil), (String(repeating: "[", count: 201), "depth 1:201"),
    (String(repeating: "[a, {b: ", count: 101), "depth 1:801"), (String(repeating: "- [\n", count: 201), "depth 201:3"),
    (String(repeating: "[a],\n", count: 400), nil), (String(repeating: "a [b\n", count: 400), nil),
    (String(repeating: "? ", count: 8) + "a", nil), (String(repeating: "? ", count: 9) + "a", "keys 1:18"),
    (String(repeating: "?\n", count: 9), "keys 9:2"), (String(repeating: "{? a}, ", count: 9), "keys 1:59"),
    (String(repeating: "Why ? Because?\n", count: 99), nil), (String(repeating: "?a\n", count: 99), nil),
    (String(repeating: "[a]: b\n", count: 8), nil), (String(repeating: "[a] : b\n", count: 9), "keys 9:5"),
    (String(repeating: "{{a: b}: c}, ", count: 9), "keys 1:112"), (String(repeating: "[a]\n", count: 99), nil),
  ])
  func costs(_ text: String, _ wanted: String?) { #expect(Self.told(text) == wanted) }

  @Test func aDefinitionSaysSo() {
    func told(_ text: String) -> [String] { GateFixture.load(text).diagnostics.map(\.description) }
    #expect(
      told(String(repeating: "? ", count: 900) + "a").first?.contains("1:18: error: a key has to be a text") == true)
    #expect(told(String(repeating: "[", count: 201)).first?.contains("gate.yaml:1:201: error: ") == true)
  }

  @Test func aChecklistSaysSo() {
    let reading = Bench.checklist("items:\n- " + String(repeating: "? ", count: 9) + "a\n", name: "a.yaml").read()
    #expect(reading.told.count == 1 && reading.told[0].hasPrefix("error 2: ") && reading.conditions == [.unreadable])
  }

  /// An error each, as many as anyone likes: the kinds of the first thousands are told apart.
  @Test func errorsAreCountedToo() {
    let text = "items: [" + String(repeating: "a, ", count: 10_100) + "]"
    let reading = Bench.checklist(text, name: "a.yaml").read()
    #expect(reading.told.count == 22)
    #expect(reading.told.last?.contains("100 more") == true && reading.told[20].contains("9980") == true)
  }
}
