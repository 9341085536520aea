import ArgumentParser
import Scorecards

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "The nightly run: evaluate every gate and render the reports.",
    discussion: """
      Example: scorecard run --project examples/tooloo --as-of 2026-02-28T23:59:00Z

      Every run is entered into the ledger, scorecard.sqlite beside scorecard.yaml; the same run again adds nothing.
      Quiet when all is well. The output folder is replaced in one step; it must be empty or hold an earlier report. With \
      --send and --publish what delivery: in scorecard.yaml says is due leaves afterwards; exits with 74 where some of it \
      could not.
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var fail: FailOptions
  @OptionGroup var log: LogOptions

  @Option(help: ArgumentHelp("The output folder (default: out: of scorecard.yaml).", valueName: "folder"))
  var out: String?

  @Flag(
    name: .customLong("no-history"),
    help: "Keep the run in no ledger and compare it with none; the reports say so.")
  var noHistory = false

  @Flag(help: "Put the mail that is due into the outbox and hand over all that waits there.")
  var send = false

  @Flag(help: "Put the mail that is due into the outbox and leave it to `memo send --pending`.")
  var queue = false

  @Flag(help: "Publish the public documents.")
  var publish = false

  @Option(
    help: ArgumentHelp(
      "With --send: a sendmail-compatible program (default: sendmail: under delivery:, or /usr/sbin/sendmail).",
      valueName: "program"))
  var sendmail: String?

  @Flag(help: "Also make the documents as PDF, with the Chromium or WeasyPrint that is installed.")
  var pdf = false

  func validate() throws {
    if send && queue { throw ValidationError("--send and --queue exclude each other") }
  }

  func run() throws {
    var arguments = project.arguments
    arguments.failOn = fail.failOn
    var choices = RunChoices()
    choices.out = out
    choices.keepsHistory = !noHistory
    choices.prints = pdf
    choices.mail = send ? .isSent : queue ? .isQueued : .stays
    choices.publishes = publish
    choices.sendmail = sendmail
    try finish(Commands.run(arguments, choices, log.environment))
  }
}
