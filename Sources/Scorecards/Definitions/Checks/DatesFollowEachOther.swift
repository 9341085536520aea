/// Window, deadline and extension follow each other.
struct DatesFollowEachOther: GateCheck {
  func check(_ draft: GateDraft, _ problems: inout ProblemList) {
    guard let deadline = draft.file.deadline else { return }
    if let later = draft.file.extensionDate, later.value <= deadline.value {
      problems.error(at: later.place, .time(.extensionNotAfterDeadline))
    }
    if let start = draft.file.window?.value.start, deadline.value < start {
      problems.error(at: deadline.place, .time(.deadlineBeforeWindow))
    }
    if let phase = draft.file.phase, deadline.value < phase.begins.start {
      problems.error(at: deadline.place, .time(.deadlineBeforePhase))
    }
  }
}
