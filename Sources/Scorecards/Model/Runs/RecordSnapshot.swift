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
  let signOffs: IdentifiedList<SignOffSnapshot>
  let waivers: IdentifiedList<WaiverSnapshot>
  /// When the gate was reopened, each with its new deadline.
  let reopenings: [ReopeningSnapshot]
}

struct SignOffSnapshot: Sendable, Identifiable {
  let role: String
  let name: String
  let vote: SignOff.Vote
  let time: Instant
  let weight: WeighedSignOff.Weight

  /// What one that stood in an earlier run is told by.
  struct ID: Hashable, Sendable {
    let role: String
    let name: String
    let vote: SignOff.Vote
    let time: Instant
  }

  var id: ID { ID(role: role, name: name, vote: vote, time: time) }
}

struct WaiverSnapshot: Sendable, Identifiable {
  /// Id of the criterion.
  let criterion: String
  let from: Day
  let until: Day
  let period: JudgedWaiver.Period

  /// What one that stood in an earlier run is told by.
  struct ID: Hashable, Sendable {
    let criterion: String
    let from: Day
    let until: Day
  }

  var id: ID { ID(criterion: criterion, from: from, until: until) }
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
