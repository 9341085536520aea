@testable import Scorecards

/// One example at least of every case of every other problem and note, but templates' and the mail's.
enum OtherExamples {
  static let subjects: [(name: String, examples: [any Problem])] = [
    ("OutputProblem", output), ("OutputNote", outputNotes), ("PublishProblem", publish),
    ("PublishNote", publishNotes), ("LedgerProblem", ledger), ("HistoryNote", history), ("VerifyProblem", verify),
    ("UsageProblem", usage),
    ("RunProblem", run), ("RecordProblem", record), ("BriefingNote", briefing), ("MarkdownProblem", markdown),
  ]

  private static let day = Instant(seconds: 1_772_330_000).day

  private static let output: [OutputProblem] = [
    .notAFolder(path: "out"), .notOurs(path: "out"), .mountPoint(path: "out"),
    .cannotSwap(path: "out", reason: "Invalid argument"), .cannotWrite(path: "out", reason: "No space left"),
    .noTemporarySpace(folder: "/tmp", reason: "No space left"), .evidenceLost(reason: "a block is missing"),
    .cannotPrint(program: "chromium", .exited(1), said: ""), .noPrinter(programs: ["chromium"]),
    .archiveInsideOutput(path: "out/archive"), .metricsMisplaced(path: "out/m.prom", place: "out"),
    .noMetricsFolder(path: "a/m.prom", folder: "a"), .notOurMetrics(path: "m.prom"), .locked(path: "out"),
  ]
  private static let outputNotes: [OutputNote] = [
    .kept(path: "out-old"), .leftAlone(path: "out-new"), .openToOthers(path: "/srv"), .notArchived(name: "a.csv"),
    .written(path: "out", run: "abc"),
    .successAhead(path: "m.prom", Instant(seconds: 9)),
  ]
  private static let publish: [PublishProblem] = [
    .occupied(path: "www"), .noParent(path: "www"), .notAFolder(path: "www"), .overlaps(path: "www", other: "out"),
    .exposes(path: "www", file: "record.yaml"), .foreign(path: "www/latest"), .openToOthers(path: "www"),
    .oddName("a b"), .tooOld(day, kept: 3),
    .earlier(Instant(seconds: 0), published: Instant(seconds: 9)), .another(path: "www", project: "P"),
    .cannotWrite(path: "www", reason: "No space left"), .failed(.mountPoint(path: "www")), .locked(path: "www"),
    .noReport(folder: "out"), .unreadableManifest(folder: "out", .json(reason: "it is no JSON")),
    .nothingPublic(folder: "out"), .changed(name: "a.md"), .namesNoFolder(words: ["rsync"]),
    .commandFailed(program: "rsync", .exited(1), said: "no route"),
  ]
  private static let publishNotes: [PublishNote] = [
    .inFolder(path: "www", files: 2, changed: 1, removed: []), .throughCommand(program: "rsync", files: 1),
    .ahead(day), .said("sent 3 bytes"),
  ]
  private static let ledger: [LedgerProblem] = [
    .absent(path: "l"), .newer(path: "l", version: 9, known: 4), .notALedger(path: "l"),
    .damaged(path: "l", reason: "x"), .broken(ChainFault(ledger: "l", position: 2, run: "abc", kind: .columns)),
    .cannotWrite(path: "l", reason: "x"), .locked(path: "l"), .unknownRun("abc"),
    .severalRuns("abc"), .unknownSubject("x", nearest: nil), .insideOutput(path: "out/l"), .none,
  ]
  private static let history: [HistoryNote] = [.ahead(Instant(seconds: 9))]
  private static let verify: [VerifyProblem] = [
    .noManifest(folder: "out"), .manifestChanged, .manifestUnreadable(.schema("x")), .changed("a"), .missing("a"),
    .unreadable("a", .notReadable(reason: "Input/output error")),
    .added("a"), .notInLedger, .entryGone(run: "abc"), .otherThanLedger("a"), .sourceChanged("a"), .sourceMissing("a"),
    .archiveChanged("abc"), .notInArchive, .noResults(reason: "it is no JSON"),
    .otherResult(subject: "Gate 7", reported: "GO", found: "HOLD"),
  ]
  private static let usage: [UsageProblem] = [
    .badInstant("x"), .unknownGate("9", known: ["7"]), .unknownClass("x", known: ["stop"]),
    .unknownState("x", known: ["sent"]), .noOutput, .unknownDocument("x", known: ["memo"]),
    .noRecipients(document: "memo"), .noSender(document: "memo"), .noMailProgram, .mailWithoutLedger, .noPublishing,
  ]
  private static let run: [RunProblem] = [
    .stopped, .twoFilesOfOneName("a.md"), .stoppedDelivering, .tookTooLong(seconds: 9), .notPrinted,
  ]
  private static let record: [RecordProblem] = [
    .noRecord, .inBrackets(list: "waivers"), .wouldChange, .upcoming(gate: "Gate 7"),
    .nothingToApprove(possible: ["GO", "HOLD"]), .lostEvidence, .asRecommended(verdict: "GO"), .cannotSign(key: "k"),
    .otherThanRead(run: "abc"),
  ]
  private static let briefing: [BriefingNote] = [
    .unknownNarrative("x.md", known: ["y.md"]), .writtenTwice(name: "memo"),
  ]
  private static let markdown: [MarkdownProblem] = [
    .tooLarge(bytes: 9, limit: 8), .nestedTooDeeply(line: 1, limit: 9), .tooManyCells(line: 1, limit: 9), .notParsed,
    .tooManyBrackets(line: 1, limit: 9), .emphasisTooDeep(line: 1, limit: 9),
  ]
}

/// The same of mail.
enum MailExamples {
  static let subjects: [(name: String, examples: [any Problem])] = [
    ("MailProblem", mail), ("MailAddressProblem", address), ("MailNote", notes), ("MailOrderProblem", orders),
    ("PostingProblem", posting),
  ]

  private static let memo = MailedMemo(document: "memo", day: Instant(seconds: 1_772_330_000).day)
  private static let ada = ["ada@example.org"]

  private static let mail: [MailProblem] = [
    .control(.subject, text: "a", code: 10), .empty(.subject), .badAddress(.noDomain("bob")),
    .noRecipients(subject: "s"),
    .badIdentity("x"), .badAttachment(name: "a/b"), .badMediaType("x", attachment: "a"),
  ]
  private static let address: [MailAddressProblem] = [
    .empty, .control(code: 10), .unreadable("x"), .needsQuotes(name: "a, b"), .noDomain("ada"),
    .quotedLocal("\"a\"@b.org"),
    .nonASCIILocal("ä@b.org"), .badLocal("a..b@c.org"), .nonASCIIDomain("a@ä.org"), .badDomain("a@-"),
    .leadingDash("-a@b.org"), .tooLong("aaa", bytes: 999, limit: 254),
  ]
  private static let notes: [MailNote] = [
    .sent(2), .superseded(memo, recipients: ada), .withdrawn(memo, recipients: ada), .late(memo, recipients: ada),
    .nothingNew(memo),
  ]
  private static let orders: [MailOrderProblem] = [.unknownDocument("x", nearest: nil, known: ["memo"])]
  private static let posting: [PostingProblem] = [
    .noProgram("sendmail", waiting: 1), .unfit(program: "sendmail", said: "", waiting: 2),
    .timedOut(program: "sendmail", seconds: 60, memo: memo, waiting: 1), .slow(program: "sendmail", waiting: 1),
    .deferred(memo, recipients: ada, said: "451"), .refused(memo, recipients: ada, said: "550"),
    .givenUp(memo, recipients: ada, days: 10, said: ""), .interrupted(memo, recipients: ada),
    .ended(.signalled(9), memo, recipients: ada), .left(waiting: 3), .noSpace(waiting: 1),
  ]
}

/// The same of templates, whose problems are a fault at a place.
enum TemplateExamples {
  static let subjects: [(name: String, examples: [any Problem])] = [
    ("TemplateFault", faults.map { TemplateProblem(place: place, fault: $0) })
  ]

  static let faults: [TemplateFault] = [
    .unclosedTag, .malformedName("a b"), .unsupported(.block), .unknownFunction("x", nearest: nil),
    .unopenedSection("a"), .crossedSection(open: "a", closed: "b"), .unclosedSection("a"), .nestedTooDeeply(limit: 9),
    .unknownName("x", nearest: nil, known: ["y"]), .missingPartial("x", nearest: nil), .recursivePartial(["a", "b"]),
    .tooLarge(limit: 9), .notText("a"), .notSection("a"), .notList("a"), .positionOutsideList("first()"),
    .missingTemplate(nearest: nil), .duplicateFile, .notMustache, .valueMissing("a"), .valueUndeclared("a"),
    .valueOfOtherKind("a"),
  ]

  private static let place = TemplatePlace(file: "gate.md", line: 1, column: 1)
}
