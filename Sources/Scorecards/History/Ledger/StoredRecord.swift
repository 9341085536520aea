// What people decided, as an entry's JSON says it.

extension RecordSnapshot {
  var json: JSONText {
    var object = JSONObject()
    object.add("digest", digest)
    object.add("standing", standing.rawValue)
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

  /// `nil` where a word is not known.
  var snapshot: RecordSnapshot? {
    guard let standing = Decision.Standing(rawValue: standing),
      let signOffs = all(signOffs, \.snapshot), let waivers = all(waivers, \.snapshot),
      let reopenings = all(reopenings, ReopeningSnapshot.init)
    else { return nil }
    return RecordSnapshot(
      digest: digest, standing: standing, verdict: Verdict(verdict, self.class),
      withWaivers: Verdict(withWaivers, classWithWaivers), overriding: overriding,
      signOffs: IdentifiedList(signOffs), waivers: IdentifiedList(waivers), reopenings: reopenings)
  }

  private func all<File, Value>(_ files: [File], _ read: (File) -> Value?) -> [Value]? {
    let values = files.compactMap(read)
    return values.count == files.count ? values : nil
  }
}

extension EntryRecordFile.SignOffFile {
  fileprivate var snapshot: SignOffSnapshot? {
    guard let vote = SignOff.Vote(rawValue: vote), let time = Instant(time),
      let weight = SignOffStanding.Weight(rawValue: weight)
    else { return nil }
    return SignOffSnapshot(role: role, name: name, vote: vote, time: time, weight: weight)
  }
}

extension EntryRecordFile.WaiverFile {
  fileprivate var snapshot: WaiverSnapshot? {
    guard let from = Day(from), let until = Day(until), let period = WaiverStanding.Period(rawValue: period) else {
      return nil
    }
    return WaiverSnapshot(criterion: criterion, from: from, until: until, period: period)
  }
}

extension ReopeningSnapshot {
  fileprivate init?(_ texts: [String]) {
    guard let time = texts.first.flatMap({ Instant($0) }), let deadline = texts.last.flatMap({ Instant($0) }) else {
      return nil
    }
    self.init(time: time, deadline: deadline)
  }
}

extension Verdict {
  /// As an entry writes it: its word and its class.
  init?(_ word: String?, _ category: String?) {
    guard let word, let category = category.flatMap(VerdictClass.init(rawValue:)) else { return nil }
    self.init(word: word, category: category)
  }
}
