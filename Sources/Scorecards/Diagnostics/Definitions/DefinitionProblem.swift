/// What is wrong with a gate file, the catalogue or the project file. Wording: `DefinitionWording.swift`.
enum DefinitionProblem: Error, Sendable, Equatable {
  // The file as a whole.
  case tooLarge(limit: Int)
  case emptyFile
  case syntax(reason: String, lacksQuotes: Bool)
  case duplicateKey(String)
  case keyIsNoText
  case alias
  case tag(String)
  case tooDeep(limit: Int)
  case unsupportedVersion(found: String)
  case moreProblems(Int)

  // Keys and the shape of their values.
  case unknownKey(String, owner: String, nearest: String?, known: [String])
  case missingKey(String, owner: String)
  case misplacedKey(String, MisplacedKey)
  /// `what` is worded already: `` `phase` ``, `a criterion`.
  case wrongType(_ what: String, expected: ExpectedType, found: String)
  case emptyText(key: String)
  case emptyList(key: String)
  case unknownWord(String, WordKind, among: [String])
  case badDay(key: String, text: String)
  case badInstant(key: String, text: String, isBareDay: Bool)
  /// Neither a day nor a point in time.
  case badMoment(key: String, text: String)
  case badSpan(key: String, text: String)
  case spanOutOfRange(key: String, text: String, longestDays: Int)
  case badShare(key: String, text: String)
  case badIdentifier(String)
  case badGateNumber(String)

  // Names.
  case repeated(String, NameKind, firstLine: Int)
  case repeatedAcrossFiles(String, NameKind, otherFile: String)

  // Thresholds and units.
  case unreadableThreshold(String)
  /// `of` is worded already: `` `uptime` ``, ``the share of samples of `uptime` ``.
  case unitMissing(threshold: String, of: String, unit: String)
  case unknownUnit(String, nearest: String?)
  case unitMismatch(unit: String, of: String, ownUnit: String)
  case reversedRange(String)
  case ambiguousTolerance(String)
  case ambiguousMultiple(String)
  /// A bare figure for what has no better side.
  case openDirection(threshold: String, of: String)
  /// `set` for what is no value of the metric.
  case nothingToSet(of: String)
  case inverted(key: String, loose: String, than: String, strict: String)

  // Criteria.
  case neitherMeasuredNorItem
  case bothMeasuredAndItem
  case checklistWithoutComplete
  case needsWindow(kind: String, metric: String)
  case needsWithin(Fold)
  /// A fold over time behind `across`, or one across series behind `over`.
  case foldOfOtherKey(Fold, key: String, belongsTo: String)
  case notMeasured(String)
  case sameEnds(String)
  case rangeUnits(low: String, high: String)

  // Conditions and rules.
  case conditionHeads([String])
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

  // Dates.
  case windowEndsBeforeStart
  case windowIsEmpty
  /// It has to have one of the two ends.
  case windowEnds(both: Bool)
  case gateWindowGoesBack
  case extensionNotAfterDeadline
  case deadlineBeforeWindow
  case deadlineBeforePhase

  // The people's record.
  case badDigest(String)
  case badFigure(key: String, text: String)
  /// A role that is only informed.
  case noVote(String, voters: [String])
  case noFinalCall(String, callers: [String])
  case mayNotReopen(String)
  /// An outcome without a reopening before it.
  case nothingReopened(gate: String)
  case waiverEndsBeforeStart
  case correctionChanges(both: Bool)
  case noSuchLine
  case negativeHours

  // The documents' inputs and front matter.
  case openQuote
  case otherFieldCount(expected: Int, found: Int)
  case roadmapStanding(both: Bool)
  case openFrontMatter
  case onlyForEachGate
  case reservedName(String)
  case unclosedPlace(String)

  // Delivery.
  case badAddress(MailAddressProblem)
  /// Two mails of one document have to come from one address.
  case anotherSender(document: String)
  /// It has to have one of the two.
  case publishTarget(both: Bool)
  case keepsNothing
  /// A program that is to carry files away is not told where they are.
  case namesNoFolder

  // Several files.
  case noGates
  case noCatalogue
  case severalCatalogues(first: String)
}

/// The kinds of words that have to be one of a set.
enum WordKind: String, Sendable {
  case metric, criterion, category, predicate, state, fold, unit, layout, direction, column
  case verdictClass = "class"
  case metricKind = "kind of metric"
  case severity
  /// What a share of coverage is a share of.
  case basis
  case gate, role, vote, verdict, outcome
  case reopeningKind = "kind of reopening"
  case track, level, movement, audience
  case riskKind = "kind of risk"
  case documentKind = "kind of document"
  case place
  case occasion = "occasion of a mail"
}

/// The kinds of names that must not stand twice.
enum NameKind: String, Sendable {
  case recipient
  case criterion, name, gateID = "gate id", gateNumber = "gate number", milestone, state, predicate
}

/// What a key's value has to be.
enum ExpectedType: Sendable, Equatable {
  case text, wholeNumber, boolean, list, mapping, textOrList, selection, windowOrGate, condition, source
  case shareOrMapping
}

/// Why a key that is known does not apply where it stands.
enum MisplacedKey: Sendable, Equatable {
  case onlyForMeasured
  case onlyForLevels
  case onlyForWindows(metric: String)
  /// Only the last value grows old.
  case onlyForLast(metric: String)
  case onlyForFolds([Fold])
  /// Days have no interval.
  case onlyForSamples
  case onlyForEvents
  /// A condition has one head; this key belongs to another.
  case withCondition(String)
  case onlyForCount
  /// `paths` beside `path`.
  case besidePath
  case onlyForLayouts([MetricSource.Layout])
  case onlyForFolder
  case onlyForCommand
}
