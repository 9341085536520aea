@testable import Scorecards

/// One example at least of every case of every subject of the definitions' problems.
enum DefinitionExamples {
  static let subjects: [(name: String, examples: [any Problem])] = [
    ("DefinitionFileProblem", file), ("YAMLProblem", yaml), ("TableProblem", table), ("ShapeProblem", shape),
    ("ValueProblem", value), ("TimeProblem", time), ("ThresholdProblem", threshold), ("CriterionProblem", criterion),
    ("RuleProblem", rule), ("RecordEntryProblem", record), ("DocumentProblem", document),
    ("DeliveryProblem", delivery), ("GateSetProblem", set), ("TextFileProblem", text),
  ]

  private static let file: [DefinitionFileProblem] = [
    .tooLarge(limit: 1 << 20), .empty, .unsupportedVersion(found: "`2`"), .moreProblems(500),
  ]
  private static let yaml: [YAMLProblem] = [
    .syntax(reason: "did not find expected key", lacksQuotes: true), .alias, .tag("!x"), .tooDeep(limit: 64),
  ]
  private static let table: [TableProblem] = [.openQuote, .otherFieldCount(expected: 3, found: 4)]
  private static let shape: [ShapeProblem] = [
    .duplicateKey("id"), .keyIsNoText, .unknownKey("ownr", owner: "a criterion", nearest: "owner", known: ["owner"]),
    .missingKey("owner", owner: "a criterion"), .misplacedKey("path", .besidePath),
    .wrongType("`phase`", expected: .mapping, found: "a list"), .emptyText(key: "title"), .emptyList(key: "rules"),
  ]
  private static let value: [ValueProblem] = [
    .unknownWord("upp", .direction, among: ["up", "down"]), .badShare(key: "coverage", text: "x"),
    .badIdentifier("a b"), .badGateNumber("0"), .badMode("9", .notOctal), .repeated("a", .criterion, firstLine: 3),
    .repeatedAcrossFiles("7", .gateNumber, otherFile: "gates/a.yaml"),
  ]
  private static let time: [TimeProblem] = [
    .badDay(key: "day", text: "x"), .badInstant(key: "deadline", text: "x", isBareDay: false),
    .badMoment(key: "from", text: "x"), .badSpan(key: "window", text: "x"),
    .spanOutOfRange(key: "window", text: "0 d", longestDays: 9), .windowEndsBeforeStart, .windowIsEmpty,
    .windowEnds(both: true), .gateWindowGoesBack, .extensionNotAfterDeadline, .deadlineBeforeWindow,
    .deadlineBeforePhase,
  ]
  private static let threshold: [ThresholdProblem] = [
    .unreadable("x"), .unitMissing(threshold: "5", of: "`uptime`", unit: "%"), .unknownUnit("x", nearest: nil),
    .unitMismatch(unit: "EUR", of: "`arr`", ownUnit: "USD"), .reversedRange("7...5"), .ambiguousTolerance("95 % ± 1 %"),
    .ambiguousMultiple("5–7M"), .openDirection(threshold: "5", of: "`arr`"), .nothingToSet(of: "`arr`"),
    .inverted(key: "partial", loose: "> 5", than: "target", strict: "> 4"),
  ]
  private static let criterion: [CriterionProblem] = [
    .neitherMeasuredNorItem, .bothMeasuredAndItem, .checklistWithoutComplete,
    .needsWindow(kind: "events", metric: "crashes"), .needsWithin(.share),
    .foldOfOtherKey(.each, key: "over", belongsTo: "across"), .notMeasured("gdpr"), .sameEnds("low"),
    .rangeUnits(low: "%", high: "ms"),
  ]
  private static let rule: [RuleProblem] = [
    .conditionHeads([], known: ["every", "some"]), .nestedTooDeep(limit: 32), .emptySelection, .countWithoutBound,
    .atLeastAboveAtMost(3, 2),
    .countBeyondSelection(3, selected: 1), .needsExtension, .afterOtherwise(line: 9), .unreachable,
    .reservedVerdict("UNDETERMINED"), .verdictOfOtherClass("GO", stated: "stop", known: "proceed"),
    .verdictOfTwoClasses("GO", "proceed", firstLine: 3), .proceedsOnNothing("GO"),
  ]
  private static let record: [RecordEntryProblem] = [
    .badDigest("x"), .badFigure(key: "value", text: "x"), .noVote("Board", voters: ["CEO"]),
    .noFinalCall("CFO", callers: ["CEO"]), .mayNotReopen("CFO"), .nothingReopened(gate: "gate-7"),
    .waiverEndsBeforeStart, .correctionChanges(both: true), .noSuchLine, .negativeHours,
  ]
  private static let document: [DocumentProblem] = [
    .roadmapProgress(both: true), .openFrontMatter, .onlyForEachGate, .reservedName("index"), .unclosedPlace("{gate"),
  ]
  private static let delivery: [DeliveryProblem] = [
    .badAddress(.noDomain("ada")), .anotherSender(document: "memo"), .publishTarget(both: true), .keepsNothing,
    .namesNoFolder,
  ]
  private static let set: [GateSetProblem] = [
    .noGates, .noCatalogue,
    .gateAndCatalogue, .metricOfTwoFiles("uptime", first: Place(file: "a/metrics.yaml", line: 3)),
  ]
  private static let text: [TextFileProblem] = [
    .absent, .isFolder, .notReadable(reason: "Permission denied"), .notUTF8, .oddName, .tooLarge(limit: 4 << 20),
    .isNoFolder, .controlCharacter, .noProject, .noGates, .noTemplates, .leadsOut,
  ]
}
