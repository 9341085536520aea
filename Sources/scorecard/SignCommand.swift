import ArgumentParser
import Scorecards

struct SignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract: "Sign the verdict that a gate's rules recommend now.",
    discussion: """
      Example: scorecard sign 7 --project examples/tooloo --role CEO --name "Ada Lovelace" --vote approve

      What is signed is the decision digest: of definition, rule, verdict, statuses, exceptions and waivers. When one of
      them changes, the signature no longer counts.
      """)

  @OptionGroup var project: ProjectOptions

  @Argument(help: ArgumentHelp("Number or id of the gate.", valueName: "gate"))
  var gate: String

  @OptionGroup var speaker: SpeakerOptions

  @Option(help: ArgumentHelp("\(CommandWords.votes).", valueName: "vote"))
  var vote: String

  @Option(help: ArgumentHelp("What else is to be said.", valueName: "text"))
  var comment: String?

  @Option(help: ArgumentHelp("The SSH key to sign with (ssh-keygen -Y sign).", valueName: "file"))
  var key: String?

  @Option(
    name: .customLong("run"),
    help: ArgumentHelp("The run whose report was read; without it the last one that found the same.", valueName: "id"))
  var runID: String?

  func run() throws {
    var entry = SignArguments()
    entry.gate = gate
    entry.role = speaker.role
    entry.name = speaker.name
    entry.vote = vote
    entry.comment = comment
    entry.key = key
    entry.run = runID
    entry.at = speaker.at
    try finish(Commands.sign(project.arguments, entry, .process))
  }
}
