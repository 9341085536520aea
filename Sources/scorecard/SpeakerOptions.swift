import ArgumentParser

/// Who speaks, and when: what the commands share that record a decision.
struct SpeakerOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The role that speaks, as the gate names it.", valueName: "role"))
  var role: String

  @Option(help: ArgumentHelp("Who it is.", valueName: "name"))
  var name: String

  @Option(help: ArgumentHelp("When it was decided (default: --as-of, or now).", valueName: "instant"))
  var at: String?
}
