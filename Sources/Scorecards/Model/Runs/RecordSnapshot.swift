/// What people had decided of a gate when a run looked at it.
struct RecordSnapshot: Sendable {
  /// What is signed; see ``Decision/digest``.
  let digest: String
  let state: Decision.State
  /// What was decided; `nil` while nothing is.
  let verdict: Verdict?
  /// The verdict with waived criteria counted as met; `nil` where no waiver is in force.
  let withWaivers: Verdict?
  /// The role whose override decides.
  let overriding: String?
  /// In the order of the record.
  let signOffs: [SignOffSnapshot]
  let waivers: [WaiverSnapshot]
  /// When the gate was reopened, each with its new deadline.
  let reopenings: [ReopeningSnapshot]
}

struct SignOffSnapshot: Sendable {
  let role: String
  let name: String
  let vote: SignOff.Vote
  let time: Instant
  let weight: WeighedSignOff.Weight

  func isSame(as other: SignOffSnapshot) -> Bool {
    role == other.role && name == other.name && vote == other.vote && time == other.time
  }
}

struct WaiverSnapshot: Sendable {
  /// Id of the criterion.
  let criterion: String
  let from: Day
  let until: Day
  let period: JudgedWaiver.Period

  func isSame(as other: WaiverSnapshot) -> Bool {
    criterion == other.criterion && from == other.from && until == other.until
  }
}

struct ReopeningSnapshot: Sendable, Equatable {
  let time: Instant
  let deadline: Instant
}

/// What is different in what people decided.
enum RecordChange: Sendable {
  case decision(RecordSnapshot, from: RecordSnapshot)
  case withWaivers(Verdict?, from: Verdict?)
  case signed(SignOffSnapshot)
  /// A sign-off counts no more, or again.
  case weight(SignOffSnapshot, from: SignOffSnapshot)
  /// With the criterion's title.
  case waiver(WaiverSnapshot, title: String)
  case reopened(ReopeningSnapshot)
}
