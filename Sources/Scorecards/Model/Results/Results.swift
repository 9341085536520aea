/// What a run found, for all gates: the contract's results (design, section 5).
struct Results: Sendable {
  let project: String
  let asOf: Instant
  /// In the order of their deadlines.
  let gates: [GateResult]
  let files: [InputFile]
  /// In the order of the record.
  var corrections: [AppliedCorrection] = []
  /// `nil` where no incidents file is named.
  var incidents: IncidentLog?
}

/// Where a gate stands in its life.
enum GateState: String, Sendable, CaseIterable {
  /// Its window, or without one its phase, has not begun.
  case upcoming
  /// Up to and including its deadline.
  case open
  /// The deadline has passed and not all have signed.
  case due
  case decided
}

/// What was found of a gate: its first judgement, perhaps the one that follows it, and what people made of them.
struct GateResult: Sendable {
  /// With the deadline in force.
  var gate: Gate
  /// At the deadline; it stays on record.
  var first: Judgement
  /// After the deadline, where the first verdict is conditional or may turn out to be, and the gate has an extension date.
  var followUp: FollowUp?
  var record = GateRecord()

  var state: GateState { record.decision?.isDecided == true ? .decided : first.state }
}

struct CriterionResult: Sendable {
  var criterion: Criterion
  let status: Status
  /// In the metric's unit; `nil` where there is no figure.
  let value: Rational?
  var finding: Finding
  /// Whether an unmet criterion can still be met by the extension date.
  let recoverable: Truth
  let trajectory: Trajectory?
  let isDecisive: Bool
  /// The days that end on judged_at's, of a figure: what a trajectory was or would be drawn through.
  var daily: DailyValues?
  /// The days of its window so far that have a value, where a day has one of its own; only where pictures are drawn.
  var windowDays: [(day: Day, value: Rational)] = []
  /// A lost file bears on it, so that for the rules it stands as told or worse.
  var mayBeWorse = false
}

/// What was found, before it was judged, and why it does not count where it does not.
struct Finding: Sendable {
  let evidence: [EvidencePlace]
  /// The earliest time that the evidence speaks of.
  let from: Instant?
  /// The latest one.
  let time: Instant?
  let samples: Int
  let series: Int
  /// Of the one series that the figure is of, where it stands for several.
  var seriesLabels: [String: String]?
  /// Why the status is what it is, where the figure alone does not tell.
  var cause: Cause?
  let item: ItemEntry?
  /// Indices into ``Results/corrections``: those that changed values of its metric.
  var corrections: [Int] = []
}

/// Why a criterion's status is not simply its figure against its target.
enum Cause: Sendable {
  case noEvidence
  /// A file that would have told of it is absent.
  case absentFile(EvidencePlace)
  /// The incidents file is absent or unreadable.
  case noIncidents(InputFile.Condition)
  case noIncidentRows
  case incidentsEnd(at: Instant)
  case notYetBegun
  case stale(last: Instant, labels: [String: String], allowedSeconds: Int)
  case tooFewDays(with: Int, of: Int, neededPercent: Int, labels: [String: String])
  case tooFewSamples(with: Int, SampleGaps, neededPercent: Int, labels: [String: String])
  case unreadable(UnreadableRow, count: Int)
  case contradictory(first: EvidencePlace, second: EvidencePlace, time: Instant)
  case contradictoryIncident(id: String, first: EvidencePlace, second: EvidencePlace)
  case totalBesideParts
  case needsFold(labels: [String])
  case noSuchLabel(String)
  case lowAboveHigh(low: String, high: String)
  case notSet
  case notMentioned
  case contradictoryItem(first: EvidencePlace, second: EvidencePlace)
  case item(InputProblem)
  case completedInFuture(Day)
  case completedLate(Day)
  case notApplicable(reason: String?)
  /// Why is not to be told to everyone.
  case untold
}

/// Where an unmet criterion is heading (reading, section 3).
struct Trajectory: Sendable {
  enum Direction: String, Sendable { case good, poor, unknown }

  /// How many days it looks back, the day of judged_at included.
  static let span = 14
  /// With fewer days with data it is unknown.
  static let fewestDays = 5

  let direction: Direction
  /// The date it looks at.
  let by: Day
  /// In the metric's unit a day; `nil` where unknown.
  let slopePerDay: Rational?
  /// Where the line stands on `by`.
  let projected: Rational?
  /// The first day on which the line meets the target; `nil` where it never does.
  let reachesTarget: Day?
  /// The change a day that would meet the target on `by`.
  let neededPerDay: Rational?
  /// Days with data among the 14.
  let days: Int
}

/// One thing that would have to change.
struct PathStep: Sendable {
  let criterion: String
  /// The distance to the target in the metric's unit; `nil` where none can be told.
  let gap: Rational?
  /// The distance as a share of the target.
  let relativeGap: Rational?
  let kind: Kind

  enum Kind: String, Sendable {
    case reach, finish, evidence, impossible
  }
}
