import Testing

@testable import Scorecards

@Suite struct CriterionTextTests {
  private func text(_ result: CriterionResult) -> CriterionText {
    CriterionText(result: result, files: SampleGates.files)
  }

  private func audit(_ status: Status, _ item: ItemEntry, cause: Cause? = nil) -> CriterionText {
    text(Build.result(SampleGates.auditCriterion, status, finding: Build.finding(file: 1, cause: cause, item: item)))
  }

  @Test func tellsTheStateOfAnItem() {
    let delayed = audit(.missed, Build.item(.delayed, due: "2026-03-04"))
    #expect(delayed.actual == "delayed, due Mar 4, 2026")
    #expect(delayed.phrase == "delayed, due Mar 4, 2026; it has to be complete")
    #expect(delayed.brief == "delayed, due Mar 4, 2026")
    #expect(delayed.margin == nil)
    let complete = audit(.met, Build.item(.complete, completed: "2026-02-20"))
    #expect(complete.phrase == "complete, Feb 20, 2026")
    let open = audit(.missed, Build.item(.inProgress))
    #expect(open.actual == "in progress")
  }

  @Test func `what was completed too late does not look met`() {
    let item = Build.item(.complete, completed: "2026-03-13")
    let late = audit(.missed, item, cause: .completedLate(Build.day("2026-03-13")))
    #expect(late.actual == "complete only on Mar 13, 2026, too late")
    #expect(late.brief == "complete only on Mar 13, 2026, too late")
    #expect(audit(.met, item).actual == "complete, Mar 13, 2026")
  }

  @Test func listsTheStatesThatCountAsMet() {
    #expect(text(SampleGates.soc2Queued).target == "complete, queued or in progress")
  }

  @Test func givesTheReasonOfWhatDoesNotApply() {
    let item = audit(.met, Build.item(.notApplicable, note: "no debt"), cause: .notApplicable(reason: "no debt"))
    #expect(item.phrase == "not applicable: no debt")
  }

  @Test func asksForWhatIsMissing() {
    #expect(text(SampleGates.auditMissing).phrase == "no checklist mentions it")
    #expect(
      text(SampleGates.auditMissing).remedy == "Add the auditor's report and its date to the compliance checklist.")
    #expect(
      text(SampleGates.uptimeMet).remedy == "To bring: an export with readable, current values for “Uptime”.")
  }

  @Test func hasNoMarginWhereNothingCounts() {
    let invalid = Build.result(
      SampleGates.learnersCriterion, .invalid, value: "6000000", finding: Build.finding(cause: .totalBesideParts))
    #expect(text(invalid).margin == nil)
    #expect(text(invalid).gap == nil)
    #expect(text(invalid).actual == "6,000,000")
  }

  @Test func showsWhereItWasReadAndHow() {
    let evidence = EvidenceText(result: SampleGates.uptimeMet, files: SampleGates.files)
    #expect(evidence.placesInShort == "exports/nightly.csv, line 813")
    #expect(evidence.digests == ["a1b2c3d4a1b2"])
    #expect(evidence.time == "Feb 28, 2026, 02:00")
    #expect(
      evidence.reading == "mean of each of 8 series (224 values in all), then their mean, over Feb 1–28, 2026")
    let places = (1...5).map { EvidencePlace(file: 0, line: $0) }
    let finding = Finding(evidence: places, from: nil, time: nil, samples: 5, series: 1, cause: nil, item: nil)
    let many = EvidenceText(
      result: Build.result(SampleGates.learnersCriterion, .missed, value: "5", finding: finding),
      files: SampleGates.files)
    #expect(many.placesInShort.hasSuffix("exports/nightly.csv, line 3; and 2 more"))
  }
}
