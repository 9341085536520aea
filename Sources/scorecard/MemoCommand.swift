import ArgumentParser
import Scorecards

struct MemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "memo", abstract: "Documents as mail.", subcommands: [MemoSendCommand.self, MemoListCommand.self])
}

struct MemoListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List what is in the outbox: what waits, was sent, was refused.",
    discussion: """
      Examples: scorecard memo list --project examples/tooloo
                scorecard memo list --state sent,refused --format csv
      """)

  @OptionGroup var project: ProjectFolderOption

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Copies that are \(CommandWords.deliveries) (default: what waits, \(CommandWords.waiting)).",
      valueName: "list"))
  var state: [String] = []

  @Option(help: "How the rows are printed.")
  var format: ListFormat = .text

  func run() throws {
    try finish(Commands.outbox(state, project.arguments, format: format, .process))
  }
}

struct MemoSendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "send",
    abstract: "Send a document by mail, or what waits in the outbox.",
    discussion: """
      Examples: scorecard memo send phase-5-board-memo --project examples/tooloo --as-of 2026-02-27T23:59:00Z \
      --to board@example.org
                scorecard memo send --pending

      Does a nightly run first, so that what is sent is on record. The same memo never reaches a recipient twice; \
      --resend sends it again. Exits with 74 where something could not be handed over; the next run tries it again.
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var log: LogOptions

  @Argument(help: ArgumentHelp("The document's name, such as board-memo-gate-04.", valueName: "document"))
  var document: String?

  @Option(
    name: .customLong("to"), parsing: .upToNextOption,
    help: ArgumentHelp(
      "Recipients, such as 'Ada Board <ada@example.org>' (default: those that delivery: lists for the document).",
      valueName: "address"))
  var recipients: [String] = []

  @Option(
    name: .customLong("from"),
    help: ArgumentHelp("The sender (default: the one that delivery: names).", valueName: "address"))
  var sender: String?

  @Option(
    help: ArgumentHelp(
      "A sendmail-compatible program (default: sendmail: under delivery:, or /usr/sbin/sendmail).",
      valueName: "program"))
  var sendmail: String?

  @Flag(name: .customLong("resend"), help: "Send it to those again who have it.")
  var resends = false

  @Flag(help: "Evaluate nothing; hand over what waits in the outbox.")
  var pending = false

  @Option(help: ArgumentHelp("The output folder (default: out: of scorecard.yaml).", valueName: "folder"))
  var out: String?

  @Flag(help: "Attach the document as PDF, made with the Chromium or WeasyPrint that is installed.")
  var pdf = false

  func validate() throws {
    if pending == (document != nil) {
      throw ValidationError(pending ? "--pending names no document" : "name a document, or say --pending")
    }
    if pending && (!recipients.isEmpty || sender != nil || resends || pdf || out != nil) {
      throw ValidationError("--pending goes with --project and --sendmail only: what waits is addressed already")
    }
  }

  func run() throws {
    guard let document else {
      try finish(Commands.sendPending(project.arguments, sendmail: sendmail, log.environment))
      return
    }
    var memo = MemoChoice(document: document)
    memo.recipients = recipients
    memo.sender = sender
    memo.resends = resends
    var choices = RunChoices()
    choices.out = out
    choices.prints = pdf
    choices.sendmail = sendmail
    choices.memo = memo
    try finish(Commands.run(project.arguments, choices, log.environment))
  }
}
