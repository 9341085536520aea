// What people decided, as an entry's JSON says it.

extension RecordSnapshot {
  var json: JSONText {
    var object = JSONObject()
    object.add("digest", digest)
    object.add("standing", state.rawValue)
    object.add("verdict", verdict?.word)
    object.add("class", verdict?.category.rawValue)
    object.add("with_waivers", withWaivers?.word)
    object.add("class_with_waivers", withWaivers?.category.rawValue)
    object.add("overriding", overriding)
    object.add("sign_offs", .list(signOffs.map(\.json)))
    object.add("waivers", .list(waivers.map(\.json)))
    object.add("reopenings", .list(reopenings.map { .texts([$0.time.description, $0.deadline.description]) }))
    return object.value
  }
}

extension SignOffSnapshot {
  fileprivate var json: JSONText {
    .object([
      ("role", .text(role)), ("name", .text(name)), ("vote", .text(vote.rawValue)),
      ("time", .text(time.description)), ("weight", .text(weight.rawValue)),
    ])
  }
}

extension WaiverSnapshot {
  fileprivate var json: JSONText {
    .object([
      ("criterion", .text(criterion)), ("from", .text(from.description)), ("until", .text(until.description)),
      ("period", .text(period.rawValue)),
    ])
  }
}

struct EntryRecordFile: Decodable {
  struct SignOffFile: Decodable {
    let role: String
    let name: String
    let vote: String
    let time: String
    let weight: String
  }

  struct WaiverFile: Decodable {
    let criterion: String
    let from: String
    let until: String
    let period: String
  }

  let digest: String
  let standing: String
  let verdict: String?
  let `class`: String?
  let withWaivers: String?
  let classWithWaivers: String?
  let overriding: String?
  let signOffs: [SignOffFile]
  let waivers: [WaiverFile]
  let reopenings: [[String]]

  func snapshot() throws(StoredFault) -> RecordSnapshot {
    RecordSnapshot(
      digest: digest, state: try StoredText.word("standing", standing),
      verdict: try StoredText.verdict(verdict, self.class, "class"),
      withWaivers: try StoredText.verdict(withWaivers, classWithWaivers, "class_with_waivers"), overriding: overriding,
      signOffs: IdentifiedList(try signOffs.map { (one) throws(StoredFault) in try one.snapshot() }),
      waivers: IdentifiedList(try waivers.map { (one) throws(StoredFault) in try one.snapshot() }),
      reopenings: try reopenings.map { (one) throws(StoredFault) in try ReopeningSnapshot(one) })
  }
}

extension EntryRecordFile.SignOffFile {
  fileprivate func snapshot() throws(StoredFault) -> SignOffSnapshot {
    SignOffSnapshot(
      role: role, name: name, vote: try StoredText.word("vote", vote),
      time: try StoredText.read("time", time) { Instant($0) }, weight: try StoredText.word("weight", weight))
  }
}

extension EntryRecordFile.WaiverFile {
  fileprivate func snapshot() throws(StoredFault) -> WaiverSnapshot {
    WaiverSnapshot(
      criterion: criterion, from: try StoredText.read("from", from) { Day($0) },
      until: try StoredText.read("until", until) { Day($0) }, period: try StoredText.word("period", period))
  }
}

extension ReopeningSnapshot {
  fileprivate init(_ texts: [String]) throws(StoredFault) {
    guard texts.count == 2 else { throw .value(key: "reopenings", text: texts.joined(separator: ", ")) }
    self.init(
      time: try StoredText.read("reopenings", texts[0]) { Instant($0) },
      deadline: try StoredText.read("reopenings", texts[1]) { Instant($0) })
  }
}
