import Synchronization
import Testing

@testable import Scorecards

/// The outbox handed over, with mail programs that do what programs do.
@Suite struct PostingTests {
  private let trial: MailTrial

  init() throws { trial = try MailTrial() }

  private func text(_ report: PostingReport) -> String { report.diagnostics.map(\.description).joined(separator: "\n") }

  @Test func `each recipient gets a copy of its own, once`() throws {
    try trial.enqueue("Ada <ada@example.org>", "cfo@example.org")
    let keeping = trial.sendmail("echo $5 >> $calls; cat > \(trial.base.path)/$5")
    let report = try trial.post(keeping)
    #expect(report.sent == 2 && report.waiting == 0 && report.problems.isEmpty)
    #expect(trial.calls == ["ada@example.org", "cfo@example.org"])
    #expect(trial.base.text("ada@example.org")?.hasPrefix("To: Ada <ada@example.org>\r\nFrom: ") == true)
    #expect(trial.base.text("cfo@example.org")?.hasPrefix("To: cfo@example.org\r\nFrom: ") == true)
    #expect(trial.base.text("ada@example.org")?.contains("cfo@") == false)
    try trial.enqueue("Ada <ada@example.org>", "cfo@example.org")
    #expect(try trial.post(keeping) == PostingReport())
    #expect(trial.calls.count == 2)
    try trial.enqueue("cfo@example.org", resends: true)
    #expect(try trial.post(keeping).sent == 1)
    #expect(trial.calls.last == "cfo@example.org")
  }

  @Test func `of 500 recipients 200 are refused: all others get it, and one message tells`() throws {
    let recipients = (1...500).map { "\($0 % 5 < 2 ? "refused" : "member")-\($0)@example.org" }
    try trial.ledger.enqueue([MailTrial.message(recipients)])
    let report = try trial.post(
      trial.sendmail("echo $5 >> $calls; case $5 in refused*) echo \"550 no $5\"; exit 67; esac"))
    #expect(report.sent == 300 && report.refused == 200 && report.waiting == 0)
    #expect(trial.calls == recipients)
    #expect(
      text(report) == """
        error: `memo` of 2026-02-28 was refused for refused-1@example.org, refused-5@example.org, refused-6@example.org and 197 more (550 no refused-1@example.org)
          see to the address and to what the server says; `scorecard memo send` with --resend tries again; `scorecard memo list --state refused` lists them all
        """)
    #expect(try trial.post(trial.sendmail("exit 0")) == PostingReport())
  }

  @Test func `one that is absent is told once, and nobody's attempt is used up`() throws {
    try trial.enqueue("ada@example.org", "cfo@example.org")
    for _ in 1...11 {
      let report = try trial.post(Sendmail(words: ["/no/such/sendmail"], folder: trial.base.path))
      #expect(report.sent == 0 && report.waiting == 2)
      #expect(
        text(report) == """
          error: the mail program `/no/such/sendmail` is not there or can't be run: 2 messages wait in the outbox
            install one, for instance with `apt-get install msmtp-mta`, or name it with sendmail: under delivery: in scorecard.yaml; one that is there has to be executable
          """)
    }
    #expect(try trial.post(trial.sendmail("exit 0")).sent == 2)
  }

  @Test func `one without a configuration is asked once, and nobody's attempt is used up`() throws {
    try trial.enqueue("ada@example.org", "cfo@example.org")
    try trial.enqueue("ada@example.org", document: "other")
    let report = try trial.post(trial.sendmail("echo $5 >> $calls; echo no configuration file; exit 78"))
    #expect(trial.calls.count == 1)
    #expect(report.problems == [.unfit(program: "/bin/sh", said: "no configuration file", waiting: 3)])
    #expect(try trial.ledger.deliveries([.pending]).map(\.attempts) == [0, 0, 0])
  }

  @Test func `one that hangs is waited for once a message`() throws {
    try trial.enqueue("ada@example.org", "cfo@example.org", "coo@example.org")
    let report = try trial.post(trial.sendmail("echo $5 >> $calls; exec sleep 1000", seconds: 1))
    #expect(trial.calls == ["ada@example.org"])
    #expect(report.waiting == 3)
    #expect(
      text(report) == """
        error: the mail program `/bin/sh` did not end within 1 s: of `memo` of 2026-02-28 3 messages wait in the outbox
          see to the mail server, or set another time-limit: under delivery:; the next run hands over what waits
        """)
    #expect(try trial.states()["ada@example.org"] == .deferred)
    // Those that were not tried come first.
    #expect(try trial.post(trial.sendmail("echo $5 >> $calls")).sent == 3)
    #expect(trial.calls.dropFirst() == ["cfo@example.org", "coo@example.org", "ada@example.org"])
  }

  @Test func `a slow server does not hold us all night`() throws {
    let recipients = (1...20).map { "member-\($0)@example.org" }
    try trial.ledger.enqueue([MailTrial.message(recipients)])
    let clock = Mutex(0)
    // Each hand-over takes half of its time limit.
    let report = try trial.post(
      trial.sendmail("exit 75"),
      elapsed: {
        clock.withLock {
          $0 += 30_000; return $0
        }
      })
    #expect(report.waiting == 20)
    #expect(report.problems.last == .slow(program: "/bin/sh", waiting: 11))
    #expect(try trial.ledger.deliveries([.deferred]).count == 10)
  }

  @Test func `what is deferred goes out later, and is given up after ten days`() throws {
    try trial.enqueue("ada@example.org", "cfo@example.org")
    let busy = trial.sendmail("echo $5 >> $calls; case $5 in ada*) echo '451 busy'; exit 75; esac")
    var report = try trial.post(busy)
    #expect(report.sent == 1 && report.waiting == 1)
    #expect(
      report.problems == [
        .deferred(
          MailedMemo(document: "memo", day: try #require(Day("2026-02-28"))), recipients: ["ada@example.org"],
          said: "451 busy")
      ])
    for _ in 1...20 { report = try trial.post(busy) }
    #expect(report.refused == 0 && report.waiting == 1, "all of one day is one attempt")
    for day in 1...9 { report = try trial.post(busy, on: day) }
    #expect(report.refused == 1 && report.waiting == 0)
    #expect(
      text(report).hasPrefix(
        "error: `memo` of 2026-02-28 could not be handed over to ada@example.org on 10 days, and is given up (451 busy)"
      ))
    #expect(try trial.post(busy, on: 10) == PostingReport())
    #expect(trial.calls.count == 31)
  }

  @Test func `a run that ended between hand-over and record is told, and nothing is sent twice`() throws {
    try trial.enqueue("ada@example.org", "cfo@example.org")
    let first = try #require(try trial.ledger.deliveries([.pending]).first)
    try trial.ledger.begin(first, at: MailTrial.now)
    let report = try trial.post(trial.sendmail("echo $5 >> $calls"))
    #expect(trial.calls == ["cfo@example.org"] && report.sent == 1)
    #expect(
      text(report) == """
        error: an earlier run ended while it handed `memo` of 2026-02-28 over to ada@example.org: it counts as sent, and may not have arrived
          ask whether it arrived; `scorecard memo send` with --resend sends it again
        """)
    #expect(try trial.post(trial.sendmail("echo $5 >> $calls")) == PostingReport())
  }

  @Test(arguments: [
    ("kill -TERM $$", "was ended by signal 15"), ("exec sleep 1000", "took longer than 1 second and was ended"),
  ])
  func `one that is ended when it had read the message has perhaps sent it: nobody else is tried`(
    script: String, words: String
  ) throws {
    try trial.enqueue("ada@example.org", "cfo@example.org")
    let report = try trial.post(trial.sendmail("cat > /dev/null; echo $5 >> $calls; " + script, seconds: 1))
    #expect(trial.calls == ["ada@example.org"] && report.sent == 0 && report.waiting == 1)
    #expect(
      text(report) == """
        error: the mail program read `memo` of 2026-02-28 for ada@example.org and then \(words): it counts as sent, and may not have arrived
          ask whether it arrived; `scorecard memo send` with --resend sends it again
        error: nothing else was handed over after that: 1 message waits in the outbox
          the next run tries again
        """)
    #expect(try trial.post(trial.sendmail("echo $5 >> $calls")).sent == 1)
    #expect(trial.calls == ["ada@example.org", "cfo@example.org"])
  }

  @Test func `one that is ended before it had read the message has sent nothing: all get it later`() throws {
    try trial.enqueue("ada@example.org", "cfo@example.org")
    let report = try trial.post(trial.sendmail("head -c 1 > /dev/null; echo $5 >> $calls; kill -TERM $$"))
    #expect(trial.calls == ["ada@example.org", "cfo@example.org"] && report.waiting == 2)
    #expect(
      text(report) == """
        error: `memo` of 2026-02-28 could not be handed over to ada@example.org, cfo@example.org now (it was ended by signal 15)
          the next run tries again
        """)
    #expect(try trial.post(trial.sendmail("exit 0")).sent == 2)
  }

  @Test func `a temporary folder that nothing can be written to is told as that`() throws {
    try trial.enqueue("ada@example.org", "cfo@example.org")
    let report = try trial.post(Sendmail(words: ["/bin/sh", "-c", "exit 0"], folder: trial.base.path + "/none"))
    #expect(
      text(report) == """
        error: nothing can be written to the temporary folder: 2 messages wait in the outbox
          make room, or name a folder with more space in the environment variable TMPDIR; the next run hands over what waits
        """)
    #expect(try trial.ledger.deliveries([.pending]).map(\.attempts) == [0, 0])
  }

  @Test func `messages go out in the order in which they were put in, and an older one gives way`() throws {
    let busy = trial.sendmail("exit 75")
    let keeping = trial.sendmail("echo $5 >> $calls; cat > \(trial.base.path)/$5")
    for decision in ["HOLD", "GO", "NO-GO", "CONDITIONAL"] {
      try trial.enqueue(decision: decision, "ada@example.org")
      #expect(try trial.post(busy).waiting == 1, "\(decision)")
    }
    try trial.enqueue(decision: "LATER", "cfo@example.org")
    #expect(try trial.post(keeping).sent == 2)
    #expect(trial.calls == ["ada@example.org", "cfo@example.org"])
    #expect(trial.base.text("ada@example.org")?.contains("Subject: CONDITIONAL") == true)
  }

  @Test func `who asks for one message gets no other handed over`() throws {
    try trial.enqueue("ada@example.org", "cfo@example.org")
    try trial.enqueue("ada@example.org", document: "other")
    let noting = trial.sendmail("echo $5 >> $calls")
    let choice = PostingChoice(try MailTrial.message(["Ada@example.org"]))
    let report = try trial.post(noting, only: choice)
    #expect(report.sent == 1 && report.waiting == 0 && trial.calls == ["ada@example.org"])
    #expect(try trial.post(noting, only: choice) == PostingReport())
    #expect(try trial.post(noting).sent == 2)
  }

  @Test func `who asks for one message is not told of others that were interrupted`() throws {
    try trial.enqueue("ada@example.org")
    try trial.enqueue("cfo@example.org", document: "other")
    try trial.ledger.begin(try #require(try trial.ledger.deliveries([.pending]).last), at: MailTrial.now)
    let choice = PostingChoice(try MailTrial.message(["ada@example.org"]))
    #expect(try trial.post(trial.sendmail("exit 0"), only: choice).problems == [])
    #expect(try trial.post(trial.sendmail("exit 0")).problems.count == 1)
  }

  @Test func `each address is listed once`() throws {
    try trial.enqueue(decision: "HOLD", "ada@example.org")
    try trial.ledger.begin(try #require(try trial.ledger.deliveries([.pending]).first), at: MailTrial.now)
    try trial.enqueue(decision: "GO", "ada@example.org", "cfo@example.org")
    for delivery in try trial.ledger.deliveries([.pending]) where delivery.begun == nil {
      try trial.ledger.begin(delivery, at: MailTrial.now)
    }
    let report = try trial.post(trial.sendmail("exit 0"))
    guard case .interrupted(_, let recipients)? = report.problems.first, report.problems.count == 1 else {
      Issue.record("\(report.problems)")
      return
    }
    #expect(recipients == ["ada@example.org", "cfo@example.org"])
  }

  @Test func `who is asked to stop begins no further one`() throws {
    try trial.enqueue("ada@example.org", "cfo@example.org")
    let asked = Mutex(0)
    let report = try trial.post(
      trial.sendmail("echo $5 >> $calls"),
      isStopped: {
        asked.withLock {
          $0 += 1; return $0 > 1
        }
      })
    #expect(report.sent == 1 && report.waiting == 1 && trial.calls.count == 1)
    #expect(try trial.ledger.resolveInterrupted().isEmpty)
  }
}
