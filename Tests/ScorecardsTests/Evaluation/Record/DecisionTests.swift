import Testing

@testable import Scorecards

/// Reading, section 1 "Authority": Gate 7 needs VP Engineering, CEO, CFO and Board, with the final call of CEO and CFO.
@Suite struct DecisionTests {
  private static let all = ["VP Engineering", "CEO", "CFO", "Board"]

  private func decision(_ votes: [(String, String)], and more: String = "") throws -> Decision {
    try #require(try RecordTrial.votes(votes, and: more))
  }

  @Test func `without signatures it is pending, and those who are missing are named`() throws {
    let result = try RecordTrial.gate7().result()
    #expect(result.record.decision?.state == .pending)
    #expect(result.record.decision?.missing == Self.all)
    #expect(result.state == .due && result.first.outcome.verdict.word == "CONDITIONAL GO")
  }

  @Test func `all have signed: approved; one short: pending`() throws {
    let approved = try decision(Self.all.map { ($0, "approve") })
    #expect(approved.state == .approved && approved.missing == [])
    #expect(approved.verdict?.word == "CONDITIONAL GO")
    let short = try decision(Self.all.dropLast().map { ($0, "approve") })
    #expect(short.state == .pending && short.missing == ["Board"] && short.verdict == nil)
  }

  @Test func `an approved gate is decided`() throws {
    let digest = try #require(try RecordTrial.gate7().result().record.decision?.digest)
    let list = Self.all.map { RecordTrial.signOff($0, digest: digest) }.joined()
    #expect(try RecordTrial.gate7("sign-offs:\n" + list).result().state == .decided)
    let early = try RecordTrial.gate7("sign-offs:\n" + list, asOf: "2026-03-01T08:59:59Z").result()
    #expect(early.state == .due && early.record.decision?.signOffs.isEmpty == true)
    #expect(try RecordTrial.gate7("sign-offs:\n" + list, asOf: "2026-03-01T09:00:00Z").result().state == .decided)
  }

  @Test func `an abstention is no approval`() throws {
    let found = try decision([
      ("VP Engineering", "approve"), ("CEO", "approve"), ("CFO", "approve"), ("Board", "abstain"),
    ])
    #expect(found.state == .pending && found.missing == ["Board"])
  }

  @Test func `a rejection by one who must approve rejects, until all with the final call have approved`() throws {
    let rejected = try decision([("VP Engineering", "reject"), ("CEO", "approve"), ("Board", "approve")])
    #expect(rejected.state == .rejected && rejected.verdict == nil)
    let settled = try decision([
      ("VP Engineering", "reject"), ("CEO", "approve"), ("CFO", "approve"), ("Board", "approve"),
    ])
    #expect(settled.state == .approved)
    #expect(settled.signOffs.map(\.weight) == [.overruled, .counts, .counts, .counts])
    let short = try decision([("VP Engineering", "reject"), ("CEO", "approve"), ("CFO", "approve")])
    #expect(short.state == .rejected)
  }

  @Test func `the final call of CEO and CFO needs the Board's approval`() throws {
    let found = try decision([
      ("VP Engineering", "approve"), ("CEO", "approve"), ("CFO", "approve"), ("Board", "reject"),
    ])
    #expect(found.state == .rejected && found.verdict == nil)
    #expect(found.signOffs.map(\.weight) == [.counts, .counts, .counts, .counts])
  }

  @Test func `a rejection by one with the final call is not outvoted`() throws {
    let found = try decision([
      ("VP Engineering", "approve"), ("CEO", "reject"), ("CFO", "approve"), ("Board", "approve"),
    ])
    #expect(found.state == .rejected)
  }

  @Test func `the last signature of a role counts`() throws {
    let digest = try #require(try RecordTrial.gate7().result().record.decision?.digest)
    func weights(_ first: String, _ second: String) throws -> [WeighedSignOff.Weight]? {
      let list =
        RecordTrial.signOff("CEO", "reject", digest: digest, at: first)
        + RecordTrial.signOff("CEO", "approve", digest: digest, at: second)
      return try RecordTrial.gate7("sign-offs:\n" + list).result().record.decision?.signOffs.map(\.weight)
    }
    #expect(try weights("2026-03-01T09:00:00Z", "2026-03-01T09:00:01Z") == [.replaced, .counts])
    #expect(try weights("2026-03-01T09:00:00Z", "2026-03-01T09:00:00Z") == [.replaced, .counts])
    #expect(try weights("2026-03-01T09:00:01Z", "2026-03-01T09:00:00Z") == [.counts, .replaced])
  }

  @Test func `an approval that was taken back stays so, even when what was rejected is outdated`() throws {
    let digest = try #require(try RecordTrial.gate7().result().record.decision?.digest)
    let other = String(repeating: "0", count: 64)
    let list = Self.all.map { RecordTrial.signOff($0, digest: digest) }.joined()
    for vote in ["reject", "abstain", "approve"] {
      let later = RecordTrial.signOff("CEO", vote, digest: other, at: "2026-03-01T10:00:00Z")
      let found = try #require(
        try RecordTrial.gate7("sign-offs:\n" + list + later).result().record.decision)
      #expect(found.state == .pending && found.missing == ["CEO"], "\(vote)")
      #expect(found.signOffs.map(\.weight) == [.counts, .replaced, .counts, .counts, .outdated], "\(vote)")
    }
  }

  /// Of sign-offs of one role, one after the other.
  private func weights(_ votes: [(SignOff.Vote, SignOff.Authentication)]) throws -> [WeighedSignOff.Weight] {
    let digest = try #require(try RecordTrial.gate7().result().record.decision?.digest)
    let gate = try #require(GateTrial.shipped.gates.first { $0.number == 7 })
    let signOffs = votes.enumerated().map { index, one in
      SignOff(
        gate: gate.id, role: "CEO", name: "N", time: Build.instant("2026-03-01T09:00:0\(index)Z"), vote: one.0,
        comment: nil, run: nil, digest: digest, user: nil, authentication: one.1)
    }
    return DecisionEvaluation(
      gate: gate, record: PeopleRecord(signOffs: signOffs),
      recommended: Verdict(word: "CONDITIONAL GO", category: .conditional), digest: digest
    ).decision.signOffs.map(\.weight)
  }

  @Test
  func `what can't be checked takes an approval's place and not a rejection's, and shows that the role has a key`()
    throws
  {
    #expect(try weights([(.approve, .verified), (.approve, .unchecked)]) == [.replaced, .unchecked])
    #expect(try weights([(.approve, .verified), (.reject, .unchecked)]) == [.replaced, .unchecked])
    #expect(try weights([(.reject, .verified), (.approve, .unchecked)]) == [.counts, .unchecked])
    #expect(
      try weights([(.approve, .verified), (.reject, .verified), (.approve, .unchecked)]) == [
        .replaced, .counts, .unchecked,
      ])
    #expect(
      try weights([(.reject, .verified), (.approve, .unchecked), (.approve, .verified)]) == [
        .replaced, .unchecked, .counts,
      ])
    #expect(try weights([(.approve, .none), (.approve, .unchecked)]) == [.unsigned, .unchecked])
    #expect(try weights([(.reject, .none), (.approve, .unchecked)]) == [.counts, .unchecked])
    #expect(try weights([(.approve, .unchecked), (.approve, .none)]) == [.unchecked, .unsigned])
    #expect(try weights([(.approve, .unchecked), (.approve, .verified)]) == [.unchecked, .counts])
    #expect(try weights([(.approve, .verified), (.approve, .failed)]) == [.counts, .unproven])
  }

  @Test func `who has signed with a key is not replaced without one, nor by a signature that does not hold`() throws {
    func answered(_ first: SignOff.Authentication, _ second: SignOff.Authentication) throws -> [WeighedSignOff.Weight] {
      try weights([(.reject, first), (.approve, second)])
    }
    #expect(try answered(.none, .none) == [.replaced, .counts])
    #expect(try answered(.verified, .none) == [.counts, .unsigned])
    #expect(try answered(.none, .verified) == [.unsigned, .counts])
    #expect(try answered(.verified, .verified) == [.replaced, .counts])
    #expect(try answered(.verified, .failed) == [.counts, .unproven])
  }

  @Test func `an approval of another digest is outdated and does not count`() throws {
    let digest = try #require(try RecordTrial.gate7().result().record.decision?.digest)
    let list = "sign-offs:\n" + Self.all.map { RecordTrial.signOff($0, digest: digest) }.joined()
    let moved = try RecordTrial.gate7(list, learners: "1999999").result()
    #expect(moved.record.decision?.state == .pending && moved.state == .due)
    #expect(moved.record.decision?.signOffs.map(\.weight) == Array(repeating: .outdated, count: 4))
  }

  @Test func `the digest is of definition, verdict and statuses, never of values, as-of or signatures`() throws {
    func digest(_ trial: GateTrial) throws -> String? { try trial.result().record.decision?.digest }
    let own = try digest(RecordTrial.gate7())
    #expect(own?.count == 64)
    #expect(try digest(RecordTrial.gate7(learners: "4200001")) == own)
    #expect(try digest(RecordTrial.gate7(asOf: "2026-04-05T00:00:00Z")) == own)
    #expect(
      try digest(RecordTrial.gate7("sign-offs:\n" + RecordTrial.signOff("CEO", digest: own ?? ""))) == own)
    #expect(try digest(RecordTrial.gate7(learners: "5000000")) != own)
    #expect(try digest(RecordTrial.gate7(more: ["2026-02-27T00:00:00Z,arr,150000000,"])) != own)
    let waiver =
      "waivers:\n  - {gate: 7, criterion: arr, approver: CFO, reason: R, from: 2026-02-01, until: 2026-02-28}\n"
    #expect(try digest(RecordTrial.gate7(waiver)) != own)
    let expired = waiver.replacing("until: 2026-02-28", with: "until: 2026-02-27")
    #expect(try digest(RecordTrial.gate7(expired)) == own)
    let second = waiver.replacing("waivers:\n", with: "").replacing("arr", with: "ltv-cac")
    let swapped = "waivers:\n" + second + waiver.replacing("waivers:\n", with: "")
    #expect(try digest(RecordTrial.gate7(waiver + second)) == digest(RecordTrial.gate7(swapped)))
    let gate = try #require(GateTrial.shipped.gates.first { $0.number == 7 })
    let asOf = Build.instant("2026-03-05T00:00:00Z")
    func definition(_ text: String) -> String? {
      Evaluation(evidence: Evidence(), asOf: asOf, definitions: [gate.file: text]).evaluate(gate).record.decision?
        .digest
    }
    #expect(definition("a") == definition("a") && definition("a") != definition("b"))
  }

  @Test func `an item that was completed after the deadline is one thing to sign, before and after that day`() throws {
    func audit(_ asOf: String) throws -> GateResult {
      var trial = RecordTrial.gate7(asOf: asOf)
      trial.items = ["{id: security-audit, state: complete, completed: 2026-03-13, evidence: https://example.com/a}"]
      return try trial.result()
    }
    let (before, after) = (try audit("2026-03-12T00:00:00Z"), try audit("2026-03-13T00:00:00Z"))
    #expect(before.first.result(for: "security-audit")?.status == .invalid)
    #expect(after.first.result(for: "security-audit")?.status == .missed)
    #expect(before.record.decision?.digest == after.record.decision?.digest)
    #expect(try RecordTrial.gate7().result().record.decision?.digest != after.record.decision?.digest)
  }

  @Test func `nothing is approved while the verdict can't be told`() throws {
    var trial = RecordTrial.gate7()
    trial.rows.removeAll { $0.contains(",uptime,") }
    let digest = try #require(try trial.result().record.decision?.digest)
    trial.record = "sign-offs:\n" + Self.all.map { RecordTrial.signOff($0, digest: digest) }.joined()
    let result = try trial.result()
    #expect(result.first.outcome.verdict == .undetermined && result.state == .due)
    #expect(result.record.decision?.state == .pending && result.record.decision?.missing == Self.all)
  }

  // MARK: Overrides

  private static func override(_ decision: String, _ role: String = "CEO", at time: String) -> String {
    "  - {gate: 7, role: \(role), name: Ada, time: \(time), decision: \(decision), reason: R}\n"
  }

  @Test func `an override decides and never changes the recommended verdict`() throws {
    let record = "overrides:\n" + Self.override("GO", at: "2026-03-02T00:00:00Z")
    let result = try RecordTrial.gate7(record).result()
    #expect(result.first.outcome.verdict.word == "CONDITIONAL GO")
    #expect(result.record.decision?.state == .overridden && result.record.decision?.verdict?.word == "GO")
    #expect(result.state == .decided)
    #expect(try RecordTrial.gate7(record, asOf: "2026-03-01T23:59:59Z").result().state == .due)
  }

  @Test func `the last override counts`() throws {
    let record =
      "overrides:\n" + Self.override("GO", at: "2026-03-02T00:00:01Z")
      + Self.override("HOLD", "CFO", at: "2026-03-02T00:00:00Z")
    #expect(try RecordTrial.gate7(record).result().record.decision?.verdict?.word == "GO")
  }

  @Test func `an override that agrees with the rules, or is from before the gate began, decides nothing`() throws {
    func state(_ decision: String, _ time: String) throws -> Decision.State? {
      try RecordTrial.gate7("overrides:\n" + Self.override(decision, at: time)).result().record.decision?.state
    }
    #expect(try state("GO", "2026-02-01T00:00:00Z") == .overridden)
    #expect(try state("GO", "2026-01-31T23:59:59Z") == .pending)
    #expect(try state("CONDITIONAL GO", "2026-03-01T00:00:00Z") == .pending)
  }

  @Test func `an override of another digest than today's is outdated`() throws {
    let digest = try #require(try RecordTrial.gate7().result().record.decision?.digest)
    let record =
      "overrides:\n"
      + Self.override("GO", at: "2026-03-01T00:00:00Z")
      .replacing("reason: R", with: "reason: R, recommended: CONDITIONAL GO, digest: \(digest)")
    #expect(try RecordTrial.gate7(record).result().record.decision?.state == .overridden)
    let fallen = try RecordTrial.gate7(record, learners: "1000").result()
    #expect(fallen.first.outcome.verdict.word == "HOLD" && fallen.record.decision?.state == .pending)
  }

  // MARK: Reopenings

  private static func reopening(_ outcome: String? = nil, at time: String = "2026-03-02T12:00:00Z") -> String {
    "reopenings:\n  - {gate: 7, role: CEO, name: Ada, time: \(time), kind: internal-incident, reason: R"
      + (outcome.map { ", outcome: \($0)" } ?? "") + "}\n"
  }

  @Test(arguments: [
    ("2026-03-02T11:59:59Z", "2026-02-28T23:59:00Z", GateState.due),
    ("2026-03-02T12:00:00Z", "2026-03-02T12:00:00Z", .open), ("2026-03-05T12:00:00Z", "2026-03-05T12:00:00Z", .open),
    ("2026-03-05T12:00:01Z", "2026-03-05T12:00:00Z", .due),
  ])
  func `a reopened gate is judged up to 72 hours later and open until then`(
    asOf: String, judgedAt: String, state: GateState
  ) throws {
    let result = try RecordTrial.gate7(Self.reopening(), asOf: asOf).result()
    #expect(result.first.judgedAt == Build.instant(judgedAt))
    #expect(result.state == state)
    #expect((result.record.firstDeadline == nil) == (asOf < "2026-03-02T12:00:00Z"))
  }

  @Test func `evidence after the first deadline counts again`() throws {
    let more = ["2026-03-03T12:00:00Z,learners,5000000,"]
    #expect(try RecordTrial.gate7(more: more).verdict() == "CONDITIONAL GO")
    #expect(try RecordTrial.gate7(Self.reopening(), more: more).verdict() == "GO")
    let late = ["2026-03-05T12:00:01Z,learners,5000000,"]
    #expect(
      try RecordTrial.gate7(Self.reopening(), asOf: "2026-03-09T00:00:00Z", more: late).verdict() == "CONDITIONAL GO")
  }

  @Test(arguments: [(nil, GateState.open), ("modify", .open), ("escalate", .open), ("reaffirm", .decided)])
  func `what was signed before a reopening counts only when it is reaffirmed`(outcome: String?, state: GateState) throws
  {
    let record = Self.reopening(outcome) + "overrides:\n" + Self.override("GO", at: "2026-03-01T00:00:00Z")
    #expect(try RecordTrial.gate7(record, asOf: "2026-03-03T00:00:00Z").result().state == state)
    let later = Self.reopening(outcome) + "overrides:\n" + Self.override("GO", at: "2026-03-02T12:00:01Z")
    #expect(try RecordTrial.gate7(later, asOf: "2026-03-03T00:00:00Z").result().state == .decided)
    let digest = try #require(
      try RecordTrial.gate7(Self.reopening(outcome), asOf: "2026-03-03T00:00:00Z").result().record.decision?.digest)
    let signed =
      Self.reopening(outcome) + "sign-offs:\n" + Self.all.map { RecordTrial.signOff($0, digest: digest) }.joined()
    #expect(try RecordTrial.gate7(signed, asOf: "2026-03-03T00:00:00Z").result().state == state)
  }

  @Test func `an outcome that is written down later is that of the last reopening before it`() throws {
    func state(_ outcome: String, at time: String, asOf: String) throws -> GateState {
      let record =
        Self.reopening() + "overrides:\n" + Self.override("GO", at: "2026-03-01T00:00:00Z")
        + "outcomes:\n  - {gate: 7, role: CEO, name: Ada, time: \(time), outcome: \(outcome)}\n"
      return try RecordTrial.gate7(record, asOf: asOf).result().state
    }
    #expect(try state("reaffirm", at: "2026-03-03T00:00:00Z", asOf: "2026-03-03T00:00:00Z") == .decided)
    #expect(try state("reaffirm", at: "2026-03-03T00:00:01Z", asOf: "2026-03-03T00:00:00Z") == .open)
    #expect(try state("modify", at: "2026-03-03T00:00:00Z", asOf: "2026-03-03T00:00:00Z") == .open)
  }
}
