internal import Foundation

/// An entry as the ledger holds it.
struct StoredEntry: Sendable {
  let position: Int
  let digest: String
  let content: [UInt8]
}

/// What the content of an entry says.
struct EntryReading {
  let run: String
  let previous: String
  let basis: RunBasis
  let outputs: [RunBasis.File]
  let snapshot: RunSnapshot

  /// `nil` where it is no entry that this version can read.
  init?(_ content: [UInt8]) {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    guard let file = try? decoder.decode(EntryFile.self, from: Data(content)),
      file.schema == LedgerEntry.schema, let asOf = Instant(file.asOf)
    else { return nil }
    var gates: [GateSnapshot] = []
    for gate in file.gates {
      guard let gate = gate.snapshot(asOf: asOf) else { return nil }
      gates.append(gate)
    }
    var inputs: [InputFile] = []
    for input in file.inputs {
      guard let input = input.input else { return nil }
      inputs.append(input)
    }
    let verdicts = (file.verdicts ?? []).compactMap(\.change)
    guard verdicts.count == file.verdicts?.count ?? 0 else { return nil }
    run = file.run
    previous = file.previous
    basis = RunBasis(
      tool: file.tool, project: file.project, asOf: asOf, inputs: inputs, definitions: file.definitions.map(\.file),
      templates: file.templates.map(\.file), record: (file.record ?? []).map(\.file), given: file.given ?? [])
    outputs = file.outputs.map(\.file)
    snapshot = RunSnapshot(run: RunReference(id: file.run, asOf: asOf), gates: IdentifiedList(gates), verdicts: verdicts)
  }
}

// The content's JSON, version 1; there `asOf` is `as_of`.

struct EntryFile: Decodable {
  let schema: String
  let run: String
  let previous: String
  let tool: String
  let project: String
  let asOf: String
  let inputs: [EntryInputFile]
  let definitions: [EntryDigestFile]
  let templates: [EntryDigestFile]
  let record: [EntryDigestFile]?
  let given: [String]?
  let outputs: [EntryDigestFile]
  let gates: [EntryGateFile]
  let verdicts: [EntryVerdictFile]?
}

struct EntryInputFile: Decodable {
  let name: String
  let role: String
  let condition: String
  let bytes: Int?
  let sha256: String?

  var input: InputFile? {
    guard let role = InputFile.Role(rawValue: role), let condition = InputFile.Condition(rawValue: condition) else {
      return nil
    }
    return InputFile(
      name: name, role: role, source: 0, condition: condition, bytes: bytes ?? 0, sha256: sha256 ?? "")
  }
}

struct EntryDigestFile: Decodable {
  let name: String
  let bytes: Int
  let sha256: String

  var file: RunBasis.File { RunBasis.File(name: name, bytes: bytes, sha256: sha256) }
}

struct EntryGateFile: Decodable {
  struct FollowUp: Decodable {
    let date: String
    let verdict: String
    let `class`: String
    let criteria: [EntryCriterionFile]
  }

  let id: String
  let number: Int
  let title: String
  let state: String
  let deadline: String
  let verdict: String
  let `class`: String
  let exceptions: [String]
  let criteria: [EntryCriterionFile]
  let followUp: FollowUp?
  /// Absent where there is no follow-up, and in entries of version 0.1.
  let inForce: String?
  let record: EntryRecordFile?

  func snapshot(asOf: Instant) -> GateSnapshot? {
    guard let state = GateState(rawValue: state), let deadline = Instant(deadline),
      let category = VerdictClass(rawValue: self.class)
    else { return nil }
    let criteria = criteria.compactMap(\.snapshot)
    guard criteria.count == self.criteria.count else { return nil }
    let follow = followUp.flatMap(EntryGateFile.followUp)
    if followUp != nil && follow == nil { return nil }
    let record = record?.snapshot
    if self.record != nil && record == nil { return nil }
    let verdict = Verdict(word: verdict, category: category)
    guard let inForce = inForce(follow, after: record?.verdict ?? verdict, asOf: asOf) else { return nil }
    return GateSnapshot(
      number: number, id: id, title: title, state: state, deadline: deadline, verdict: verdict, exceptions: exceptions,
      criteria: IdentifiedList(criteria), followUp: follow, inForce: inForce, record: record)
  }

  /// As the run found it. Version 0.1 did not write it down, nor when an override was made: as if before the follow-up.
  private func inForce(_ follow: FollowUpSnapshot?, after verdict: Verdict, asOf: Instant) -> JudgementInForce? {
    if let inForce { return JudgementInForce(rawValue: inForce) }
    let held = follow.flatMap { asOf > $0.date ? $0.date : nil }
    return JudgementInForce(after: verdict, heldOn: held, override: nil)
  }

  private static func followUp(_ file: FollowUp) -> FollowUpSnapshot? {
    let criteria = file.criteria.compactMap(\.snapshot)
    guard let date = Instant(file.date), let category = VerdictClass(rawValue: file.class),
      criteria.count == file.criteria.count
    else { return nil }
    return FollowUpSnapshot(date: date, verdict: Verdict(word: file.verdict, category: category), criteria: criteria)
  }
}

struct EntryCriterionFile: Decodable {
  let id: String
  let title: String
  let status: String
  let since: String
  let fromTheStart: Bool?
  let value: String?
  let unit: String?
  let limits: [String]?
  let recoverable: String
  let mayBeWorse: Bool?
  let daysWithData: Int?
  let daily: [[String]]?
  let item: String?
  let due: String?

  var snapshot: CriterionSnapshot? {
    guard let status = Status(rawValue: status), let since = Instant(since), let recoverable = Truth(word: recoverable)
    else { return nil }
    return CriterionSnapshot(
      id: id, title: title, status: status,
      since: StatusSpan(since: since, isFromTheStart: fromTheStart ?? false),
      value: value.flatMap(Rational.init(lossless:)), unit: unit.flatMap { Unit($0) },
      limits: (limits ?? []).compactMap(Rational.init(lossless:)), recoverable: recoverable,
      mayBeWorse: mayBeWorse ?? false, daily: dailyValues, item: item.flatMap(ItemState.init(rawValue:)),
      due: due.flatMap { Day($0) })
  }

  private var dailyValues: DailyValues? {
    guard let daily, let daysWithData else { return nil }
    let points = daily.compactMap { point -> (day: Day, value: Rational)? in
      guard let day = point.first.flatMap({ Day($0) }), let value = point.last.flatMap(Rational.init(lossless:)) else {
        return nil
      }
      return (day, value)
    }
    return DailyValues(points: points, daysWithData: daysWithData)
  }
}
