/// `evaluate --format junit`: a suite for each gate, a case for each criterion, as CI servers read them.
///
/// Of each gate the verdict and the judgement in force. Met (and a pass threshold that is kept) passes, missed and partial
/// fail, unknown is an error; the criteria of a gate that has not begun are skipped.
struct JUnitText {
  let results: Results

  var document: String {
    let suites = results.gates.map(suite)
    let lost = results.files.compactMap { file in FileText.problem(file).map { "\(file.name): \($0)" } }
    let errors = lost.isEmpty ? [] : [lostSuite(lost)]
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites\(attribute("name", results.project))>\n"
      + (errors + suites).joined() + "</testsuites>\n"
  }

  /// Input files that are absent or can't be read, each an error of its own, before any gate.
  private func lostSuite(_ lost: [String]) -> String {
    let cases = lost.map { text in
      "    <testcase\(attribute("classname", "inputs"))\(attribute("name", text))>\n      <error\(attribute("message", text))/>\n"
        + "    </testcase>\n"
    }
    let count = String(lost.count)
    return "  <testsuite\(attribute("name", "Input files"))\(attribute("tests", count))\(attribute("failures", "0"))"
      + "\(attribute("errors", count))>\n\(cases.joined())  </testsuite>\n"
  }

  private func suite(_ gate: GateResult) -> String {
    let isUpcoming = gate.state == .upcoming
    let judgement = gate.judgementInForce
    func count(_ matches: (Status) -> Bool) -> String {
      isUpcoming ? "0" : String(judgement.criteria.count { matches($0.status) })
    }
    let attributes =
      attribute("name", gate.heading) + attribute("id", gate.gate.id)
      + attribute("tests", String(judgement.criteria.count)) + attribute("failures", count(\.isFailure))
      + attribute("errors", count(\.isUnknown))
      + attribute("skipped", isUpcoming ? String(judgement.criteria.count) : "0")
      + attribute("timestamp", String(judgement.judgedAt.description.prefix(19)))
    let (verdict, recommended) = (gate.verdictInForce, judgement.outcome.verdict.word)
    let properties =
      [("verdict", verdict.word), ("class", verdict.category.rawValue)]
      + (recommended == verdict.word ? [] : [("recommended", recommended)]) + [
        ("state", gate.state.rawValue), ("decision", DecisionText(gate: gate).phrase),
      ]
    let head = properties.map { "      <property\(attribute("name", $0.0))\(attribute("value", $0.1))/>\n" }.joined()
    let cases = judgement.criteria.map { testCase($0, of: gate) }.joined()
    return "  <testsuite\(attributes)>\n    <properties>\n\(head)    </properties>\n\(cases)  </testsuite>\n"
  }

  private func testCase(_ result: CriterionResult, of gate: GateResult) -> String {
    let name =
      attribute("classname", "\(gate.gate.id).\(result.criterion.id)") + attribute("name", result.criterion.title)
    guard let outcome = outcome(result, of: gate) else { return "    <testcase\(name)/>\n" }
    return "    <testcase\(name)>\n      \(outcome)\n    </testcase>\n"
  }

  private func outcome(_ result: CriterionResult, of gate: GateResult) -> String? {
    if gate.state == .upcoming { return "<skipped\(attribute("message", "the gate has not begun"))/>" }
    guard result.status.isFailure || result.status.isUnknown else { return nil }
    let phrase = CriterionText(result: result, files: results.files).phrase
    let message = "\(phrase). Owner: \(result.criterion.owner)"
    let element = result.status.isUnknown ? "error" : "failure"
    return "<\(element)\(attribute("message", message))\(attribute("type", result.status.rawValue))/>"
  }

  private func attribute(_ name: String, _ value: String) -> String {
    " \(name)=\"\(XMLText.escaped(UntrustedText.visible(value)))\""
  }
}

extension Status {
  fileprivate var isFailure: Bool { self == .missed || self == .partial }
}
