/// Reads one rule of a gate file.
struct RuleReading {
  let node: DefinitionNode

  func read(_ problems: inout ProblemList) -> RuleFile? {
    guard let fields = Fields<RuleKey>(node, &problems) else { return nil }
    fields.need(.verdict, .category, .when, .summary, problems: &problems)
    return RuleFile(
      place: fields.place, verdict: fields.text(.verdict, &problems),
      category: fields.word(.category, .verdictClass, &problems, without: [.undetermined]),
      when: fields.node(.when).flatMap { ConditionReading(node: $0, depth: 0).read(&problems) },
      summary: fields.text(.summary, &problems)?.value, headline: fields.text(.headline, &problems)?.value,
      actions: fields.texts(.actions, &problems).map(\.value),
      dates: fields.list(.dates, &problems).compactMap { RuleReading.date($0, &problems) })
  }

  private static func date(_ node: DefinitionNode, _ problems: inout ProblemList) -> RuleDate? {
    guard let fields = Fields<RuleDateKey>(node, &problems) else { return nil }
    fields.need(.day, .title, problems: &problems)
    guard let day = fields.day(.day, &problems), let title = fields.text(.title, &problems) else { return nil }
    return RuleDate(day: day.value, title: title.value)
  }
}
