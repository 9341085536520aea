import Foundation
import Testing

@testable import Scorecards

/// `verify`: whatever was done to a published report is named.
@Suite struct VerifyCommandTests {
  private func published() throws -> LedgerTrial {
    let trial = try LedgerTrial()
    for day in [10, 11] { _ = try trial.run(day: day) }
    return trial
  }

  @Test func `a report as it was written`() throws {
    let trial = try published()
    let verify = try trial.run("verify", "out", "--project", ".", "--recompute")
    #expect(verify.status == 0 && verify.messages == "")
    #expect(
      verify.output == """
        out: 17 files, all as written
        ledger: 2 entries, all as written
        evaluated again: 1 gate, all as written

        """)
  }

  /// What the manifest says is not asked for anything, whatever it says.
  @Test(
    arguments: [
      ("\"as_of\": \"2026-05-11T23:00:00Z\"", "\"as_of\": \"soon\""),
      ("\"as_of\": \"2026-05-11T23:00:00Z\"", "\"as_of\": \"2026-05-10T23:00:00Z\""),
      ("\"inputs\": [", "\"inputs\": 7, \"was\": ["), ("\"schema\": \"scorecard/manifest/v1\"", "\"schema\": \"\""),
      ("\"run\": \"", "\"run\": \"f"),
    ],
    [["--recompute"], ["--recompute-from-ledger"], ["--recompute", "--project", "."]])
  func `a manifest that was tampered with is 65`(change: (String, String), options: [String]) throws {
    let trial = try published()
    let manifest = try #require(trial.base.text("out/manifest.json"))
    #expect(manifest.contains(change.0))
    try trial.base.write("out/manifest.json", manifest.replacing(change.0, with: change.1))
    let verify = try ScorecardProcess(list: ["verify", "out"] + options, in: trial.base.path)
    #expect(verify.status == 65 && verify.output == "")
    #expect(verify.messages.contains("out/manifest.json: error:"), "\(verify.messages)")
  }

  @Test func `one byte changed anywhere is named with its file`() throws {
    let trial = try published()
    for name in trial.base.files("out") {
      let file = URL(fileURLWithPath: trial.base.path + "/out/" + name)
      let whole = try Data(contentsOf: file)
      let step = name == "manifest.json" ? 97 : whole.count / 2
      for place in stride(from: 0, to: whole.count, by: step) {
        var bytes = whole
        bytes[place] ^= 1
        try bytes.write(to: file)
        let found = try FolderVerification(trial.base.path + "/out", name: "out").diagnostics
        #expect(found.contains { $0.place?.file == "out/" + name }, "byte \(place) of \(name)")
      }
      try whole.write(to: file)
    }
  }

  @Test func `a changed, a removed and an added file are named, and it fails`() throws {
    let trial = try published()
    try trial.base.write("out/gate-01.md", "# GO\n")
    try trial.base.write("out/figures/new.svg", "<svg/>")
    try FileManager.default.removeItem(atPath: trial.base.path + "/out/index.html")
    let verify = try trial.run("verify", "out")
    #expect(verify.status == 65 && verify.output == "")
    #expect(
      verify.messages == """
        out/figures/new.svg: error: the manifest does not list it
        out/gate-01.md: error: it was changed: its digest is not the manifest's
        out/index.html: error: the manifest lists it, and it is not there

        """)
  }

  @Test func `a report that was forged together with its manifest is told by the ledger`() throws {
    let trial = try published()
    let old = try #require(trial.base.text("out/gate-01.md"))
    let forged = old.replacing("HOLD", with: "GO!!")
    try trial.base.write("out/gate-01.md", forged)
    let manifest = Array((trial.base.text("out/manifest.json") ?? "").utf8)
    let document = String(decoding: try #require(OutputManifest.unsealed(manifest)).document, as: UTF8.self)
    let changed = document.replacing(ChainDigest.of(old.utf8), with: ChainDigest.of(forged.utf8))
    try trial.base.write("out/manifest.json", OutputManifest.sealed(changed, with: ChainDigest.of(changed.utf8)))
    #expect(try trial.run("verify", "out").status == 0)
    let verify = try trial.run("verify", "out", "--project", ".")
    #expect(verify.status == 65)
    #expect(verify.messages == "error: the ledger says something else of `gate-01.md` than the manifest\n")
  }

  /// The manifest changed by somebody who knows how to seal it.
  private func reseal(_ trial: LedgerTrial, _ changes: [(text: String, other: String)]) throws {
    let manifest = Array((trial.base.text("out/manifest.json") ?? "").utf8)
    let document = String(decoding: try #require(OutputManifest.unsealed(manifest)).document, as: UTF8.self)
    let changed = changes.reduce(document) { $0.replacing($1.text, with: $1.other) }
    try trial.base.write("out/manifest.json", OutputManifest.sealed(changed, with: ChainDigest.of(changed.utf8)))
  }

  @Test func `a manifest of another version is not called changed`() throws {
    let trial = try published()
    try reseal(trial, [(OutputManifest.schema, "scorecard/manifest/v9")])
    let verify = try trial.run("verify", "out")
    #expect(verify.status == 65)
    #expect(
      verify.messages.hasPrefix(
        "out/manifest.json: error: this manifest can't be read: its schema is `scorecard/manifest/v9`"))
  }

  @Test(arguments: ["{", "{\"schema\": \"scorecard/results/v1\"}"])
  func `results that can't be read are told as such, not as other results`(text: String) throws {
    let trial = try published()
    let old = try #require(trial.base.text("out/gates.json"))
    try trial.base.write("out/gates.json", text)
    let digests = (ChainDigest.of(old.utf8), ChainDigest.of(text.utf8))
    try reseal(trial, [digests, ("\"bytes\": \(old.utf8.count),", "\"bytes\": \(text.utf8.count),")])
    let verify = try trial.run("verify", "out", "--project", ".", "--recompute")
    #expect(verify.status == 65)
    #expect(verify.messages.contains("gates.json: error: the results can't be compared with today's: "))
    #expect(!verify.messages.contains("the report says nothing"))
  }

  @Test func `a ledger whose last entry was cut off is told by the report`() throws {
    let trial = try published()
    let first = try Data(contentsOf: URL(fileURLWithPath: trial.ledgerPath))
    _ = try trial.run(day: 12)
    try first.write(to: URL(fileURLWithPath: trial.ledgerPath))
    let verify = try trial.run("verify", "out", "--project", ".")
    #expect(verify.status == 65)
    #expect(verify.messages.contains("the ledger does not hold the entry that the report names"))
  }

  @Test func `evaluating again names what differs, and the input that changed`() throws {
    let trial = try published()
    try trial.export(5200)
    let verify = try trial.run("verify", "out", "--project", ".", "--recompute")
    #expect(verify.status == 65)
    #expect(
      verify.messages == """
        export.csv: error: it is not what the report was made from: its digest is another
        error: Gate 1: the report says HOLD, stop, open, 2, evaluating again gives GO, proceed, open, 1
        error: Gate 1, sign-ups: the report says partial, 4200, evaluating again gives met, 5200

        """)
  }

  @Test func `an export that was overwritten, and the ledger that still tells`() throws {
    let trial = try published()
    try trial.export(5200)
    let verify = try trial.run("verify", "out", "--project", ".", "--recompute-from-ledger")
    #expect(verify.status == 0 && verify.messages == "")
    #expect(verify.output.hasSuffix("computed again from the ledger: 1 gate, all as written\n"))
  }

  @Test func `a definition that is another now can't be computed with`() throws {
    let trial = try published()
    let gate = try #require(trial.base.text("gates/launch.yaml"))
    try trial.base.write("gates/launch.yaml", gate.replacing(">= 5K", with: ">= 4.1K"))
    let verify = try trial.run("verify", "out", "--project", ".", "--recompute-from-ledger")
    #expect(verify.status == 65)
    #expect(
      verify.messages == """
        gates/launch.yaml: error: it is not what the report was made from: its digest is another
        error: Gate 1: the report says HOLD, evaluating again gives GO
        error: Gate 1, sign-ups: the report says partial, evaluating again gives met

        """)
  }

  @Test func `what was decided is evaluated again too`() throws {
    let trial = try published()
    let waived =
      "version: 1\nwaivers:\n  - {gate: 1, criterion: sign-ups, approver: CEO, reason: R, from: 2026-05-01, "
      + "until: 2026-05-31}\n"
    try trial.base.write("record.yaml", waived)
    let verify = try trial.run("verify", "out", "--project", ".", "--recompute")
    #expect(verify.status == 65)
    #expect(
      verify.messages == "error: Gate 1, with waivers: the report says nothing, evaluating again gives GO\n")
    // Written down, and of no bearing on the report.
    try trial.base.write("record.yaml", "version: 1\n")
    #expect(try trial.run(day: 13).status == 0)
    try trial.base.write("record.yaml", waived.replacing("2026-05-31", with: "2026-05-02"))
    let later = try trial.run("verify", "out", "--project", ".", "--recompute")
    #expect(
      later.messages
        == "record.yaml: warning: it is not what the report was made from: its digest is another\n")
    #expect(later.status == 0)
  }

  @Test func `what the archive keeps is held to its digest`() throws {
    let trial = try LedgerTrial("archive: kept\n")
    #expect(try trial.run(day: 10).status == 0)
    let whole = try trial.run("verify", "out", "--project", ".")
    #expect(whole.status == 0 && whole.output.contains("archive: 2 inputs, all as written\n"))
    let digest = ChainDigest.of(Array(try #require(trial.base.text("export.csv")).utf8))
    let path = "kept/\(digest.prefix(2))/\(digest)"
    try trial.base.write(path, "other")
    let changed = try trial.run("verify", "out", "--project", ".")
    #expect(changed.status == 65 && changed.messages.contains("export.csv: error: what the archive keeps"))
    try FileManager.default.removeItem(atPath: trial.base.path + "/" + path)
    let absent = try trial.run("verify", "out", "--project", ".")
    #expect(absent.status == 0 && absent.messages == "export.csv: warning: the archive does not hold it\n")
  }

  @Test func `a folder without a manifest`() throws {
    let trial = try LedgerTrial()
    #expect(try trial.run("verify", "gates").status == 66)
  }

  @Test func `inputs that are absent or can't be read stand in the chain like others`() throws {
    let trial = try published()
    try trial.base.write("list.md", "\u{0}\n")
    try FileManager.default.removeItem(atPath: trial.base.path + "/export.csv")
    #expect(try trial.run(day: 12).status != 0)
    #expect(try trial.run("verify", "out", "--project", ".").status == 0)
  }

  @Test func `through a link, and where there is no ledger because none was to be kept`() throws {
    let trial = try LedgerTrial()
    _ = try trial.run(day: 12, "--no-history")
    try FileManager.default.createSymbolicLink(atPath: trial.base.path + "/link", withDestinationPath: "out")
    let verify = try trial.run("verify", "link", "--project", ".", "--recompute")
    #expect(verify.status == 0)
    #expect(verify.messages == "warning: the report's run was kept in no ledger (--no-history)\n")
    #expect(verify.output == "link: 17 files, all as written\nevaluated again: 1 gate, all as written\n")
  }

  @Test func `a report without history is said to be in no ledger`() throws {
    let trial = try published()
    _ = try trial.run(day: 12, "--no-history")
    let verify = try trial.run("verify", "out", "--project", ".")
    #expect(verify.status == 0)
    #expect(verify.messages == "warning: the report's run was kept in no ledger (--no-history)\n")
  }
}
