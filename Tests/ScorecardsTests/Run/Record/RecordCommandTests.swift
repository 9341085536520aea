import Foundation
import Testing

@testable import Scorecards

/// `sign`, `waive`, `override`, `reopen` and `correct` as processes, on a project with Gate 7.
@Suite struct RecordCommandTests {
  private let base = TemporaryFolder()
  private let asOf = ["--as-of", "2026-03-01T09:00:00Z"]

  init() throws { try Gate7Project.write(to: base) }

  private func run(_ arguments: String...) throws -> ScorecardProcess {
    try ScorecardProcess(list: arguments + asOf, in: base.path)
  }

  private func sign(_ role: String, _ vote: String = "approve") throws -> ScorecardProcess {
    try run("sign", "7", "--role", role, "--name", "Ada: Lovelace", "--vote", vote, "--comment", "# seen")
  }

  private var gate: [String: Any] {
    get throws { try run("evaluate", "--gate", "7", "--format", "json").gate }
  }

  private var decision: [String: Any] { get throws { try gate["decision"] as? [String: Any] ?? [:] } }

  @Test func `those who must sign do, and the gate is decided`() throws {
    for role in ["VP Engineering", "CEO", "CFO"] {
      let signed = try sign(role)
      #expect(signed.status == 0 && signed.messages == "")
      #expect(signed.output.contains("Recommended: CONDITIONAL GO"))
    }
    #expect(try decision["missing"] as? [String] == ["Board"])
    #expect(try run("evaluate", "--gate", "7").output.contains("Decision: pending, Board has not signed."))
    #expect(try sign("Board").status == 0)
    #expect(try decision["standing"] as? String == "approved")
    #expect(try gate["state"] as? String == "decided" && gate["verdict"] as? String == "CONDITIONAL GO")
    #expect(try run("check").status == 0)
  }

  @Test func `an entry of every kind is added behind what was there`() throws {
    let first =
      "# Ours.\nversion: 1\nwaivers:\n  # The first.\n  - {gate: 7, criterion: arr, approver: CEO, reason: R,"
      + " from: 2026-01-01, until: 2026-01-31}\n"
    try base.write("record.yaml", first)
    #expect(chmod(base.path + "/record.yaml", 0o640) == 0)
    #expect(
      try run(
        "waive", "7", "learners", "--approver", "CFO", "--reason", "R", "--from", "2026-02-01", "--until", "2026-02-28"
      ).status == 0)
    #expect(try run("override", "7", "--role", "CEO", "--name", "N", "--decision", "HOLD", "--reason", "R").status == 0)
    #expect(
      try run(
        "reopen", "7", "--role", "CEO", "--name", "N", "--kind", "market-shock", "--reason", "R", "--at",
        "2026-03-02T00:00:00Z"
      ).status == 0)
    #expect(try run("correct", "export.csv", "2", "--exclude", "--approver", "CFO", "--reason", "R").status == 0)
    let text = try #require(base.text("record.yaml"))
    #expect(text.hasPrefix(first))
    #expect(
      try FileManager.default.attributesOfItem(atPath: base.path + "/record.yaml")[.posixPermissions] as? Int == 0o640)
    #expect(base.names() == ["export.csv", "record.yaml", "scorecard.yaml"])
    let gate = try self.gate
    #expect(gate["verdict_with_waivers"] as? String == "GO")
    #expect((gate["waivers"] as? [String: Any])?.keys.sorted() == ["expired", "in_force"])
    #expect((gate["decision"] as? [String: Any])?["standing"] as? String == "overridden")
    #expect(gate["reopenings"] == nil)
  }

  @Test(arguments: [
    ["sign", "8", "--role", "CEO", "--name", "N", "--vote", "approve"],
    ["sign", "7", "--role", "CTO", "--name", "N", "--vote", "approve"],
    ["sign", "7", "--role", "CEO", "--name", "N", "--vote", "aprove"],
    ["sign", "7", "--role", "CEO", "--name", " ", "--vote", "approve"],
    ["sign", "11", "--role", "CEO", "--name", "N", "--vote", "approve", "--as-of", "2026-02-01T00:00:00Z"],
    ["waive", "7", "lerners", "--approver", "CFO", "--reason", "R", "--from", "2026-02-01", "--until", "2026-02-28"],
    ["waive", "7", "arr", "--approver", "CFO", "--reason", "R", "--from", "2026-02-02", "--until", "2026-02-01"],
    ["override", "7", "--role", "Board", "--name", "N", "--decision", "HOLD", "--reason", "R"],
    ["override", "7", "--role", "CEO", "--name", "N", "--decision", "STOP", "--reason", "R"],
    ["override", "7", "--role", "CEO", "--name", "N", "--decision", "CONDITIONAL GO", "--reason", "R"],
    ["conclude", "7", "--role", "CEO", "--name", "N", "--outcome", "reaffirm"],
    ["reopen", "7", "--role", "CFO", "--name", "N", "--kind", "market-shock", "--reason", "R"],
    ["reopen", "7", "--role", "CEO", "--name", "N", "--kind", "mood", "--reason", "R"],
    ["correct", "export.csv", "0", "--exclude", "--approver", "CFO", "--reason", "R"],
    ["correct", "export.csv", "2", "--exclude", "--value", "1", "--approver", "CFO", "--reason", "R"],
    ["correct", "export.csv", "2", "--approver", "CFO", "--reason", "R"],
  ])
  func `what check would refuse is not written`(arguments: [String]) throws {
    let before = "version: 1\n"
    try base.write("record.yaml", before)
    let tried = try ScorecardProcess(list: arguments + (arguments.contains("--as-of") ? [] : asOf), in: base.path)
    #expect(tried.status == 64 && tried.output == "" && tried.messages != "")
    #expect(base.text("record.yaml") == before && base.names().count == 3)
  }

  @Test func `a verdict that can't be told can't be approved, and lost evidence can't be signed`() throws {
    let export = try #require(base.text("export.csv"))
    try base.write("export.csv", export.replacing("uptime", with: "uptime_other"))
    #expect(try sign("CEO").status == 64)
    #expect(try sign("CEO", "reject").status == 0)
    try base.write("export.csv", "nothing that anybody knows\n")
    #expect(try sign("CFO", "reject").status == 65)
    try FileManager.default.removeItem(atPath: base.path + "/export.csv")
    #expect(try sign("CFO", "reject").status == 66)
  }

  @Test func `a faulty record stops every command and is left as it is`() throws {
    let faulty = "version: 1\nwaivers:\n  - {gate: 7}\n"
    try base.write("record.yaml", faulty)
    #expect(try sign("CEO").status == 65)
    #expect(try run("check").messages.contains("record.yaml:3:5: error: a waiver lacks the key `criterion`"))
    #expect(try run("evaluate").status == 65)
    #expect(base.text("record.yaml") == faulty)
  }

  @Test func `lists in brackets are refused, and nothing is lost`() throws {
    let text =
      "version: 1\nwaivers: [{gate: 7, criterion: arr, approver: CEO, reason: R, from: 2026-01-01, until: 2026-01-31}]\n"
    try base.write("record.yaml", text)
    let tried = try run(
      "waive", "7", "arr", "--approver", "CFO", "--reason", "R", "--from", "2026-02-01", "--until", "2026-02-28")
    #expect(tried.status == 65 && tried.messages.contains("brackets"))
    #expect(base.text("record.yaml") == text)
  }

  @Test func `a list that is written in an odd way is left, and the message does not blame the entry`() throws {
    let text = "version: 1\n\"waivers\":\n"
    try base.write("record.yaml", text)
    let tried = try run(
      "waive", "7", "arr", "--approver", "CFO", "--reason", "R", "--from", "2026-02-01", "--until", "2026-02-28")
    #expect(tried.status == 65 && tried.messages.contains("nothing was written"))
    #expect(base.text("record.yaml") == text)
  }

  @Test func `a link to nothing is not replaced`() throws {
    try FileManager.default.createSymbolicLink(atPath: base.path + "/record.yaml", withDestinationPath: "gone.yaml")
    #expect(try sign("CEO").status == 73)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: base.path + "/record.yaml") == "gone.yaml")
  }

  @Test func `while another holds the lock nothing is written`() throws {
    try base.write("record.yaml", "version: 1\n")
    let lock = try FileReplacement(base.path + "/record.yaml").lock()
    #expect(try sign("CEO").status == 75)
    #expect(base.text("record.yaml") == "version: 1\n")
    _ = consume lock
    #expect(try sign("CEO").status == 0)
  }

  @Test func `where the new file can't be written the old one stays`() throws {
    try base.write("record.yaml", "version: 1\n")
    try base.write(".record.yaml.scorecard-new/x", "")
    #expect(try sign("CEO").status == 73)
    #expect(base.text("record.yaml") == "version: 1\n")
  }

  @Test func `what a killed command left is cleared away, and a link stays one`() throws {
    try base.write("kept/record.yaml", "version: 1\n")
    try base.write("kept/.record.yaml.scorecard-new", "version: 1\nsign-o")
    try FileManager.default.createSymbolicLink(
      atPath: base.path + "/record.yaml", withDestinationPath: "kept/record.yaml")
    #expect(try sign("CEO").status == 0)
    #expect(base.text("kept/record.yaml")?.contains("role: CEO") == true)
    #expect(base.names("kept") == ["record.yaml"])
    #expect(FolderFiles.kind(of: base.path + "/record.yaml") == .link)
  }

  @Test func `the record may be named by the project or the command line, and then has to be there`() throws {
    #expect(try run("evaluate", "--record", "absent.yaml").status == 66)
    let project = try #require(base.text("scorecard.yaml"))
    try base.write("scorecard.yaml", project + "record: people/record.yaml\n")
    #expect(try run("evaluate").status == 66)
    try base.write("people/record.yaml", "version: 1\n")
    #expect(try sign("CEO").status == 0)
    #expect(base.text("people/record.yaml")?.contains("role: CEO") == true)
    let without = try ScorecardProcess.evaluate(
      [
        "--gates", GateTrial.gatesFolder.path, "--metrics", "export.csv", "--record", "people/record.yaml", "--gate",
        "7", "--format", "json",
      ] + asOf, in: base.path)
    #expect((without.gate["decision"] as? [String: Any])?["sign_offs"] != nil)
    #expect(
      try ScorecardProcess(
        list: [
          "waive", "7", "arr", "--gates", GateTrial.gatesFolder.path, "--approver", "CFO", "--reason", "R", "--from",
          "2026-02-01", "--until", "2026-02-28",
        ], in: base.path
      ).status == 64)
  }

  @Test func `a sign-off is dated by the clock where nothing else is said`() throws {
    let signed = try ScorecardProcess(
      "sign", "7", "--role", "CEO", "--name", "N", "--vote", "reject", "--at", "2026-03-01T08:00:00Z", in: base.path)
    #expect(signed.status == 0)
    #expect(base.text("record.yaml")?.contains("time: 2026-03-01T08:00:00Z\n") == true)
    let now = try ScorecardProcess("sign", "7", "--role", "CEO", "--name", "N", "--vote", "reject", in: base.path)
    #expect(now.status == 0)
    let times = base.text("record.yaml")?.matches(of: #/time: (\S+)/#).compactMap { Instant(String($0.output.1)) } ?? []
    let last = try #require(times.last)
    #expect(abs(last.seconds - Int(Date().timeIntervalSince1970)) < 600)
  }
}
