/// A phase or gate that was passed before this tool, shown as history.
struct PassedMilestone: Sendable {
  let id: String
  let title: String
  let passed: Day
}
