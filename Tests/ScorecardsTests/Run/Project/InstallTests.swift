import Foundation
import Testing

@testable import Scorecards

/// `make install` and what it puts in place, with the binary of the tests.
@Suite struct InstallTests {
  private let base = TemporaryFolder()

  private static let analyze = "/usr/bin/systemd-analyze"
  private static let hasSystemd = FileManager.default.isExecutableFile(atPath: analyze)
  private static let hasMake = ["/usr/bin/make", "/bin/make"].contains {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  private func run(_ words: [String], in folder: String = ScorecardProcess.root.path) -> (Int32, String) {
    let outcome = OutsideProgram(words: words, seconds: 120).run(in: base.path)
    guard case .exited(let status) = outcome.ending else { return (-1, outcome.said) }
    return (status, outcome.said)
  }

  private func make(_ goal: String, _ more: String...) -> (Int32, String) {
    run(
      [
        "make", "-C", ScorecardProcess.root.path, "--no-print-directory", goal,
        "BINARY=\(ScorecardProcess.binary.path)",
      ]
        + more)
  }

  @Test(.enabled(if: hasMake, "needs make"))
  func `the installed tool works in an empty folder, its pages lead nowhere wrong, and uninstall leaves nothing`()
    throws
  {
    let (status, said) = make("install", "DESTDIR=\(base.path)/root")
    #expect(status == 0, "\(said)")
    let tool = base.path + "/root/usr/local/bin/scorecard"
    try base.write("empty/scorecard.yaml", "version: 1\nproject: T\n")
    let (checked, summary) = run([tool, "check", "--project", base.path + "/empty"])
    #expect(checked == 0 && summary.contains("3 gates, 62 criteria"), "\(summary)")
    let link = base.path + "/scorecard"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: tool)
    #expect(run([link, "check", "--project", base.path + "/empty"]).0 == 0)
    let files = base.files("root/usr/local")
    for name in [
      "bin/scorecard", "share/scorecard/gates/gate-07.yaml", "share/scorecard/templates/page.html",
      "share/bash-completion/completions/scorecard", "share/zsh/site-functions/_scorecard",
      "share/fish/vendor_completions.d/scorecard.fish", "lib/systemd/system/scorecard@.service",
      "share/doc/scorecard/LICENSE",
    ] { #expect(files.contains(name), "\(name)") }
    #expect(base.text("root/usr/local/share/bash-completion/completions/scorecard")?.contains("complete") == true)
    for page in files where page.hasPrefix("share/doc/") && page.hasSuffix(".md") {
      let folder = FilePath.parent(of: page)
      for link in (base.text("root/usr/local/" + page) ?? "").matches(of: #/\]\(([^):#]+)[)#]/#) {
        let target = URL(fileURLWithPath: "\(base.path)/root/usr/local/\(folder)/\(link.output.1)").path
        #expect(FileManager.default.fileExists(atPath: target), "\(page): \(link.output.1)")
      }
    }
    #expect(make("uninstall", "DESTDIR=\(base.path)/root").0 == 0)
    #expect(base.files("root") == [])
  }

  @Test(.enabled(if: hasMake && hasSystemd, "needs make and systemd-analyze"))
  func `systemd takes the units as they are installed, below another prefix too`() throws {
    #expect(make("install", "PREFIX=\(base.path)/opt").0 == 0)
    let units = base.path + "/opt/lib/systemd/system"
    let names = ["scorecard@.service", "scorecard-mail@.service", "scorecard@.timer"]
    for name in names {
      let text = try #require(base.text("opt/lib/systemd/system/" + name))
      #expect(!text.contains("/usr/local"))
    }
    // It looks for the programs that they start, and for units that they name.
    let (status, said) = run(
      ["env", "SYSTEMD_UNIT_PATH=\(units):", Self.analyze, "verify"] + names.map { "\(units)/\($0)" })
    #expect(status == 0 && said == "", "\(said)")
  }

  @Test func `the run may gain no rights, and the mail queue's program may`() throws {
    func settings(_ name: String) throws -> [String] {
      let text = try String(contentsOfFile: ScorecardProcess.root.path + "/packaging/" + name, encoding: .utf8)
      return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
    }
    let run = try settings("scorecard@.service")
    for line in ["NoNewPrivileges=yes", "ProtectSystem=strict", "PrivateTmp=yes", "CapabilityBoundingSet="] {
      #expect(run.contains(line))
    }
    // All that implies it without saying so (systemd.exec, `NoNewPrivileges=`).
    let implying = [
      "NoNewPrivileges", "SystemCall", "RestrictAddressFamilies", "RestrictNamespaces", "RestrictRealtime",
      "RestrictSUIDSGID", "PrivateDevices", "ProtectKernel", "ProtectClock", "ProtectHostname",
      "MemoryDenyWriteExecute",
      "DynamicUser", "LockPersonality", "RestrictFileSystems",
    ]
    let mail = try settings("scorecard-mail@.service")
    for word in implying { #expect(!mail.contains { $0.hasPrefix(word) }, "\(word)") }
    #expect(mail.contains("ReadWritePaths=-/var/spool/postfix/maildrop"))
    #expect(mail.contains { $0.hasPrefix("After=") && $0.contains("scorecard@%i.service") })
  }
}
