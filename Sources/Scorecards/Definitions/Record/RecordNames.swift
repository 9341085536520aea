/// The gates, criteria, roles and metrics that a record may name.
struct RecordNames {
  private let gates: [Gate]
  private let catalogue: [String: Metric]
  /// Indices of gates, by id and by number.
  private let places: (ids: [String: Int], numbers: [Int: Int])
  /// Of each gate the criteria, by its id.
  private let criteria: [String: Set<String>]
  /// Roles that have a vote in some gate, and those that are informed by one.
  private let roles: (voters: [String], informed: [String])

  init(gates: [Gate], catalogue: [String: Metric]) {
    self.gates = gates
    self.catalogue = catalogue
    let indexed = gates.enumerated()
    places = (
      Dictionary(indexed.map { ($1.id, $0) }) { first, _ in first },
      Dictionary(indexed.map { ($1.number, $0) }) { first, _ in first }
    )
    criteria = Dictionary(gates.map { ($0.id, Set($0.criteria.map(\.id))) }) { first, _ in first }
    roles = (gates.flatMap(\.signers).distinct, gates.flatMap(\.authority.inform).distinct)
  }

  /// By id or by number.
  func gate<Key: GateEntryKey>(_ fields: Fields<Key>, _ problems: inout ProblemList) -> Gate? {
    fields.value(.gate, &problems, or: { .value(.unknownWord($0, .gate, among: gates.map(\.id))) }) { text in
      [places.ids[text], Int(text).flatMap { places.numbers[$0] }].compactMap { $0 }.min().map { gates[$0] }
    }?.value
  }

  func criterion<Key: FieldKey>(
    _ fields: Fields<Key>, _ key: Key, of gate: Gate, _ problems: inout ProblemList
  ) -> String? {
    fields.value(key, &problems, or: { .value(.unknownWord($0, .criterion, among: gate.criteria.map(\.id))) }) { id in
      criteria[gate.id]?.contains(id) == true ? id : nil
    }?.value
  }

  /// A role that must approve or has the final call; one that is only informed has no vote.
  func signer<Key: FieldKey>(
    _ fields: Fields<Key>, _ key: Key, of gate: Gate, _ problems: inout ProblemList
  ) -> String? {
    voter(fields, key, among: gate.signers, informed: gate.authority.inform, &problems)
  }

  /// A role that has a vote in some gate.
  func anySigner<Key: FieldKey>(_ fields: Fields<Key>, _ key: Key, _ problems: inout ProblemList) -> String? {
    voter(fields, key, among: roles.voters, informed: roles.informed, &problems)
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
    fields.value(key, &problems, or: { .value(.unknownWord($0, .metric, among: catalogue.keys.sorted())) }) { id in
      catalogue[id].map { _ in id }
    }?.value
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
