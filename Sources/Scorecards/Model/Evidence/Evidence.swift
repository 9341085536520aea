/// Everything that was read: what the files say, not yet judged.
struct Evidence: Sendable {
  var metrics: [String: MetricEvidence] = [:]
  var items: [String: [ItemEntry]] = [:]
  /// `nil` where no incidents file was named.
  var incidents: IncidentEvidence?
  /// Every file that was named, found or not, in order.
  var files: [InputFile] = []
  /// Indices of files that are lost and of which nothing tells what they would have said: whatever they bear on may
  /// stand worse than the other files say.
  var untold: [Int] = []
  /// In the order of the record.
  var corrections: [AppliedCorrection] = []
}

/// A file that evidence came from.
struct InputFile: Sendable {
  enum Role: String, Sendable { case metrics, checklist, incidents }
  enum Condition: String, Sendable, CaseIterable {
    case read
    /// There is no such file.
    case absent
    /// It can't be read at all.
    case unreadable
  }

  /// As it was named: relative to the project, or as given on the command line.
  let name: String
  let role: Role
  /// Index of its source among the project's sources of this role.
  let source: Int
  let condition: Condition
  let bytes: Int
  /// Hexadecimal SHA-256 of the content; empty where there is none.
  let sha256: String
}

/// The place of one piece of evidence. There are as many as samples, so that it is kept small.
struct EvidencePlace: Hashable, Sendable {
  private let fileIndex: Int32
  private let lineNumber: Int32

  init(file: Int, line: Int) {
    fileIndex = Int32(clamping: file)
    lineNumber = Int32(clamping: line)
  }

  /// Index into ``Evidence/files``.
  var file: Int { Int(fileIndex) }
  /// 1-based line, or for JSON the line on which the value stands; 0 where the whole file is meant.
  var line: Int { Int(lineNumber) }
}

/// A value in its metric's own unit at one instant.
struct Sample: Sendable {
  let time: Instant
  let place: EvidencePlace
  private let packed: PackedNumber

  init(time: Instant, value: Rational, place: EvidencePlace) {
    self.time = time
    self.place = place
    packed = PackedNumber(value)
  }

  init(time: Instant, number: PackedNumber, place: EvidencePlace) {
    self.time = time
    self.place = place
    packed = number
  }

  var value: Rational { packed.value }
}

/// What one series of a metric, told from others by its labels, says to everything that is asked of it.
struct Series: Sendable {
  /// Label name → value; empty values are no labels and are left out.
  let labels: [String: String]
  /// The last sample at or before each instant that was asked for; of a series that only contradicts itself its last
  /// contradiction, so that it is found to be old and does not silently drop out.
  let last: [Instant: Sample]
  let folded: [Folding: Folded]
}

/// Different values for the same instant.
struct Contradiction: Sendable {
  let time: Instant
  let first: Sample
  let second: Sample
}

/// A row or value that could not be read.
struct UnreadableRow: Sendable {
  /// `nil` where the time itself is unreadable: it then may belong to any window.
  let time: Instant?
  let place: EvidencePlace
  /// What is wrong, as data that the wording explains.
  let cause: InputProblem
}

/// All that was read of one metric.
struct MetricEvidence: Sendable {
  /// In order of their labels.
  var series: [Series]
  var unreadable: [UnreadableRow]
}

/// One mention of an item in a checklist.
struct ItemEntry: Sendable {
  /// `nil` where the entry is unreadable or lacks what its state needs; `problem` then says why.
  let state: ItemState?
  let problem: InputProblem?
  let owner: String?
  let due: Day?
  let completed: Completion?
  let evidence: String?
  let note: String?
  let place: EvidencePlace
}

/// When an item was completed: a whole day, or an instant.
enum Completion: Sendable {
  case day(Day)
  case instant(Instant)

  var day: Day {
    switch self {
    case .day(let day): day
    case .instant(let instant): instant.day
    }
  }

  func isAfter(_ instant: Instant) -> Bool {
    switch self {
    case .day(let day): day > instant.day
    case .instant(let completed): completed > instant
    }
  }
}

struct Incident: Sendable {
  let id: String
  /// Upper case: `P0`.
  let severity: String
  let started: Instant
  let resolved: Instant?
  let title: String
  let place: EvidencePlace
}

/// One incident that is told in different ways; none of them counts.
struct IncidentContradiction: Sendable {
  let id: String
  var severities: Set<String>
  var started: Set<Instant>
  let first: EvidencePlace
  let second: EvidencePlace
}

/// What the incidents files say.
struct IncidentEvidence: Sendable {
  var incidents: [Incident]
  /// Rows that could not be read; `severity` is `nil` where it can't be told either.
  var unreadable: [(severity: String?, row: UnreadableRow)]
  /// Ids whose rows contradict each other.
  var contradictions: [IncidentContradiction]
  /// How far the files are declared to reach.
  var coversUntil: Instant?
  /// A source has no row and does not say how far it reaches: it tells nothing, and the others can't vouch for it.
  var hasSilentSource: Bool
  /// The files, indices into ``Evidence/files``; none of them read where `isReadable` is false.
  var files: [Int]
  var condition: InputFile.Condition
}
