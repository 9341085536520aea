/// The gates, criteria, roles and metrics that a record may name.
struct RecordNames {
  let gates: [Gate]
  let catalogue: [String: Metric]

  /// By id or by number.
  func gate<Key: GateEntryKey>(_ fields: Fields<Key>, _ problems: inout ProblemList) -> Gate? {
    let ids = gates.map(\.id)
    return fields.value(.gate, &problems, or: { .value(.unknownWord($0, .gate, among: ids)) }) { text in
      gates.first { $0.isNamed(text) }
    }?.value
  }

  func criterion<Key: FieldKey>(
    _ fields: Fields<Key>, _ key: Key, of gate: Gate, _ problems: inout ProblemList
  ) -> String? {
    word(fields, key, .criterion, among: gate.criteria.map(\.id), &problems)
  }

  /// A role that must approve or has the final call; one that is only informed has no vote.
  func signer<Key: FieldKey>(
    _ fields: Fields<Key>, _ key: Key, of gate: Gate, _ problems: inout ProblemList
  ) -> String? {
    voter(fields, key, among: gate.signers, informed: gate.authority.inform, &problems)
  }

  /// A role that has a vote in some gate.
  func anySigner<Key: FieldKey>(_ fields: Fields<Key>, _ key: Key, _ problems: inout ProblemList) -> String? {
    let informed = gates.flatMap(\.authority.inform).distinct
    return voter(fields, key, among: gates.flatMap(\.signers).distinct, informed: informed, &problems)
  }

  func finalCaller<Key: FieldKey>(
    _ fields: Fields<Key>, _ key: Key, of gate: Gate, _ problems: inout ProblemList
  ) -> String? {
    let callers = gate.authority.finalCall
    let others = gate.authority.approve + gate.authority.inform
    return fields.value(
      key, &problems,
      or: { role in
        others.contains(role)
          ? .record(.noFinalCall(role, callers: callers)) : .value(.unknownWord(role, .role, among: callers))
      }
    ) { callers.contains($0) ? $0 : nil }?.value
  }

  /// One of the gate's own words.
  func verdict<Key: FieldKey>(
    _ fields: Fields<Key>, _ key: Key, of gate: Gate, _ problems: inout ProblemList
  ) -> Verdict? {
    let verdicts = gate.rules.map(\.verdict)
    let word = word(fields, key, .verdict, among: verdicts.map(\.word).distinct, &problems)
    return verdicts.first { $0.word == word }
  }

  func metric<Key: FieldKey>(_ fields: Fields<Key>, _ key: Key, _ problems: inout ProblemList) -> String? {
    word(fields, key, .metric, among: catalogue.keys.sorted(), &problems)
  }

  private func voter<Key: FieldKey>(
    _ fields: Fields<Key>, _ key: Key, among roles: [String], informed: [String], _ problems: inout ProblemList
  ) -> String? {
    fields.value(
      key, &problems,
      or: { role in
        informed.contains(role)
          ? .record(.noVote(role, voters: roles)) : .value(.unknownWord(role, .role, among: roles))
      }
    ) { roles.contains($0) ? $0 : nil }?.value
  }

  private func word<Key: FieldKey>(
    _ fields: Fields<Key>, _ key: Key, _ kind: WordKind, among words: [String], _ problems: inout ProblemList
  ) -> String? {
    fields.value(key, &problems, or: { .value(.unknownWord($0, kind, among: words)) }) {
      words.contains($0) ? $0 : nil
    }?.value
  }
}

extension Fields {
  /// A plain decimal figure, without a unit.
  func figure(_ key: Key, _ problems: inout ProblemList) -> Rational? {
    value(key, &problems, or: { .record(.badFigure(key: key.rawValue, text: $0)) }) { Rational(decimal: $0) }?.value
  }
}
