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

  /// `nil` where a word is not known.
  var change: VerdictChange? {
    guard let asOf = Instant(asOf), let verdict = Verdict(verdict, self.class),
      let kind = VerdictChange.Kind(rawValue: kind ?? VerdictChange.Kind.recommended.rawValue)
    else { return nil }
    return VerdictChange(
      gate: gate, number: number, title: title, verdict: verdict, before: Verdict(before, classBefore),
      run: RunReference(id: run, asOf: asOf), kind: kind, recommended: Verdict(recommended, classRecommended))
  }
}
