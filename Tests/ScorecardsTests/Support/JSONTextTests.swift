import Foundation
import Testing

@testable import Scorecards

@Suite struct JSONTextTests {
  @Test(arguments: [
    ("plain", "\"plain\""), ("a \"b\" \\ c", #""a \"b\" \\ c""#), ("a\nb\r\tc", #""a\nb\r\tc""#),
    ("\u{0}\u{1B}\u{7F}", #""\u0000\u001b\u007f""#), ("\u{2028}\u{2029}", #""\u2028\u2029""#), ("é 🚀", "\"é 🚀\""),
  ])
  func escapesText(raw: String, quoted: String) throws {
    #expect(JSONText.quoted(raw) == quoted)
    #expect(try JSONDecoder().decode(String.self, from: Data(quoted.utf8)) == raw)
  }

  @Test func escapesWhatTheCharacterDatabaseCallsUnseen() {
    for scalar in (UInt32(0)...0xFFFF).lazy.compactMap(Unicode.Scalar.init) {
      let isUnseen =
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        case .format: scalar != "\u{200D}"
        default: false
        }
      #expect(JSONQuotation.isInvisible(scalar) == isUnseen, "\(scalar.value)")
    }
  }

  @Test func keepsTheOrderOfKeysAndLeavesOutWhatIsNotThere() {
    var object = JSONObject()
    object.add("zebra", "1")
    object.add("none", nil as String?)
    object.add("empty", [String]())
    object.add("ape", ["x", "y"])
    #expect(object.value.document == "{\n  \"zebra\": \"1\",\n  \"ape\": [\n    \"x\",\n    \"y\"\n  ]\n}\n")
    #expect(object.value.compact == "{\"zebra\":\"1\",\"ape\":[\"x\",\"y\"]}")
    #expect(JSONText.list([]).document == "[]\n")
    #expect(JSONText.object([]).document == "{}\n")
  }

  @Test func writesTheContractsKeysInOrder() throws {
    let document = ResultsJSON(results: SampleGates.results([SampleGates.conditionalGo])).document
    let keys = [
      "schema", "project", "as_of", "gates", "gate", "id", "title", "deadline", "judged_at", "state", "verdict",
    ]
    let places = keys.compactMap { document.firstRange(of: "\"\($0)\":")?.lowerBound }
    #expect(places.count == keys.count)
    #expect(places == places.sorted())
    #expect(document.contains("\"value\": \"4200000\""))
    #expect(document.contains("\"reaches_target\": \"2026-03-16\""))
  }

  @Test func staysJSONUnderAttack() throws {
    let document = ResultsJSON(results: HostileResults.results).document
    let object = try JSONSerialization.jsonObject(with: Data(document.utf8))
    let root = try #require(object as? [String: Any])
    #expect(root["schema"] as? String == "scorecard/results/v1")
  }
}
