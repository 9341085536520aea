import Foundation
import Testing

@testable import Scorecards

/// `scorecard check` as a process: everything that is wrong, in one go, with its place.
@Suite struct CheckCommandTests {
  private let base = TemporaryFolder()

  private func copyGates() throws {
    try FileManager.default.copyItem(atPath: GateTrial.gatesFolder.path, toPath: base.path + "/gates")
  }

  @Test func `what ships is without fault`() throws {
    let run = try ScorecardProcess("check", "gates")
    #expect(run.status == 0 && run.messages == "")
    #expect(run.output == "3 gates, 62 criteria, 0 evidence files: 0 errors, 0 warnings\n")
  }

  @Test func `ten mistakes in one gate are ten messages, each with line, column, source line and caret`() throws {
    try copyGates()
    var gate = try #require(base.text("gates/gate-07.yaml"))
    let mistakes = [
      ("purpose:", "purpse:"), ("deadline: 2026-02-28T23:59:00Z", "deadline: 2026-02-30T23:59:00Z"),
      ("metric: learners", "metric: lerners"), ("\">= $150M\"", "\">= 150 ms\""), ("\"< 0.05 %\"", "\"< 0.05\""),
      ("class: stop", "class: halt"), ("is: at least partial", "is: at least partly"), ("id: ltv-cac", "id: arr"),
      ("[learners, regions, uptime, error-rate], is: met", "[learner, regions, uptime, error-rate], is: met"),
    ]
    for (right, wrong) in mistakes {
      let place = try #require(gate.range(of: right), "\(right)")
      gate.replaceSubrange(place, with: wrong)
    }
    try base.write("gates/gate-07.yaml", gate)
    let run = try ScorecardProcess("check", "gates", in: base.path)
    #expect(run.status == 65)
    #expect(run.output == "")
    // The misspelt key is told twice: as unknown, and as lacking.
    let told = run.messages.matches(of: #/(?m)^gates/gate-07\.yaml:\d+:\d+: error:/#)
    #expect(told.count == mistakes.count + 1)
    #expect(run.messages.matches(of: #/(?m)^ +\^$/#).count == told.count)
    for word in ["`purpose`", "`learners`", "USD", "`< 0.05 %`", "`at least partial`", "proceed, conditional, stop"] {
      #expect(run.messages.contains(word), "\(word)")
    }
  }

  @Test func `several files are told in one go, and a syntax error ends only its own`() throws {
    try copyGates()
    try base.write("gates/gate-04.yaml", "version: 1\ngate: [4\n")
    try base.write(
      "gates/gate-11.yaml", try #require(base.text("gates/gate-11.yaml")).replacing("gate: 11", with: "gate: eleven"))
    let run = try ScorecardProcess("check", "gates", in: base.path)
    #expect(run.status == 65)
    #expect(run.messages.contains("gates/gate-04.yaml:"))
    #expect(run.messages.contains("gates/gate-11.yaml:"))
  }

  @Test func `a faulty template is found by day`() throws {
    let root = ScorecardProcess.root.path
    try FileManager.default.copyItem(atPath: root + "/templates", toPath: base.path + "/templates")
    try base.write("scorecard.yaml", "version: 1\nproject: T\ngates: \(root)/gates\n")
    #expect(try ScorecardProcess("check", in: base.path).status == 0)
    try base.write("templates/gate.md", "{{purpos}}\n{{> nowhere}}\n")
    let run = try ScorecardProcess("check", in: base.path)
    #expect(run.status == 65)
    #expect(run.messages.contains("templates/gate.md:1:1: error: ") && run.messages.contains("`purpose`"))
    #expect(run.messages.contains("templates/gate.md:2:1: error: "))
  }
}
