/// What people write for the documents beside exports, checklists and decisions; `nil` is what nobody has provided.
struct Briefing: Sendable {
  var team: [TeamAssignment]?
  var roadmap: [RoadmapItem]?
  var risks: [Risk]?
  var narratives: [NarrativeSubject: Narrative] = [:]
}

/// Who does what in the phase to come.
struct TeamAssignment: Sendable, Equatable {
  let role: String
  /// `nil`: the role is open.
  let name: String?
  /// The region or the field that it is about.
  let area: String?
  let note: String?
}

/// Something that has to be there on the way to a later gate.
struct RoadmapItem: Sendable, Equatable {
  enum Track: String, Sendable, CaseIterable {
    case compliance
    case seriesB = "series-b"
    /// Only the timeline shows it.
    case milestone
  }

  let track: Track
  let title: String
  let owner: String
  let due: Day?
  let progress: Progress
  let note: String?

  enum Progress: Sendable, Equatable {
    case state(ItemState, completed: Day?)
    /// The id of a criterion, whose status says it: nothing is written down twice.
    case criterion(String)
  }
}

struct Risk: Sendable, Equatable {
  enum Kind: String, Sendable, CaseIterable { case regulatory, competitive, operational, financial }
  enum Level: String, Sendable, CaseIterable { case high, medium, low }
  enum Movement: String, Sendable, CaseIterable { case rising, steady, falling, new }

  let title: String
  let kind: Kind
  let level: Level
  /// Since the last memo.
  let movement: Movement
  let mitigation: String
  let owner: String
}

/// The texts that documents ask for; each is a file of that name in the project's folder of narratives.
enum NarrativeSubject: String, Sendable, CaseIterable {
  case lessonsLearned = "lessons-learned"
  case optimisations
  case seriesB = "series-b"

  var fileName: String { rawValue + ".md" }
}

/// Markdown that people wrote, made safe: without raw HTML, images, unsafe links and status words.
struct Narrative: Sendable, Equatable {
  /// Its blocks in order; each can stand alone.
  let blocks: [String]
}
