/// One run in the ledger: canonical JSON, whose bytes the chain's digests are of.
struct LedgerEntry: Sendable {
  static let schema = "scorecard/entry/v1"

  let run: String
  /// Digest of the entry before; ``ChainDigest/none`` for the first.
  let previous: String
  /// See ``ChainDigest/basis(_:)``.
  let basis: String
  let snapshot: RunSnapshot
  let content: [UInt8]
  let digest: String

  /// - Parameters:
  ///   - outputs: what was written, without the manifest, which names the entry.
  ///   - results: the contract's results document.
  init(_ basis: RunBasis, previous: String, outputs: [RunBasis.File], snapshot: RunSnapshot, results: JSONText) {
    let digest = ChainDigest.basis(basis)
    let run = ChainDigest.run(basis: digest, previous: previous)
    let pairs: [(String, JSONText)] =
      [("schema", .text(LedgerEntry.schema)), ("run", .text(run)), ("previous", .text(previous))] + basis.pairs + [
        ("outputs", .list(outputs.map(\.json))), ("gates", .list(snapshot.gates.map(\.json))),
        ("verdicts", .list(snapshot.verdicts.map(\.json))), ("results", results),
      ]
    self.run = run
    self.previous = previous
    self.basis = digest
    self.snapshot = snapshot
    content = Array(JSONText.object(pairs).compact.utf8)
    self.digest = ChainDigest.of(content)
  }
}

extension GateSnapshot {
  fileprivate var json: JSONText {
    var object = JSONObject()
    object.add("id", id)
    object.add("number", .number(String(number)))
    object.add("title", title)
    object.add("state", state.rawValue)
    object.add("deadline", deadline.description)
    object.add("verdict", verdict.word)
    object.add("class", verdict.category.rawValue)
    object.add("exceptions", .texts(exceptions))
    object.add("criteria", .list(criteria.map(\.json)))
    object.add("follow_up", followUp?.json)
    object.add("in_force", followUp.map { _ in inForce.rawValue })
    object.add("record", record?.json)
    return object.value
  }
}

extension FollowUpSnapshot {
  fileprivate var json: JSONText {
    .object([
      ("date", .text(date.description)), ("verdict", .text(verdict.word)), ("class", .text(verdict.category.rawValue)),
      ("criteria", .list(criteria.map(\.json))),
    ])
  }
}

extension CriterionSnapshot {
  fileprivate var json: JSONText {
    var object = JSONObject()
    object.add("id", id)
    object.add("title", title)
    object.add("status", status.rawValue)
    object.add("since", since.since.description)
    object.add("from_the_start", since.isFromTheStart ? .number("true") : nil)
    object.add("value", value?.losslessText)
    object.add("unit", unit?.name)
    object.add("limits", limits.map(\.losslessText))
    object.add("recoverable", recoverable.word)
    object.add("may_be_worse", mayBeWorse ? .number("true") : nil)
    object.add("days_with_data", daily.map { .number(String($0.daysWithData)) })
    object.add("daily", daily.map { .list($0.points.map { .texts([$0.day.description, $0.value.losslessText]) }) })
    object.add("item", item?.rawValue)
    object.add("due", due?.description)
    return object.value
  }
}

extension Truth {
  /// As the ledger writes it.
  var word: String {
    switch self {
    case .yes: "yes"
    case .no: "no"
    case .unknown: "unknown"
    }
  }

  init?(word: String) {
    guard let truth = Truth.allCases.first(where: { $0.word == word }) else { return nil }
    self = truth
  }
}
