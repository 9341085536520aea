/// The content's JSON, version 1; there `asOf` is `as_of`.
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

  func input() throws(StoredFault) -> InputFile {
    InputFile(
      name: name, role: try StoredText.word("role", role), source: 0,
      condition: try StoredText.word("condition", condition), bytes: bytes ?? 0, sha256: sha256 ?? "")
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

  func snapshot(asOf: Instant) throws(StoredFault) -> GateSnapshot {
    let verdict = try StoredText.verdict(verdict, self.class)
    let follow = try followUp.map { (one) throws(StoredFault) in try one.snapshot() }
    let record = try record.map { (one) throws(StoredFault) in try one.snapshot() }
    return GateSnapshot(
      number: number, id: id, title: title, state: try StoredText.word("state", state),
      deadline: try StoredText.read("deadline", deadline) { Instant($0) },
      verdict: verdict, exceptions: exceptions,
      criteria: IdentifiedList(try criteria.map { (one) throws(StoredFault) in try one.snapshot() }), followUp: follow,
      inForce: try inForce(follow, after: record?.verdict ?? verdict, asOf: asOf), record: record)
  }

  /// As the run found it. Version 0.1 did not write it down, nor when an override was made: as if before the follow-up.
  private func inForce(
    _ follow: FollowUpSnapshot?, after verdict: Verdict, asOf: Instant
  ) throws(StoredFault) -> JudgementInForce {
    if let inForce { return try StoredText.word("in_force", inForce) }
    let held = follow.flatMap { asOf > $0.date ? $0.date : nil }
    return JudgementInForce(after: verdict, heldOn: held, override: nil)
  }
}

extension EntryGateFile.FollowUp {
  fileprivate func snapshot() throws(StoredFault) -> FollowUpSnapshot {
    FollowUpSnapshot(
      date: try StoredText.read("date", date) { Instant($0) }, verdict: try StoredText.verdict(verdict, self.class),
      criteria: IdentifiedList(try criteria.map { (one) throws(StoredFault) in try one.snapshot() }))
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

  func snapshot() throws(StoredFault) -> CriterionSnapshot {
    let since = try StoredText.read("since", since) { Instant($0) }
    return CriterionSnapshot(
      id: id, title: title, status: try StoredText.word("status", status),
      since: StatusSpan(since: since, isFromTheStart: fromTheStart ?? false),
      value: try StoredText.optional("value", value) { Rational(lossless: $0) },
      unit: try StoredText.optional("unit", unit) { Unit($0) },
      limits: try (limits ?? []).map { (text) throws(StoredFault) in try StoredText.rational("limits", text) },
      recoverable: try StoredText.read("recoverable", recoverable) { Truth(word: $0) },
      mayBeWorse: mayBeWorse ?? false, daily: try dailyValues(),
      item: try StoredText.optional("item", item) { ItemState(rawValue: $0) },
      due: try StoredText.optional("due", due) { Day($0) })
  }

  private func dailyValues() throws(StoredFault) -> DailyValues? {
    guard let daily, let daysWithData else { return nil }
    let points = try daily.map { (point) throws(StoredFault) -> (day: Day, value: Rational) in
      guard point.count == 2 else { throw .value(key: "daily", text: point.joined(separator: ", ")) }
      return (try StoredText.read("daily", point[0]) { Day($0) }, try StoredText.rational("daily", point[1]))
    }
    return DailyValues(points: points, daysWithData: daysWithData)
  }
}
