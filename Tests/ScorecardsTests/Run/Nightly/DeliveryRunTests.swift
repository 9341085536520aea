import Foundation
import Synchronization
import Testing

@testable import Scorecards

/// `run --send --publish`, `memo send` and `publish`, as cron and people use them.
@Suite struct DeliveryRunTests {
  private static let once = ["ada@example.org": 1, "grace@example.org": 1]
  private static let none = ["ada@example.org": 0, "grace@example.org": 0]

  @Test func `a memo arrives once an evening, however often the run is repeated`() throws {
    let trial = try DeliveryTrial()
    let first = try trial.run(on: 0)
    #expect(first.status == 0)
    #expect(first.messages == "" && first.output == "")
    #expect(trial.arrivals(on: 0) == Self.once)
    #expect(try trial.run(on: 0).status == 0)
    #expect(try trial.run(on: 0, hour: 23).status == 0)
    #expect(trial.arrivals(on: 0) == Self.once)
    #expect(try trial.run(on: 1).status == 0)
    #expect(trial.arrivals(on: 1) == Self.once)
  }

  @Test func `a plain run sends nothing and writes the message to look at`() throws {
    let trial = try DeliveryTrial()
    #expect(try trial.command("run", "--as-of", "2026-07-01T22:00:00Z").status == 0)
    #expect(trial.arrivals(on: 0) == Self.none)
    let message = try #require(trial.base.text("out/mail/board-memo-gate-01.eml"))
    #expect(message.hasPrefix("To: ada@example.org, grace@example.org\r\nFrom: gates@example.org\r\n"))
    #expect(try trial.run(on: 0, hour: 23).status == 0)
    #expect(trial.arrivals(on: 0) == Self.once)
  }

  @Test func `queued mail waits for whoever may start programs`() throws {
    let trial = try DeliveryTrial()
    #expect(try trial.command("run", "--queue", "--as-of", "2026-07-01T22:00:00Z").status == 0)
    #expect(trial.arrivals(on: 0) == Self.none)
    #expect(try trial.command("memo", "send", "--pending").status == 0)
    #expect(trial.arrivals(on: 0) == Self.once)
    #expect(try trial.command("memo", "send", "--pending").status == 0)
    #expect(trial.arrivals(on: 0) == Self.once)
  }

  @Test func `on change of verdict a mail goes out when it is another than the last mail told`() throws {
    let trial = try DeliveryTrial(when: "change-of-verdict")
    for (day, signUps, expected) in [(10, 4200, 1), (11, 4300, 0), (12, 5200, 1), (13, 5300, 0)] {
      try trial.trial.export(Array(repeating: signUps, count: day - 9))
      #expect(try trial.command("run", "--send", "--as-of", "2026-05-\(day)T22:00:00Z").status == 0)
      #expect(trial.arrivals("\(day)-May-2026").values.allSatisfy { $0 == expected }, "\(day)")
    }
    // A run in between that sends nothing does not swallow the news.
    try trial.trial.export(5200, 5200, 5200, 5200, 4200)
    #expect(try trial.command("run", "--as-of", "2026-05-14T21:00:00Z").status == 0)
    #expect(try trial.command("run", "--send", "--as-of", "2026-05-14T22:00:00Z").status == 0)
    #expect(trial.arrivals("14-May-2026") == Self.once)
  }

  @Test func `a look beforehand keeps the news from nobody`() throws {
    let trial = try DeliveryTrial(when: "change-of-verdict")
    for (day, signUps) in [(10, 4200), (11, 5200)] {
      try trial.trial.export(Array(repeating: signUps, count: day - 9))
      let look = try trial.command(
        "memo", "send", "board-memo-gate-01", "--to", "me@example.org", "--as-of", "2026-05-\(day)T21:00:00Z")
      #expect(look.status == 0 && look.messages == "")
      #expect(trial.base.text("arrived-\(day)-May-2026") == "me@example.org\n")
      #expect(try trial.command("run", "--send", "--as-of", "2026-05-\(day)T22:00:00Z").status == 0)
      #expect(trial.arrivals("\(day)-May-2026") == Self.once)
    }
  }

  @Test func `there and back within one evening is told each time`() throws {
    let trial = try DeliveryTrial()
    for (hour, signUps) in [(20, 4200), (21, 5200), (22, 4200), (23, 4200)] {
      try trial.trial.export(signUps)
      #expect(try trial.command("run", "--send", "--as-of", "2026-05-10T\(hour):00:00Z").status == 0)
      #expect(trial.arrivals("10-May-2026").values.allSatisfy { $0 == min(hour, 22) - 19 }, "\(hour)")
    }
  }

  @Test func `a mailbox that drops what it has got already drops no news`() throws {
    let trial = try DeliveryTrial()
    try trial.sendmail("id=$(grep -o -m 1 '<[0-9a-f.]*@[^>]*>'); echo \"$5 $id\" >> \"$folder/ids\"")
    func ids(_ recipient: String) -> [Substring] {
      (trial.base.text("ids") ?? "").split(separator: "\n").filter { $0.hasPrefix(recipient) }
    }
    for (hour, signUps) in [(20, 4200), (21, 5200), (22, 4200)] {
      try trial.trial.export(signUps)
      #expect(try trial.command("run", "--send", "--as-of", "2026-05-10T\(hour):00:00Z").status == 0)
    }
    #expect(ids("ada").count == 3 && Set(ids("ada")).count == 3)
    #expect(ids("ada").last == ids("ada").first.map { $0.replacing("@example.org>", with: ".2@example.org>") })
    let again = ["memo", "send", "board-memo-gate-01", "--as-of", "2026-05-10T23:00:00Z", "--resend", "--to"]
    #expect(try ScorecardProcess(list: again + ["grace@example.org"], in: trial.base.path).status == 0)
    #expect(ids("ada").count == 3 && Set(ids("grace")).count == 4)
  }

  /// A mail program that keeps what each recipient gets, and one that can't now.
  private func keepMail(_ trial: DeliveryTrial, isUp: Bool) throws {
    try trial.base.write("sendmail", "#!/bin/sh\n" + (isUp ? "cat > \"${0%/*}/$5\"\n" : "exit 75\n"))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: trial.base.path + "/sendmail")
  }

  private func subject(_ trial: DeliveryTrial, of recipient: String) -> String? {
    let lines = (trial.base.text(recipient) ?? "").replacing("\r\n ", with: " ").split(separator: "\r\n")
    return lines.first { $0.hasPrefix("Subject: ") }.map { String($0.dropFirst(9)) }
  }

  private func decide(_ trial: DeliveryTrial, _ words: String..., at hour: Int) throws {
    let time = "2026-05-10T\(hour):00:00Z"
    let who = ["--role", "CEO", "--name", "Ada", "--at", time, "--as-of", time, "--reason", "audit"]
    #expect(try ScorecardProcess(list: words + who, in: trial.base.path).status == 0)
  }

  @Test(arguments: ["always", "change-of-verdict"]) func `what people decide is news, also on the same day`(
    occasion: String
  ) throws {
    let trial = try DeliveryTrial(when: occasion)
    try trial.trial.export(5200)
    try keepMail(trial, isUp: true)
    #expect(try trial.command("run", "--send", "--as-of", "2026-05-10T10:00:00Z").status == 0)
    #expect(subject(trial, of: "ada@example.org")?.contains(": Proceed") == true)
    try decide(trial, "override", "1", "--decision", "HOLD", at: 11)
    #expect(try trial.command("run", "--send", "--as-of", "2026-05-10T12:00:00Z").status == 0)
    for name in DeliveryTrial.recipients { #expect(subject(trial, of: name)?.contains("Do not proceed") == true) }
    try decide(trial, "reopen", "1", "--kind", "internal-incident", at: 13)
    #expect(try trial.command("run", "--send", "--as-of", "2026-05-10T14:00:00Z").status == 0)
    for name in DeliveryTrial.recipients { #expect(subject(trial, of: name)?.contains(": Proceed") == true) }
  }

  @Test(arguments: [["run"], ["run", "--queue"], ["run", "--send"]], ["always", "deadline-day"])
  func `what waits is never handed over when it no longer holds`(command: [String], occasion: String) throws {
    let trial = try DeliveryTrial(when: occasion)
    try trial.trial.export([5200] + Array(repeating: 5200, count: 21))
    try keepMail(trial, isUp: false)
    #expect(try trial.command("run", "--send", "--as-of", "2026-05-31T20:00:00Z").status == 74)
    let aside = ["memo", "send", "board-memo-gate-01", "--to", "me@example.org", "--from", "hand@example.org"]
    #expect(try ScorecardProcess(list: aside + ["--as-of", "2026-05-31T20:00:00Z"], in: trial.base.path).status == 74)
    try trial.trial.export(Array(repeating: 4200, count: 22))
    try keepMail(trial, isUp: true)
    #expect(try ScorecardProcess(list: command + ["--as-of", "2026-06-01T01:00:00Z"], in: trial.base.path).status == 0)
    #expect(try trial.command("memo", "send", "--pending").status == 0)
    for name in DeliveryTrial.recipients + ["me@example.org"] {
      #expect(subject(trial, of: name)?.contains("Do not proceed") == true, "\(name)")
    }
    #expect(trial.base.text("me@example.org")?.contains("From: hand@example.org") == true)
    #expect(try trial.command("memo", "list").output.split(separator: "\n").count == 1)
  }

  @Test func `what waits stays as it is where nothing but the clock is another`() throws {
    let trial = try DeliveryTrial(when: "deadline-day")
    try keepMail(trial, isUp: false)
    #expect(try trial.command("run", "--send", "--as-of", "2026-05-31T23:59:30Z").status == 74)
    #expect(try trial.command("run", "--as-of", "2026-06-01T01:00:00Z").status == 0)
    try keepMail(trial, isUp: true)
    #expect(try trial.command("run", "--send", "--as-of", "2026-06-02T01:00:00Z").status == 0)
    #expect(subject(trial, of: "ada@example.org")?.contains("May 31, 2026") == true)
  }

  @Test func `who sends by hand says from whom, and with what`() throws {
    let trial = try DeliveryTrial()
    let file = (trial.base.text("scorecard.yaml") ?? "").split(separator: "\n")
    let plain = file.prefix { !$0.hasPrefix("delivery:") }.joined(separator: "\n") + "\n"
    try trial.base.write("scorecard.yaml", plain)
    let memo = ["memo", "send", "board-memo-gate-01", "--to", "me@example.org", "--as-of", "2026-07-01T22:00:00Z"]
    let nobody = try ScorecardProcess(list: memo, in: trial.base.path)
    #expect(nobody.status == 64 && nobody.messages.contains("--from"))
    let nothing = try ScorecardProcess(
      list: memo + ["--from", "me@example.org", "--sendmail", ""], in: trial.base.path)
    #expect(nothing.status == 64 && nothing.messages.contains("--sendmail names no program"))
    #expect(try trial.command("memo", "send", "--pending", "--sendmail", "").status == 64)
  }

  @Test func `what is in the outbox is listed`() throws {
    let trial = try DeliveryTrial()
    try trial.sendmail("case $5 in ada*) printf 'no \\033[31m, \"really\"\\n'; exit 67;; *) exit 75; esac")
    #expect(try trial.run(on: 0).status == 74)
    let waiting = try trial.command("memo", "list")
    #expect(waiting.status == 0 && waiting.messages.isEmpty)
    let lines = waiting.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[1].hasPrefix("2026-07-01  board-memo-gate-01  grace@example.org  deferred  1         2026-07-01  "))
    #expect(lines[1].hasSuffix("  it ended with 75"))
    let refused = try trial.command("memo", "list", "--state", "refused,sent", "--format", "csv").output
    #expect(
      refused.hasPrefix("as_of,document,recipient,state,attempts,tried,run,said\n2026-07-01,board-memo-gate-01,ada"))
    #expect(refused.hasSuffix(",\"no \u{FFFD}[31m, \"\"really\"\"\"\n") && !refused.contains("grace"))
    let json = try trial.command("memo", "list", "--format", "json").json
    #expect(json["schema"] as? String == "scorecard/outbox/v1" && (json["rows"] as? [Any])?.count == 1)
    for wrong in ["", "waiting", "sent,"] {
      #expect(try trial.command("memo", "list", "--state", wrong).status == 64, "\(wrong)")
    }
    #expect(try trial.command("memo", "list", "--project", "nowhere").status == 66)
  }

  @Test func `by hand goes out what was asked for, and who asks in vain is told`() throws {
    let trial = try DeliveryTrial()
    #expect(try trial.command("run", "--queue", "--as-of", "2026-07-01T22:00:00Z").status == 0)
    let memo = ["memo", "send", "board-memo-gate-01", "--to", "me@example.org", "--as-of", "2026-07-02T22:00:00Z"]
    #expect(try ScorecardProcess(list: memo, in: trial.base.path).messages == "")
    #expect(trial.base.text("arrived-2-Jul-2026") == "me@example.org\n")
    #expect(trial.arrivals(on: 0) == Self.none)
    let again = try ScorecardProcess(list: memo, in: trial.base.path)
    #expect(again.status == 0)
    #expect(
      again.messages == """
        note: `board-memo-gate-01` of 2026-07-02 was not sent: everyone whom it is for has it, or was refused; \
        --resend sends it again

        """)
    #expect(try trial.command("memo", "send", "--pending").status == 0)
    #expect(trial.arrivals(on: 0) == Self.once)
  }

  @Test func `who is listed no longer gets nothing that still waits`() throws {
    let trial = try DeliveryTrial()
    #expect(try trial.command("run", "--queue", "--as-of", "2026-07-01T22:00:00Z").status == 0)
    try trial.base.write(
      "scorecard.yaml", (trial.base.text("scorecard.yaml") ?? "").replacing("ada@example.org, ", with: ""))
    let pending = try trial.command("memo", "send", "--pending")
    #expect(pending.status == 0)
    #expect(pending.messages.contains("ada@example.org and was taken back: no longer listed"))
    #expect(trial.arrivals(on: 0) == ["ada@example.org": 0, "grace@example.org": 1])
  }

  @Test(arguments: [("2026-05-30T22:00:00Z", 0), ("2026-05-31T00:00:00Z", 1), ("2026-06-01T00:00:00Z", 0)])
  func `on deadline day a mail goes out on that day alone`(asOf: String, count: Int) throws {
    let trial = try DeliveryTrial(when: "deadline-day")
    #expect(try trial.command("run", "--send", "--as-of", asOf).status == 0)
    let days = ["30-May-2026", "31-May-2026", "1-Jun-2026"].flatMap { trial.arrivals($0).values }
    #expect(days.reduce(0, +) == 2 * count)
  }

  @Test func `one refused recipient holds up nobody, and is told in one line`() throws {
    let trial = try DeliveryTrial()
    try trial.sendmail(
      "[ \"$5\" = ada@example.org ] && echo 550 no such mailbox && exit 67; echo \"$5\" >> \"$folder/arrived-$day\"")
    let run = try trial.run(on: 0)
    #expect(run.status == 74)
    #expect(run.messages.contains("ada@example.org") && run.messages.contains("550 no such mailbox"))
    #expect(trial.arrivals(on: 0) == ["ada@example.org": 0, "grace@example.org": 1])
    #expect(trial.published("latest/index.html") != nil)
    let again = try trial.run(on: 0, hour: 23)
    #expect(again.status == 0 && again.messages == "")
  }

  @Test func `a mail program that is absent keeps nothing else from being done, and the next run catches up`() throws {
    let trial = try DeliveryTrial()
    try FileManager.default.removeItem(atPath: trial.base.path + "/sendmail")
    let run = try trial.run(on: 0)
    #expect(run.status == 74)
    #expect(run.messages.contains("sendmail"))
    #expect(trial.base.text("out/index.html") != nil && trial.published("latest/index.html") != nil)
    try trial.sendmail("echo \"$5\" >> \"$folder/arrived-$day\"")
    #expect(try trial.command("memo", "send", "--pending").status == 0)
    #expect(trial.arrivals(on: 0) == Self.once)
  }

  @Test func `a mail program that hangs is ended`() throws {
    let trial = try DeliveryTrial()
    try trial.base.write(
      "scorecard.yaml", (trial.base.text("scorecard.yaml") ?? "").replacing("time-limit: 20 s", with: "time-limit: 1 s")
    )
    try trial.sendmail("exec sleep 1000")
    let run = try trial.run(on: 0)
    #expect(run.status == 74)
    #expect(run.messages.contains("1 s"))
    #expect(trial.published("latest/index.html") != nil)
  }

  @Test func `whatever keeps mail from being handed over, the rest of the night is done`() throws {
    let trial = try DeliveryTrial("  metrics: kept/scorecard.prom")
    try trial.base.write("kept/other", "")
    let said = Mutex("")
    let environment = CommandEnvironment(
      folder: trial.base.path, temporaryFolder: trial.base.path + "/none",
      builtIn: ScorecardProcess.root.path, now: { 1_782_943_200 },
      output: { _ in true }, messages: { text in said.withLock { $0 += text } }, outputIsTerminal: false,
      messagesAreTerminal: false)
    var choices = RunChoices()
    choices.mail = .isSent
    #expect(Commands.run(ProjectArguments(), choices, environment) == .notDelivered)
    #expect(said.withLock { $0 }.hasPrefix("error: nothing can be written to the temporary folder: 2 messages wait"))
    #expect(trial.base.text("kept/scorecard.prom")?.contains("scorecard_run_success{project=\"Trial\"} 0") == true)
    // The ledger goes away while the first copy is handed over.
    try trial.sendmail("rm \"$folder/scorecard.sqlite\" \"$folder/kept/scorecard.prom\"")
    let run = try trial.run(on: 0)
    #expect(run.status == 74 && run.messages.contains("scorecard.sqlite"))
    #expect(trial.base.text("kept/scorecard.prom")?.contains("scorecard_run_success{project=\"Trial\"} 0") == true)
    #expect(trial.published("latest/index.html") != nil)
  }

  @Test func `bad input outranks what was not delivered`() throws {
    let trial = try DeliveryTrial()
    try FileManager.default.removeItem(atPath: trial.base.path + "/sendmail")
    try trial.base.write("export.csv", "")
    #expect(try trial.run(on: 0).status == 65)
  }

  @Test func `a memo by hand, to whom and from whom the command line says, and again only when asked`() throws {
    let trial = try DeliveryTrial()
    let memo = [
      "memo", "send", "board-memo-gate-01", "--as-of", "2026-07-01T22:00:00Z", "--from", "Me <me@example.org>", "--to",
      "grace@example.org",
    ]
    try trial.sendmail("echo \"$3 $5\" >> \"$folder/envelopes\"")
    #expect(try ScorecardProcess(list: memo, in: trial.base.path).status == 0)
    #expect(try ScorecardProcess(list: memo, in: trial.base.path).status == 0)
    #expect(trial.base.text("envelopes") == "me@example.org grace@example.org\n")
    #expect(try ScorecardProcess(list: memo + ["--resend"], in: trial.base.path).status == 0)
    #expect(trial.base.text("envelopes")?.split(separator: "\n").count == 2)
  }

  @Test func `what can't be sent is told before anything is written`() throws {
    let trial = try DeliveryTrial()
    let unknown = try trial.command("memo", "send", "board-memo-gate-1", "--as-of", "2026-07-01T22:00:00Z")
    #expect(unknown.status == 64 && unknown.messages.contains("board-memo-gate-01"))
    let nobody = try trial.command("memo", "send", "phase-4-completion-report", "--as-of", "2026-07-01T22:00:00Z")
    #expect(nobody.status == 64 && nobody.messages.contains("nobody is named"))
    let injected = try trial.command(
      "memo", "send", "board-memo-gate-01", "--to", "a@example.org\nBcc: b@example.org", "--as-of",
      "2026-07-01T22:00:00Z")
    #expect(injected.status == 64)
    #expect(try trial.command("run", "--send", "--no-history", "--as-of", "2026-07-01T22:00:00Z").status == 64)
    #expect(trial.base.text("out/index.html") == nil)
    #expect(trial.base.names().filter { $0.hasPrefix("arrived") } == [])
  }

  @Test func `a document that no template makes is an error of the project file`() throws {
    let trial = try DeliveryTrial()
    try trial.base.write(
      "scorecard.yaml",
      (trial.base.text("scorecard.yaml") ?? "").replacing(
        "document: board-memo-gate-01", with: "document: board-memo-gate-1"))
    for command in [["check"], ["run"]] {
      let run = try ScorecardProcess(list: command + ["--as-of", "2026-07-01T22:00:00Z"], in: trial.base.path)
      #expect(run.status == 65)
      #expect(run.messages.contains("did you mean `board-memo-gate-01`?"))
    }
  }

  @Test func `a name with a line end in it becomes no header, and the rest is done`() throws {
    let trial = try DeliveryTrial()
    try trial.base.write(
      "scorecard.yaml",
      (trial.base.text("scorecard.yaml") ?? "").replacing(
        "project: Trial", with: "project: \"Trial\\nBcc: eve@example.org\""))
    let check = try trial.command("check")
    #expect(check.status == 0 && check.messages.hasPrefix("warning: the subject `Trial"))
    #expect(check.output.hasSuffix("0 errors, 1 warning\n"))
    let run = try trial.run(on: 0)
    #expect(run.status == 74)
    #expect(run.messages.contains("subject"))
    #expect(trial.arrivals(on: 0) == Self.none)
    #expect(trial.base.text("out/index.html") != nil && trial.published("latest/index.html") != nil)
  }

  @Test func `five hundred recipients, one at a time`() throws {
    let names = (1...500).map { "member\($0)@example.org" }
    let trial = try DeliveryTrial(recipients: names)
    #expect(try trial.run(on: 0).status == 0)
    let arrived = (trial.base.text("arrived-1-Jul-2026") ?? "").split(separator: "\n").map(String.init)
    #expect(arrived == names)
  }

  @Test func `publish takes the last report as it is, and refuses one that was touched`() throws {
    let trial = try DeliveryTrial()
    #expect(try trial.command("publish").status == 66)
    #expect(try trial.command("run", "--as-of", "2026-07-01T22:00:00Z").status == 0)
    #expect(try trial.command("publish").status == 0)
    #expect(
      trial.published("latest/phase-4-completion-report.html") == trial.base.text("out/phase-4-completion-report.html"))
    #expect(trial.base.names("www/latest").filter { $0.contains("memo") || $0 == "gates.json" || $0 == "mail" } == [])
    try trial.base.write("out/phase-4-completion-report.html", "<p>GO</p>")
    #expect(try trial.command("publish").status == 65)
    #expect(trial.published("latest/phase-4-completion-report.html")?.contains("<p>GO</p>") == false)
  }

  @Test(arguments: ["gates", "out/www", "nowhere/www", "."])
  func `a folder that must not be served is refused, and check finds it by day`(folder: String) throws {
    let trial = try DeliveryTrial()
    try trial.base.write(
      "scorecard.yaml", (trial.base.text("scorecard.yaml") ?? "").replacing("to: www", with: "to: \(folder)"))
    let check = try trial.command("check", "--as-of", "2026-07-01T22:00:00Z")
    #expect(check.status == 65 && check.messages.contains("nothing was published"))
    let run = try trial.run(on: 0)
    #expect(run.status == 74)
    #expect(trial.base.text("out/index.html") != nil)
    #expect(trial.base.names(folder).filter { $0 == "latest" || $0 == ".releases" } == [])
  }

  @Test func `publishing that is not configured keeps no report from being written`() throws {
    let trial = try DeliveryTrial()
    try trial.base.write(
      "scorecard.yaml", (trial.base.text("scorecard.yaml") ?? "").replacing("  publish: {to: www, keep: 3}\n", with: "")
    )
    let run = try trial.run(on: 0)
    #expect(run.status == 0 && run.messages.contains("does not say where to publish"))
    #expect(trial.base.text("out/index.html") != nil && trial.arrivals(on: 0) == Self.once)
    #expect(try trial.command("publish").status == 64)
  }

  @Test func `mail that waits is no success, and is one when it has left`() throws {
    let trial = try DeliveryTrial("  metrics: kept/scorecard.prom")
    try trial.base.write("kept/other", "")
    #expect(try trial.command("run", "--queue", "--as-of", "2026-07-01T22:00:00Z").status == 0)
    let queued = try #require(trial.base.text("kept/scorecard.prom"))
    #expect(EarlierMetrics(queued, project: "Trial")?.lastSuccess == nil)
    #expect(try trial.command("memo", "send", "--pending").status == 0)
    let sent = try #require(trial.base.text("kept/scorecard.prom"))
    #expect(EarlierMetrics(sent, project: "Trial")?.lastSuccess == Instant("2026-07-01T22:00:00Z"))
    // Looking back at another day changes nothing of that, and neither does a look ahead.
    #expect(try trial.command("run", "--as-of", "2026-06-01T22:00:00Z").status == 0)
    #expect(try trial.command("run", "--as-of", "2190-06-01T22:00:00Z").status == 0)
    let later = try #require(trial.base.text("kept/scorecard.prom"))
    #expect(EarlierMetrics(later, project: "Trial")?.lastSuccess == Instant("2026-07-01T22:00:00Z"))
  }

  @Test func `what is wrong is told in a line a problem, with place and remedy`() throws {
    let trial = try DeliveryTrial()
    try FileManager.default.removeItem(atPath: trial.base.path + "/sendmail")
    let late = try ScorecardProcess(list: trial.arguments(on: 0), in: trial.base.path)
    #expect(late.status == 74 && late.output.isEmpty)
    let lines = late.messages.split(separator: "\n")
    #expect(lines.count == 1 && lines[0].hasPrefix("error: the mail program `"))
    #expect(lines[0].contains("in the outbox; install one"))

    try trial.base.write("scorecard.yaml", "version: 1\nproject: Trial\nout: out\ncolour: red\ndelivery: {mail: 3}\n")
    let wrong = try ScorecardProcess(list: trial.arguments(on: 0), in: trial.base.path)
    #expect(wrong.status == 65)
    let problems = wrong.messages.split(separator: "\n")
    #expect(problems.count == 2 && problems.allSatisfy { $0.hasPrefix("scorecard.yaml:") })
    #expect(problems.first?.hasPrefix("scorecard.yaml:4:1: error: ") == true)
  }

  @Test func `messages for journals are one JSON object a line`() throws {
    let trial = try DeliveryTrial()
    try FileManager.default.removeItem(atPath: trial.base.path + "/sendmail")
    let run = try ScorecardProcess(
      list: trial.arguments(on: 0) + ["--log-format", "json"], in: trial.base.path)
    let lines = run.messages.split(separator: "\n")
    let objects = lines.compactMap {
      try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
    #expect(objects.count == lines.count && objects.count >= 3)
    #expect(objects.contains { $0["level"] as? String == "error" && $0["remedy"] != nil })
    #expect(
      objects.contains { $0["level"] as? String == "info" && ($0["message"] as? String)?.contains("published") == true }
    )
    #expect(objects.allSatisfy { $0["time"] != nil })
  }

  @Test func `where metrics are collected the last success stays when something failed`() throws {
    let trial = try DeliveryTrial("  metrics: kept/scorecard.prom")
    try trial.base.write("kept/other", "")
    #expect(try trial.run(on: 0).status == 0)
    let first = try #require(trial.base.text("kept/scorecard.prom"))
    let success = try #require(EarlierMetrics(first, project: "Trial")?.lastSuccess)
    try FileManager.default.removeItem(atPath: trial.base.path + "/sendmail")
    #expect(try trial.run(on: 1).status == 74)
    let second = try #require(trial.base.text("kept/scorecard.prom"))
    #expect(second != first)
    #expect(EarlierMetrics(second, project: "Trial")?.lastSuccess == success)
  }
}
