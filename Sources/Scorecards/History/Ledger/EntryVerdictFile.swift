// Changes of verdicts, as an entry's JSON says them.

extension VerdictChange {
  var json: JSONText {
    var object = JSONObject()
    object.add("gate", gate)
    object.add("number", .number(String(number)))
    object.add("title", title)
    object.add("verdict", verdict.word)
    object.add("class", verdict.category.rawValue)
    object.add("before", before?.word)
    object.add("class_before", before?.category.rawValue)
    object.add("run", run.id)
    object.add("as_of", run.asOf.description)
    if kind != .recommended { object.add("kind", kind.rawValue) }
    object.add("recommended", recommended?.word)
    object.add("class_recommended", recommended?.category.rawValue)
    return object.value
  }
}

struct EntryVerdictFile: Decodable {
  let gate: String
  let number: Int
  let title: String
  let verdict: String
  let `class`: String
  let before: String?
  let classBefore: String?
  let run: String
  let asOf: String
  /// Absent for what the rules recommend.
  let kind: String?
  let recommended: String?
  let classRecommended: String?

  func change() throws(StoredFault) -> VerdictChange {
    let asOf = try StoredText.read("as_of", asOf) { Instant($0) }
    return VerdictChange(
      gate: gate, number: number, title: title, verdict: try StoredText.verdict(verdict, self.class),
      before: try StoredText.verdict(before, classBefore, "class_before"), run: RunReference(id: run, asOf: asOf),
      kind: try StoredText.optional("kind", kind) { VerdictChange.Kind(rawValue: $0) } ?? .recommended,
      recommended: try StoredText.verdict(recommended, classRecommended, "class_recommended"))
  }
}
