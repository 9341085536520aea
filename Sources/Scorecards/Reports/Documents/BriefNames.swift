extension DocumentSource {
  /// The same with names that leave a short document short; the gate's page has them whole.
  var withBriefNames: DocumentSource {
    var brief = self
    brief.plan.main = plan.main.withBriefNames
    return brief
  }
}

extension GateResult {
  fileprivate var withBriefNames: GateResult {
    var brief = self
    brief.gate.title = PlainText.brief(gate.title)
    brief.criteria = criteria.map { result in
      var brief = result
      brief.criterion.title = PlainText.brief(result.criterion.title)
      brief.criterion.owner = PlainText.brief(result.criterion.owner)
      return brief
    }
    return brief
  }
}

extension PlainText {
  /// Characters that a name has at most where there is little room.
  static let briefLength = 48
  /// The same of a sentence: some three lines of a wide cell.
  static let briefSentence = 90

  /// A long one ends with an ellipsis.
  static func brief(_ text: String, to length: Int = briefLength) -> String {
    text.count > length ? text.prefix(length - 1) + "…" : text
  }
}
