import Testing

@testable import Scorecards

/// What a gate's page says in cases that the goldens do not show.
@Suite struct GatePageTests {
  private func page(_ gate: GateResult) throws -> String {
    try #require(try ReportPages.documents(SampleGates.results([gate])).last).markdown
  }

  private func longGate() -> GateResult {
    let criteria = (1...24).map { number in
      Build.criterion(
        "item-\(number)", "Item \(number)", number <= 12 ? "Compliance" : "Finance", owner: "Legal",
        .item(admits: [.complete]))
    }
    let results = criteria.enumerated().map { index, criterion in
      let item = index == 3 ? Build.item(.delayed, due: "2026-03-04") : Build.item(.complete, completed: "2026-02-01")
      return Build.result(
        criterion, index == 3 ? .missed : .met, finding: Build.finding(file: 1, line: index + 1, item: item),
        recoverable: Truth(index == 3), decides: true)
    }
    return SampleGates.result(
      SampleGates.gate(criteria: criteria), .due,
      Build.outcome(SampleGates.conditional, rule: 1, truths: [.no, .yes, .yes]), results,
      judgedAt: SampleGates.deadlineText, blocking: ["item-4"])
  }

  @Test func aLongGateHasATableForWhatMattersAlike() throws {
    let page = try page(longGate())
    #expect(page.contains("### In the way of GO: 1\n\n| Criterion |"))
    #expect(page.contains("### Met: 23\n\n| Criterion |"))
    #expect(page.contains("Met by category: Compliance 11 of 12, Finance 12 of 12."))
    #expect(page.contains("Each of these 24 criteria decides."))
    #expect(!page.contains("*decides*"))
  }

  @Test func aLongGateListsOnlyWhatIsNotMetOnATerminal() {
    let text = EvaluateText(results: SampleGates.results([longGate()]), isColoured: false).document
    #expect(text.contains("and 23 criteria met"))
    #expect(text.split(separator: "\n").count < 20)
  }

  @Test func whatCannotBeUndoneSaysSo() throws {
    let incidents = Build.criterion(
      "p0", "P0 incidents", "Operations", owner: "Ops Lead",
      .measured(Build.measure(Build.metric("p0", "P0 incidents", "count", kind: .events), .exactly(.zero))),
      irreversible: true)
    let gate = SampleGates.result(
      SampleGates.gate(criteria: [incidents]), .due,
      Build.outcome(SampleGates.hold, rule: 2, truths: [.no, .no, .yes]),
      [Build.result(incidents, .missed, value: "2", decides: true)], judgedAt: SampleGates.deadlineText,
      blocking: ["p0"])
    let text =
      "**✕ missed** **[P0 incidents](<#criterion-p0>)**: 2 against a target of exactly 0 (2 too many). This can't be undone."
    #expect(try page(gate).contains(text))
  }

  @Test func anEarlierRuleIsNamedWhereNoCriterionBlocks() throws {
    let gate = SampleGates.result(
      SampleGates.gate(criteria: SampleGates.criteria), .due,
      Build.outcome(SampleGates.hold, rule: 2, truths: [.no, .no, .yes]), [SampleGates.uptimeMet],
      judgedAt: SampleGates.deadlineText)
    #expect(try page(gate).contains("Another rule comes before GO: HOLD, otherwise."))
  }

  @Test func gatesOnlyForEvaluateMarkdown() throws {
    let results = SampleGates.results([SampleGates.goWithExceptions, SampleGates.upcoming])
    let text = try ReportPages.writer().markdown(results, toolVersion: "1.0.0")
    #expect(text.hasPrefix("# Gate 7: "))
    #expect(text.contains("\n# Gate 11: "))
    #expect(!text.contains("## All gates"))
  }

  @Test func documentsAreNamedByTwoDigits() throws {
    let documents = try ReportPages.documents(
      SampleGates.results([SampleGates.goWithExceptions, SampleGates.upcoming]))
    #expect(documents.map(\.name) == ["index", "gate-07", "gate-11"])
  }

  @Test func theIndexNamesWhatWeighsMost() {
    let undetermined = ObstacleText(gate: SampleGates.undetermined, files: SampleGates.files)
    #expect(undetermined.short == "Uptime: missing; 2 exceptions")
    #expect(undetermined.owner == "Infra Lead")
    let go = ObstacleText(gate: SampleGates.goWithExceptions, files: SampleGates.files)
    #expect(go.sentence == "All that GO asks for is there.")
    #expect(go.short == "2 exceptions")
    #expect(go.owner == nil)
  }

  @Test func `criteria with one title are counted one by one`() {
    let twins = (1...3).map { number in
      Build.result(
        Build.criterion("item-\(number)", "Audit", "Compliance", owner: "Legal", .item(admits: [.complete])), .missed,
        finding: Build.finding(file: 1, item: Build.item(.blocked)), decides: true)
    }
    let gate = SampleGates.result(
      SampleGates.gate(criteria: twins.map(\.criterion)), .due,
      Build.outcome(SampleGates.hold, rule: 2, truths: [.no, .no, .yes]), twins, judgedAt: SampleGates.deadlineText,
      blocking: ["item-1", "item-2", "item-3"])
    let text = ObstacleText(gate: gate, files: SampleGates.files)
    #expect(text.short == "Audit: blocked and 2 more" && text.sentence.hasSuffix(" 2 more things stand in the way."))
  }

  @Test func `nobody is named where nothing stands in the way`() throws {
    let met = SampleGates.result(
      SampleGates.gate(criteria: [SampleGates.uptimeCriterion]), .due,
      Build.outcome(SampleGates.go, rule: 0, truths: [.yes, .yes, .yes]), [SampleGates.uptimeMet],
      judgedAt: SampleGates.deadlineText)
    func row(_ gate: GateResult) throws -> String {
      let index = try #require(try ReportPages.documents(SampleGates.results([gate])).first).markdown
      return String(index.split(separator: "\n").first { $0.hasPrefix("| [Gate 7") } ?? "")
    }
    #expect(try row(met).contains("| — |") && !row(met).contains("VP Engineering and"))
    #expect(try row(SampleGates.undetermined).contains("*Infra Lead*"))
  }
}
