extension DefinitionProblem: Problem {
  var message: String {
    fileMessage ?? shapeMessage ?? valueMessage ?? spanMessage ?? thresholdMessage ?? criterionMessage ?? dateMessage
      ?? ruleMessage ?? recordMessage ?? documentMessage ?? deliveryMessage
      ?? setMessage
      ?? "this can't be read"
  }

  private var fileMessage: String? {
    switch self {
    case .tooLarge(let limit): "the file is larger than \(limit / 1024) KiB"
    case .emptyFile: "the file is empty"
    case .syntax(let reason, _): "this is no YAML: \(reason)"
    case .duplicateKey(let key): "the key `\(key.shortened)` stands twice in one mapping"
    case .keyIsNoText: "a key has to be a text"
    case .alias: "anchors and aliases (`&`, `*`) are not allowed"
    case .tag(let tag): "the tag `\(tag.shortened)` is not allowed"
    case .tooDeep(let limit): "the file is nested more than \(limit) levels deep"
    case .unsupportedVersion(let found): "this tool reads version \(definitionVersion), not \(found)"
    case .moreProblems(let count): "only the first \(count) problems of this file are listed"
    default: nil
    }
  }

  private var shapeMessage: String? {
    switch self {
    case .unknownKey(let key, let owner, let nearest, _):
      "\(owner) has no key `\(key.shortened)`" + DefinitionProblem.suggestion(nearest)
    case .missingKey(let key, let owner): "\(owner) lacks the key `\(key)`"
    case .misplacedKey(let key, let reason): "`\(key)` \(reason.wording)"
    case .wrongType(let what, let expected, let found): "\(what) has to be \(expected.wording), not \(found)"
    case .emptyText(let key): "`\(key.shortened)` is empty"
    case .emptyList(let key): "`\(key)` lists nothing"
    default: nil
    }
  }

  private var valueMessage: String? {
    switch self {
    case .unknownWord(let word, let kind, let words):
      "unknown \(kind.rawValue) `\(word.shortened)`" + DefinitionProblem.suggestion(nearest(word, in: words))
    case .badDay(let key, let text): "`\(key)` is no date: `\(text.shortened)`"
    case .badInstant(let key, let text, let isBareDay):
      isBareDay ? "`\(key)` lacks its time of day: `\(text)`" : "`\(key)` is no point in time: `\(text.shortened)`"
    case .badShare(let key, let text): "`\(key)` is no share in percent: `\(text.shortened)`"
    case .badIdentifier(let text): "`\(text.shortened)` can't be an id"
    case .badGateNumber(let text): "`\(text.shortened)` is no gate number"
    case .repeated(let name, let kind, let line):
      "the \(kind.rawValue) `\(name.shortened)` is listed twice, first on line \(line)"
    case .repeatedAcrossFiles(let name, let kind, let file): "the \(kind.rawValue) `\(name)` is taken by \(file)"
    default: nil
    }
  }

  private var thresholdMessage: String? {
    switch self {
    case .unreadableThreshold(let text): "`\(text.shortened)` is no threshold"
    case .unitMissing(let text, let subject, let unit):
      "the threshold `\(text)` lacks its unit; \(subject) is measured in \(unit)"
    case .unknownUnit(let name, let nearest):
      "unknown unit `\(name.shortened)`" + DefinitionProblem.suggestion(nearest)
    case .unitMismatch(let unit, let subject, let ownUnit):
      "\(unit) does not convert to \(ownUnit), the unit of \(subject)"
    case .reversedRange(let text): "the range `\(text)` ends below its start"
    case .ambiguousTolerance(let text): "`\(text)` can be read as points and as a share"
    case .ambiguousMultiple(let text): "`\(text)` leaves open what its multiple belongs to"
    case .openDirection(let text, let subject):
      "the threshold `\(text)` leaves open whether \(subject) may be above or below it"
    case .nothingToSet(let subject): "`set` is said of values, not of \(subject)"
    case .inverted(let key, let loose, let than, let strict):
      "`\(key)` (`\(loose)`) leaves out values that `\(than)` (`\(strict)`) admits"
    default: nil
    }
  }

  private var criterionMessage: String? {
    switch self {
    case .neitherMeasuredNorItem:
      "the criterion is neither measured (`metric`) nor an item of a checklist (`checklist`)"
    case .bothMeasuredAndItem: "a criterion is either measured (`metric`) or an item of a checklist (`checklist`)"
    case .checklistWithoutComplete: "`checklist` does not list `complete`: a completed item would count as missed"
    case .needsWindow(let kind, let metric):
      "`\(metric)` (\(kind)) is measured over a window, and neither the gate nor the criterion has one"
    case .needsWithin(let fold):
      "`over: \(fold.rawValue)` needs `within`, the threshold that a sample has to meet"
    case .foldOfOtherKey(let fold, let key, let other):
      "`\(fold.rawValue)` belongs to `\(other)`, not to `\(key)`"
    case .notMeasured(let id): "`\(id)` is an item of a checklist and has no figure"
    case .sameEnds(let id): "both ends of the range are `\(id)`"
    case .rangeUnits(let low, let high): "the ends of the range are measured in \(low) and \(high)"
    default: nil
    }
  }

  private var ruleMessage: String? {
    switch self {
    case .conditionHeads(let heads):
      heads.isEmpty
        ? "the condition says neither `every`, `some`, `count`, `all-of`, `any-of` nor `not`"
        : "a condition says one thing, not \(heads.map { "`\($0)`" }.joined(separator: " and "))"
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
    default: nil
    }
  }

  private var setMessage: String? {
    switch self {
    case .noGates: "there is no gate file"
    case .noCatalogue: "there is no catalogue of metrics beside the gate files"
    case .severalCatalogues(let first): "there is a second catalogue of metrics beside \(first)"
    default: nil
    }
  }

  static func suggestion(_ nearest: String?) -> String { nearest.map { "; did you mean `\($0)`?" } ?? "" }
}
