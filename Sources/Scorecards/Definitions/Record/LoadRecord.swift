/// Reads the people's record against the gates that it speaks of; `record` is `nil` where it has an error.
func loadRecord(
  _ file: DefinitionText, gates: [Gate], catalogue: [String: Metric]
) -> (record: PeopleRecord?, diagnostics: [Diagnostic]) {
  switch readYAML(file) {
  case .failure(let problem): return (nil, [problem.diagnostic])
  case .success(let root):
    var problems = ProblemList()
    let record = RecordReading(root: root, known: RecordNames(gates: gates, catalogue: catalogue)).read(&problems)
    return (problems.isEmpty ? record : nil, problems.sorted)
  }
}

/// Reads the mapping of the record.
struct RecordReading {
  let root: DefinitionNode
  let known: RecordNames

  func read(_ problems: inout ProblemList) -> PeopleRecord? {
    guard root.checkVersion(&problems), let fields = Fields<RecordKey>(root, &problems) else { return nil }
    fields.need(.version, problems: &problems)
    let allowedSigners = fields.text(.allowedSigners, &problems)
    let reopenings = entries(.reopenings, fields, &problems, reopening)
    let first = Dictionary(reopenings.map { ($0.gate, $0.time) }, uniquingKeysWith: min)
    return PeopleRecord(
      allowedSigners: allowedSigners?.value, signOffs: entries(.signOffs, fields, &problems, signOff),
      waivers: entries(.waivers, fields, &problems, waiver),
      overrides: entries(.overrides, fields, &problems, override),
      reopenings: reopenings,
      outcomes: entries(.outcomes, fields, &problems) { outcome($0, after: first, &$1) },
      corrections: entries(.corrections, fields, &problems, correction),
      estimates: entries(.estimates, fields, &problems, estimate))
  }

  /// A list; nothing behind its key is an empty one, as it is before the first entry.
  private func entries<Key: FieldKey, Entry>(
    _ key: RecordKey, _ fields: Fields<RecordKey>, _ problems: inout ProblemList,
    _ read: (Fields<Key>, inout ProblemList) -> Entry?
  ) -> [Entry] {
    guard let node = fields.node(key) else { return [] }
    if case .nothing = node.content { return [] }
    return node.list(key.rawValue, &problems).compactMap { member in
      Fields<Key>(member, &problems).flatMap { read($0, &problems) }
    }
  }

  private func signOff(_ fields: Fields<SignOffKey>, _ problems: inout ProblemList) -> SignOff? {
    fields.need(.gate, .role, .name, .time, .vote, .digest, problems: &problems)
    let gate = known.gate(fields, &problems)
    let role = gate.flatMap { known.signer(fields, .role, of: $0, &problems) }
    let name = fields.text(.name, &problems)
    let time = fields.instant(.time, &problems)
    let vote: Located<SignOff.Vote>? = fields.word(.vote, .vote, &problems)
    let digest = digest(fields, .digest, &problems)
    let comment = fields.text(.comment, &problems)
    let run = fields.text(.run, &problems)
    let user = fields.text(.user, &problems)
    let signature = fields.text(.signature, &problems)
    guard let gate, let role, let name, let time, let vote, let digest else { return nil }
    return SignOff(
      gate: gate.id, role: role, name: name.value, time: time.value, vote: vote.value, comment: comment?.value,
      run: run?.value, digest: digest.value, user: user?.value, signature: signature?.value)
  }

  private func waiver(_ fields: Fields<WaiverKey>, _ problems: inout ProblemList) -> Waiver? {
    fields.need(.gate, .criterion, .approver, .reason, .from, .until, problems: &problems)
    let gate = known.gate(fields, &problems)
    let criterion = gate.flatMap { known.criterion(fields, .criterion, of: $0, &problems) }
    let approver = gate.flatMap { known.signer(fields, .approver, of: $0, &problems) }
    let name = fields.text(.name, &problems)
    let reason = fields.text(.reason, &problems)
    let from = fields.day(.from, &problems)
    let until = fields.day(.until, &problems)
    let issue = fields.text(.issue, &problems)
    if let from, let until, until.value < from.value {
      problems.error(at: until.place, .record(.waiverEndsBeforeStart))
    }
    guard let gate, let criterion, let approver, let reason, let from, let until else { return nil }
    return Waiver(
      gate: gate.id, criterion: criterion, approver: approver, name: name?.value, reason: reason.value,
      from: from.value, until: until.value, issue: issue?.value)
  }

  private func override(_ fields: Fields<OverrideKey>, _ problems: inout ProblemList) -> Override? {
    fields.need(.gate, .role, .name, .time, .decision, .reason, problems: &problems)
    let gate = known.gate(fields, &problems)
    let role = gate.flatMap { known.finalCaller(fields, .role, of: $0, &problems) }
    let name = fields.text(.name, &problems)
    let time = fields.instant(.time, &problems)
    let decision = gate.flatMap { known.verdict(fields, .decision, of: $0, &problems) }
    let reason = fields.text(.reason, &problems)
    let recommended = fields.text(.recommended, &problems)
    let digest = digest(fields, .digest, &problems)
    let user = fields.text(.user, &problems)
    guard let gate, let role, let name, let time, let decision, let reason else { return nil }
    return Override(
      gate: gate.id, role: role, name: name.value, reason: reason.value, time: time.value, decision: decision,
      recommended: recommended?.value, digest: digest?.value, user: user?.value)
  }

  private func digest<Key: FieldKey>(
    _ fields: Fields<Key>, _ key: Key, _ problems: inout ProblemList
  ) -> Located<String>? {
    fields.value(key, &problems, or: { .record(.badDigest($0)) }) { $0.isHexadecimal(digits: 64) ? $0 : nil }
  }

  private func reopening(_ fields: Fields<ReopeningKey>, _ problems: inout ProblemList) -> Reopening? {
    fields.need(.gate, .role, .name, .time, .kind, .reason, problems: &problems)
    let gate = known.gate(fields, &problems)
    let role = fields.value(.role, &problems, or: { .record(.mayNotReopen($0)) }) { $0 == Reopening.role ? $0 : nil }
    let name = fields.text(.name, &problems)
    let time = fields.instant(.time, &problems)
    let kind: Located<Reopening.Kind>? = fields.word(.kind, .reopeningKind, &problems)
    let reason = fields.text(.reason, &problems)
    let outcome: Located<Reopening.Outcome>? = fields.word(.outcome, .outcome, &problems)
    let user = fields.text(.user, &problems)
    guard let gate, role != nil, let name, let time, let kind, let reason else { return nil }
    return Reopening(
      gate: gate.id, kind: kind.value, reason: reason.value, name: name.value, time: time.value,
      outcome: outcome?.value, user: user?.value)
  }

  /// It needs a reopening of its gate from before it.
  ///
  /// - Parameter reopened: when each gate was reopened for the first time.
  private func outcome(
    _ fields: Fields<OutcomeKey>, after reopened: [String: Instant], _ problems: inout ProblemList
  ) -> ReopeningOutcome? {
    fields.need(.gate, .role, .name, .time, .outcome, problems: &problems)
    let gate = known.gate(fields, &problems)
    let role = fields.value(.role, &problems, or: { .record(.mayNotReopen($0)) }) { $0 == Reopening.role ? $0 : nil }
    let name = fields.text(.name, &problems)
    let time = fields.instant(.time, &problems)
    let outcome: Located<Reopening.Outcome>? = fields.word(.outcome, .outcome, &problems)
    let reason = fields.text(.reason, &problems)
    let user = fields.text(.user, &problems)
    guard let gate, role != nil, let name, let time, let outcome else { return nil }
    if reopened[gate.id].map({ $0 <= time.value }) != true {
      problems.error(at: time.place, .record(.nothingReopened(gate: gate.id)))
    }
    return ReopeningOutcome(
      gate: gate.id, outcome: outcome.value, name: name.value, reason: reason?.value, time: time.value,
      user: user?.value)
  }

  private func correction(_ fields: Fields<CorrectionKey>, _ problems: inout ProblemList) -> Correction? {
    fields.need(.source, .line, .approver, .reason, .time, problems: &problems)
    let source = fields.text(.source, &problems)
    let line = fields.whole(.line, &problems)
    if let line, line.value == 0 { problems.error(at: line.place, .record(.noSuchLine)) }
    let metric = fields.has(.metric) ? known.metric(fields, .metric, &problems) : nil
    let change = change(fields, &problems)
    let approver = known.anySigner(fields, .approver, &problems)
    let name = fields.text(.name, &problems)
    let reason = fields.text(.reason, &problems)
    let time = fields.instant(.time, &problems)
    guard let source, let line, let change, let approver, let reason, let time else { return nil }
    return Correction(
      source: source.value, line: line.value, metric: metric, change: change, approver: approver, name: name?.value,
      reason: reason.value, time: time.value)
  }

  private func change(_ fields: Fields<CorrectionKey>, _ problems: inout ProblemList) -> Correction.Change? {
    let isExcluded = fields.flag(.exclude, &problems)
    guard isExcluded != fields.has(.value) else {
      let key: CorrectionKey = isExcluded ? .value : .exclude
      problems.error(at: fields.place(of: key), .record(.correctionChanges(both: isExcluded)))
      return nil
    }
    return isExcluded ? .exclude : fields.figure(.value, &problems).map { .replace($0) }
  }

  private func estimate(_ fields: Fields<EstimateKey>, _ problems: inout ProblemList) -> FixEstimate? {
    fields.need(.gate, .criterion, .hours, .by, .time, problems: &problems)
    let gate = known.gate(fields, &problems)
    let criterion = gate.flatMap { known.criterion(fields, .criterion, of: $0, &problems) }
    let hours = fields.figure(.hours, &problems)
    if let hours, hours.isNegative, let node = fields.node(.hours) {
      problems.error(at: node.place, .record(.negativeHours))
    }
    let by = fields.text(.by, &problems)
    let time = fields.instant(.time, &problems)
    guard let gate, let criterion, let hours, let by, let time else { return nil }
    return FixEstimate(gate: gate.id, criterion: criterion, hours: hours, by: by.value, time: time.value)
  }
}
