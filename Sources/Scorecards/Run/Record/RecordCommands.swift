extension Commands {
  /// Signs the verdict that a gate's rules recommend now.
  public static func sign(
    _ arguments: ProjectArguments, _ sign: SignArguments, _ environment: CommandEnvironment
  ) -> ExitStatus {
    RecordCommand(arguments, environment).append { command, run throws(RunFailure) in
      let gate = try command.signable(sign, run)
      let read = try command.signedRun(sign, run, gate)
      let signature = try command.signature(sign, run: read, gate)
      let entry = RecordEntry(
        .signOffs,
        [
          (SignOffKey.gate, gate.gate.id), (.role, sign.role), (.name, sign.name), (.time, command.time(sign.at)),
          (.vote, sign.vote), (.comment, sign.comment), (.run, read), (.digest, gate.record.decision?.digest),
          (.user, environment.user), (.signature, signature),
        ])
      return (entry, [gate.heading, "Recommended: \(gate.first.outcome.verdict.word)"])
    }
  }

  /// Waives a criterion for a while.
  public static func waive(
    _ arguments: ProjectArguments, _ waive: WaiveArguments, _ environment: CommandEnvironment
  ) -> ExitStatus {
    RecordCommand(arguments, environment).append(
      RecordEntry(
        .waivers,
        [
          (WaiverKey.gate, waive.gate), (.criterion, waive.criterion), (.approver, waive.approver),
          (.name, waive.name), (.reason, waive.reason), (.from, waive.from), (.until, waive.until),
          (.issue, waive.issue),
        ]))
  }

  /// Decides otherwise than the rules recommend.
  public static func override(
    _ arguments: ProjectArguments, _ override: OverrideArguments, _ environment: CommandEnvironment
  ) -> ExitStatus {
    RecordCommand(arguments, environment).append { command, run throws(RunFailure) in
      let gate = try command.overridable(override, run)
      let entry = RecordEntry(
        .overrides,
        [
          (OverrideKey.gate, override.gate), (.role, override.role), (.name, override.name),
          (.time, command.time(override.at)), (.decision, override.decision), (.reason, override.reason),
          (.recommended, gate.first.outcome.verdict.word), (.digest, gate.record.decision?.digest),
          (.user, environment.user),
        ])
      return (entry, [gate.heading, "Recommended: \(gate.first.outcome.verdict.word)"])
    }
  }

  /// Opens a gate again for 72 hours.
  public static func reopen(
    _ arguments: ProjectArguments, _ reopen: ReopenArguments, _ environment: CommandEnvironment
  ) -> ExitStatus {
    let command = RecordCommand(arguments, environment)
    return command.append(
      RecordEntry(
        .reopenings,
        [
          (ReopeningKey.gate, reopen.gate), (.role, reopen.role), (.name, reopen.name),
          (.time, command.time(reopen.at)), (.kind, reopen.kind), (.reason, reopen.reason),
          (.outcome, reopen.outcome), (.user, environment.user),
        ]))
  }

  /// Says what came of a gate's last reopening.
  public static func conclude(
    _ arguments: ProjectArguments, _ conclude: ConcludeArguments, _ environment: CommandEnvironment
  ) -> ExitStatus {
    let command = RecordCommand(arguments, environment)
    return command.append(
      RecordEntry(
        .outcomes,
        [
          (OutcomeKey.gate, conclude.gate), (.role, conclude.role), (.name, conclude.name),
          (.time, command.time(conclude.at)), (.outcome, conclude.outcome), (.reason, conclude.reason),
          (.user, environment.user),
        ]))
  }

  /// Excludes a line of an evidence file, or replaces its value.
  public static func correct(
    _ arguments: ProjectArguments, _ correct: CorrectArguments, _ environment: CommandEnvironment
  ) -> ExitStatus {
    let command = RecordCommand(arguments, environment)
    return command.append(
      RecordEntry(
        .corrections,
        [
          (CorrectionKey.source, correct.source), (.line, String(correct.line)), (.metric, correct.metric),
          (.exclude, correct.exclude ? "true" : nil), (.value, correct.value), (.approver, correct.approver),
          (.name, correct.name), (.reason, correct.reason), (.time, command.time(correct.at)),
        ]))
  }
}
