import Foundation
import Testing

@testable import Scorecards

/// The file that `metrics:` names: what it is never written over, and when it tells of a success.
@Suite struct CollectedMetricsTests {
  private static let night = Instant(MetricsTrial.night)

  @Test(arguments: [
    "scorecard.sqlite", "scorecard.yaml", "record.yaml", "out/manifest.json", "out", "archive/x.prom",
    "none/../out/x.prom", "none/deep/../../archive/x.prom", "www/x.prom", "none/../www/latest/x.prom",
  ])
  func `a place that is for something else is refused before any work`(path: String) throws {
    let trial = try MetricsTrial(path)
    let before = trial.base.files()
    #expect(trial.check().status == .badInput)
    let run = trial.run(["publish"])
    #expect(run.status == .badInput)
    #expect(
      run.said.hasPrefix("scorecard.yaml: error: metrics can't be collected in `") && run.said.contains("\n") == false)
    #expect(run.said.contains("; name a file outside of the output folder"))
    #expect(trial.base.files() == before)
  }

  @Test func `the place is looked at for the output folder of the command line, too, and for what is done by hand`()
    throws
  {
    let trial = try MetricsTrial()
    #expect(trial.run(out: "kept").status == .cannotWrite)
    try trial.base.remove("kept/other")
    #expect(trial.run(out: "kept").status == .badInput)
    #expect(trial.run().status == .done)
    try trial.base.write(
      "scorecard.yaml",
      (trial.base.text("scorecard.yaml") ?? "").replacing(
        "metrics: kept/scorecard.prom", with: "metrics: out/metrics.prom"))
    let report = trial.base.text("out/metrics.prom")
    #expect(trial.publish().status == .badInput && trial.sendPending().status == .badInput)
    try trial.base.write("gates/launch.yaml", "version: 2\n")
    #expect(trial.run().status == .badInput)
    #expect(trial.base.text("out/metrics.prom") == report && trial.base.names().contains("www") == false)
  }

  @Test(arguments: [
    "export.csv", "list.md", "gates/launch.yaml", "kept", "kept/prose.txt", "kept/another.prom", "kept/more.prom",
  ])
  func `what is no metrics of this project is left as it is, and the rest is done`(path: String) throws {
    let trial = try MetricsTrial(path)
    try trial.base.write(
      "kept/prose.txt", "scorecard_info{project=\"Trial\",version=\"1\"} 1 is what it says\nand more\n")
    try trial.base.write("kept/another.prom", "scorecard_info{project=\"Trial 2\",version=\"1\"} 1\n")
    try trial.base.write(
      "kept/more.prom",
      "scorecard_info{project=\"Trial\",version=\"1\"} 1\nscorecard_info{project=\"Trial 2\",version=\"1\"} 1\n")
    let before = trial.text
    let check = trial.check()
    #expect(check.status == .badInput && check.said.hasPrefix("scorecard.yaml: error: metrics can't be collected in"))
    let run = trial.run(["send", "publish"])
    #expect(run.status == .notDelivered)
    #expect(
      run.said.hasPrefix("error: metrics can't be collected in `") && run.said.contains("/\(path)`: it is something"))
    #expect(trial.text == before)
    #expect(trial.delivery.arrivals(on: 0) == ["ada@example.org": 1, "grace@example.org": 1])
    #expect(trial.delivery.published("latest/index.html") != nil)
  }

  @Test func `an empty file is taken, and one that a link leads to; a link to nothing is not`() throws {
    let trial = try MetricsTrial("link.prom")
    try trial.base.write("kept/scorecard.prom", "")
    try FileManager.default.createSymbolicLink(
      atPath: trial.base.path + "/link.prom", withDestinationPath: "kept/scorecard.prom")
    for _ in 1...2 {
      #expect(trial.check().status == .done && trial.run().status == .done)
      #expect(trial.base.text("kept/scorecard.prom")?.contains("scorecard_info{project=\"Trial\"") == true)
    }
    #expect(trial.base.names("kept") == ["other", "scorecard.prom"])
    try trial.base.remove("kept/scorecard.prom")
    #expect(trial.run().status == .notDelivered)
  }

  @Test func `a folder that is not there is told by day, and keeps no report from being written`() throws {
    let trial = try MetricsTrial("none/scorecard.prom")
    #expect(trial.check().status == .badInput)
    let run = trial.run()
    #expect(run.status == .notDelivered && trial.base.text("out/index.html") != nil)
    #expect(run.said.contains("none/scorecard.prom`: there is no folder `"))
    try trial.base.write("none/other", "")
    #expect(trial.check().status == .done && trial.run().status == .done && trial.success == "1")
  }

  @Test func `what was not done because somebody stopped the run is no success`() throws {
    let trial = try MetricsTrial()
    let written = trial.base.path + "/out/index.html"
    let run = trial.run(["send", "publish"], isStopped: { FolderFiles.exists(written) })
    #expect(run.status == .interrupted)
    #expect(trial.success == "0" && trial.lastSuccess == nil && trial.parts == ["mail 0", "publication 0"])
    #expect(trial.run(["send", "publish"]).status == .done)
    #expect(trial.success == "1" && trial.lastSuccess == Self.night && trial.parts == ["mail 1", "publication 1"])
  }

  @Test func `whoever stops a run that has done all already finds it done`() throws {
    let trial = try MetricsTrial()
    let shown = trial.base.path + "/www/latest/index.html"
    let run = trial.run(["publish"], isStopped: { FolderFiles.exists(shown) })
    #expect(run.status == .done && run.said == "")
    #expect(trial.success == "1" && trial.parts == ["publication 1"])
  }

  @Test func `a run that delivers nothing hides no failed delivery, and one by hand makes it good`() throws {
    let trial = try MetricsTrial()
    #expect(trial.run().status == .done)
    #expect(trial.success == "1" && trial.parts == [])
    try trial.publishing(fails: true)
    #expect(trial.run(["publish"], asOf: "2026-07-02T22:00:00Z").status == .notDelivered)
    #expect(trial.run(asOf: "2026-07-03T22:00:00Z").status == .done)
    #expect(trial.success == "0" && trial.lastSuccess == Self.night && trial.parts == ["publication 0"])
    #expect(trial.publish().status == .notDelivered)
    #expect(trial.success == "0" && trial.lastSuccess == Self.night)
    try trial.publishing(fails: false)
    #expect(trial.publish().status == .done)
    #expect(trial.success == "1" && trial.lastSuccess == Instant("2026-07-03T22:00:00Z"))
    try trial.publishing(fails: true)
    #expect(trial.publish().status == .notDelivered)
    #expect(trial.success == "0" && trial.lastSuccess == Instant("2026-07-03T22:00:00Z"))
    // Of what the project does not speak of any more nothing is told.
    try trial.base.write(
      "scorecard.yaml", (trial.base.text("scorecard.yaml") ?? "").replacing("  publish: {to: www, keep: 3}\n", with: "")
    )
    #expect(trial.run(asOf: "2026-07-03T22:00:00Z").status == .done)
    #expect(trial.success == "1" && trial.parts == [])
  }

  @Test func `publishing by hand makes no success of a night whose mail waits or failed`() throws {
    let trial = try MetricsTrial()
    try trial.publishing(fails: true)
    #expect(trial.run(["queue", "publish"]).status == .notDelivered)
    try trial.publishing(fails: false)
    #expect(trial.publish().status == .done)
    #expect(trial.success == "1" && trial.lastSuccess == nil)
    try trial.delivery.sendmail("exit 75")
    #expect(trial.sendPending().status == .notDelivered)
    #expect(trial.success == "0" && trial.parts == ["mail 0", "publication 1"])
    #expect(trial.publish().status == .done)
    #expect(trial.success == "0" && trial.lastSuccess == nil)
    try trial.delivery.sendmail("exit 0")
    #expect(trial.sendPending().status == .done)
    #expect(trial.success == "1" && trial.lastSuccess == Self.night && trial.parts == ["mail 1", "publication 1"])
  }

  @Test func `PDFs that can't be made are no success`() throws {
    let trial = try MetricsTrial()
    #expect(trial.run(["pdf"], temporaryFolder: "/none").status == .cannotWrite)
    #expect(trial.success == "0" && trial.lastSuccess == nil)
  }
}

/// What a run leaves there that has no report, or tells of another day.
@Suite struct CollectedMetricsOfOtherRunsTests {
  private static let later = "2026-07-02T22:00:00Z"

  @Test(arguments: [
    ("gates/launch.yaml", "version: 2\n", Scorecards.ExitStatus.badInput), ("record.yaml", "sign-offs: 3\n", .badInput),
    ("templates", "own/board-memo.md", .badInput), ("scorecard.sqlite", "no ledger", .badInput),
    ("gates", "", .absentInput), ("out/thesis.txt", "years of work", .cannotWrite), ("", "stopped", .interrupted),
  ])
  func `a run that fails before its report leaves all but the success`(
    file: String, content: String, status: Scorecards.ExitStatus
  ) throws {
    let trial = try MetricsTrial()
    #expect(trial.run().status == .done)
    let before = try #require(trial.text)
    switch file {
    case "": break
    case "templates": try trial.base.write(content.replacing("board-memo", with: "index"), "# {{projekt}}\n")
    case "gates": try trial.base.write("scorecard.yaml", (trial.base.text("scorecard.yaml") ?? "") + "gates: [none]\n")
    case "out/thesis.txt":
      try trial.base.remove("out")
      try trial.base.write(file, content)
    default: try trial.base.write(file, content)
    }
    let isStopped = file.isEmpty
    #expect(trial.run(asOf: Self.later, isStopped: { isStopped }).status == status)
    let expected = ["run", "report"].reduce(before) { text, name in
      let line = "scorecard_\(name)_success{project=\"Trial\"} "
      return text.replacing(line + "1\n", with: line + "0\n")
    }
    #expect(trial.text == expected && expected != before)
    // What is published by hand is an older report.
    if status != .cannotWrite {
      #expect(trial.publish().status == .done)
      #expect(trial.success == "0" && trial.lastSuccess == Instant(MetricsTrial.night))
    }
  }

  @Test func `neither wrong usage nor another run nor a memo by hand touches it`() throws {
    let trial = try MetricsTrial()
    #expect(trial.run().status == .done)
    let before = try #require(trial.text)
    #expect(trial.run(gate: "9").status == .usage)
    let lock = try OutputLock(besides: trial.base.path + "/out")
    #expect(trial.run(asOf: Self.later).status == .locked)
    _ = consume lock
    try trial.base.write("gates/launch.yaml", "version: 2\n")
    let memo = trial.command { environment in
      var choices = RunChoices()
      choices.memo = MemoChoice(document: "board-memo-gate-01")
      return Commands.run(ProjectArguments(), choices, environment)
    }
    #expect(memo.status == .badInput)
    #expect(trial.text == before)
  }

  @Test func `where nothing is collected yet a run that fails collects nothing`() throws {
    let trial = try MetricsTrial()
    try trial.base.write("gates/launch.yaml", "version: 2\n")
    #expect(trial.run().status == .badInput)
    #expect(trial.text == nil)
  }

  @Test func `looking back tells nothing of tonight`() throws {
    let trial = try MetricsTrial()
    #expect(trial.run(asOf: Self.later).status == .done)
    let before = try #require(trial.text)
    #expect(trial.run().status == .done)
    #expect(trial.text == before)
    let gate = try #require(trial.base.text("gates/launch.yaml"))
    try trial.base.write("gates/launch.yaml", "version: 2\n")
    #expect(trial.run().status == .badInput)
    #expect(trial.text == before)
    try trial.base.write("gates/launch.yaml", gate)
    #expect(trial.run(asOf: "2026-07-02T22:00:01Z").status == .done)
    #expect(trial.text != before)
  }

  @Test func `a clock that was wrong for one night blinds no alert`() throws {
    var trial = try MetricsTrial()
    #expect(trial.run().status == .done)
    trial.now = "2031-07-02T22:00:00Z"
    #expect(trial.run(asOf: nil).status == .done)
    #expect(trial.lastSuccess == Instant("2031-07-02T22:00:00Z"))
    trial.now = "2026-07-03T22:00:00Z"
    let night = trial.run(asOf: nil)
    #expect(night.status == .done && night.said.contains("told of a success as of 2031-07-02T22:00:00Z"))
    #expect(night.said.contains("the ledger holds a run as of 2031-07-02T22:00:00Z, which is yet to come"))
    #expect(trial.lastSuccess == Instant("2026-07-03T22:00:00Z"))
    trial.now = "2026-07-04T22:00:00Z"
    #expect(!trial.run(asOf: nil).said.contains("told of a success"))
  }

  @Test func `a run that fails, and a publication by hand, forget a success that is yet to come`() throws {
    for fails in [true, false] {
      var trial = try MetricsTrial()
      trial.now = "2031-07-02T22:00:00Z"
      #expect(trial.run(["publish"], asOf: nil).status == .done)
      trial.now = "2026-07-03T22:00:00Z"
      if fails { try trial.base.write("gates/launch.yaml", "version: 2\n") }
      let told = fails ? trial.run(asOf: nil) : trial.publish()
      #expect(told.status == (fails ? .badInput : .done) && told.said.contains("told of a success as of 2031"))
      #expect(trial.lastSuccess == nil)
    }
  }

  @Test func `a look ahead freezes nothing`() throws {
    var trial = try MetricsTrial()
    trial.now = "2026-07-01T23:00:00Z"
    #expect(trial.run(asOf: "2026-07-01T23:00:01Z").status == .done)
    #expect(trial.lastSuccess == nil)
    #expect(trial.run().status == .done)
    #expect(trial.lastSuccess == Instant(MetricsTrial.night))
    #expect(trial.value("scorecard_as_of_timestamp_seconds") == (Instant(MetricsTrial.night)?.seconds).map(String.init))
  }
}
