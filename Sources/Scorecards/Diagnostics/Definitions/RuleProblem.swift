/// What is wrong with a rule, its condition or its verdict.
enum RuleProblem: Sendable, Equatable {
  /// None of the heads that make a condition, or several of them.
  case conditionHeads([String], known: [String])
  case nestedTooDeep(limit: Int)
  case emptySelection
  case countWithoutBound
  case atLeastAboveAtMost(Int, Int)
  case countBeyondSelection(Int, selected: Int)
  case needsExtension
  case afterOtherwise(line: Int)
  case unreachable
  case reservedVerdict(String)
  case verdictOfOtherClass(String, stated: String, known: String)
  case verdictOfTwoClasses(String, String, firstLine: Int)
  case proceedsOnNothing(String)
}

extension RuleProblem: Problem {
  var message: String {
    switch self {
    case .conditionHeads([], let known): "the condition says neither \(Self.either(known.map(Self.quoted)))"
    case .conditionHeads(let heads, known: _):
      "a condition says one thing, not \(heads.map(Self.quoted).joined(separator: " and "))"
    case .nestedTooDeep(let limit): "conditions are nested more than \(limit) levels deep"
    case .emptySelection: "the condition selects no criterion"
    case .countWithoutBound: "`count` needs `at-least` or `at-most`"
    case .atLeastAboveAtMost(let low, let high): "`at-least` (\(low)) is above `at-most` (\(high))"
    case .countBeyondSelection(let count, let selected):
      "`at-least` is \(count), but only \(selected) \(selected == 1 ? "criterion is" : "criteria are") selected"
    case .needsExtension: "`can still be met` needs the gate's `extension` date"
    case .afterOtherwise(let line): "the rule is never reached: the rule on line \(line) is `otherwise`"
    case .unreachable: "no combination of statuses makes this rule the first true one"
    case .reservedVerdict(let word): "the verdict `\(word)` is the tool's own, for what the evidence leaves open"
    case .verdictOfOtherClass(let word, let stated, let known):
      "the verdict `\(word)` is of class `\(known)`, not `\(stated)`"
    case .verdictOfTwoClasses(let word, let first, let line):
      "the verdict `\(word)` has the class `\(first)` on line \(line)"
    case .proceedsOnNothing(let word): "the verdict would be `\(word)` with every criterion missed"
    }
  }

  var remedy: String? {
    switch self {
    case .unreachable: "whenever it is true an earlier rule is true as well, or it contradicts itself"
    case .proceedsOnNothing: "let a rule that stops take what the others leave"
    case .conditionHeads, .nestedTooDeep, .emptySelection, .countWithoutBound, .atLeastAboveAtMost,
      .countBeyondSelection, .needsExtension, .afterOtherwise, .reservedVerdict, .verdictOfOtherClass,
      .verdictOfTwoClasses:
      nil
    }
  }

  private static func quoted(_ word: String) -> String { "`\(word)`" }

  /// Behind `neither`.
  private static func either(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.joined() }
    return "\(words.dropLast().joined(separator: ", ")) nor \(last)"
  }
}
