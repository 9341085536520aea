/// `calendar.ics` (RFC 5545): the deadline of each gate, its follow-up where there may be one, and the days that follow
/// from what was decided or, before that, from what its rules recommend.
struct CalendarText {
  let results: Results
  let toolVersion: String

  var document: String {
    let head = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//scorecard//\(CalendarText.escaped(toolVersion))//EN",
      "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:\(CalendarText.escaped("\(results.project): gates"))",
    ]
    let lines = head + results.gates.flatMap(events) + ["END:VCALENDAR"]
    return lines.map { CalendarText.folded($0) + "\r\n" }.joined()
  }

  private func events(_ gate: GateResult) -> [String] {
    let name = "Gate \(gate.gate.number)"
    let decision = decision(gate)
    let deadline = event(
      gate, "deadline", [time(gate.gate.deadline)], "\(name) is decided: \(gate.gate.title)", decision)
    let why = "Follows from \(source(gate))."
    let days = gate.dates.enumerated().flatMap { index, date -> [String] in
      event(gate, "date-\(index + 1)", day(date.day), "\(name): \(date.title)", why)
    }
    guard let date = gate.gate.extensionDate, gate.mayHaveFollowUp else { return deadline + days }
    let description = followUp(gate) ?? (gate.hasFollowUp ? decision : "Only for a conditional verdict.")
    return deadline + event(gate, "follow-up", [time(date)], "\(name): follow-up", description) + days
  }

  private func followUp(_ gate: GateResult) -> String? {
    guard let phrase = gate.followUpPhrase else { return nil }
    if gate.heldFollowUp == nil { return PlainText.sentence(PlainText.capitalised(phrase)) }
    return "The verdict at the follow-up is \(phrase)."
  }

  /// Before the deadline the rules recommend nothing yet.
  private func decision(_ gate: GateResult) -> String {
    if gate.state != .open { return DecisionText(gate: gate).line }
    let waived = gate.record.withWaivers.map { " With waivers: \($0.verdict.word)." } ?? ""
    let meaning = VerdictText(gate: gate, files: results.files).meaning
    return "\(meaning)\(waived) Decision: \(PlainText.sentence(DecisionText(gate: gate).phrase))"
  }

  /// What a date follows from.
  private func source(_ gate: GateResult) -> String {
    let word = gate.verdictInForce.word
    if gate.followUpInForce != nil { return "\(word), the verdict at the follow-up" }
    if gate.decidedOtherwise != nil { return "\(word), which was decided" }
    return gate.state == .open ? "\(word), if it were decided now" : "\(word), which the rules recommend"
  }

  private func event(
    _ gate: GateResult, _ kind: String, _ when: [String], _ summary: String, _ description: String
  ) -> [String] {
    let uid = "\(gate.gate.id)/\(kind)/\(results.project)"
    return ["BEGIN:VEVENT", "UID:\(CalendarText.escaped(uid))", "DTSTAMP:\(CalendarText.stamp(results.asOf))"] + when
      + [
        "SUMMARY:\(CalendarText.escaped(summary))", "DESCRIPTION:\(CalendarText.escaped(description))",
        "TRANSP:TRANSPARENT", "END:VEVENT",
      ]
  }

  private func time(_ instant: Instant) -> String { "DTSTART:\(CalendarText.stamp(instant))" }

  /// The whole day; the end is the day after.
  private func day(_ day: Day) -> [String] {
    [
      "DTSTART;VALUE=DATE:\(CalendarText.digits(day.description))",
      "DTEND;VALUE=DATE:\(CalendarText.digits(day.adding(days: 1).description))",
    ]
  }

  /// `20260228T235900Z`.
  private static func stamp(_ instant: Instant) -> String { digits(instant.description) }

  private static func digits(_ text: String) -> String {
    text.replacing("-", with: "").replacing(":", with: "")
  }

  /// TEXT of section 3.3.11; line ends become blanks.
  private static func escaped(_ raw: String) -> String {
    UntrustedText.sanitised(raw).map { character in
      switch character {
      case "\\", ";", ",": "\\\(character)"
      default: String(character)
      }
    }.joined()
  }

  /// Lines of at most 75 bytes (section 3.1); a character is never cut.
  private static func folded(_ line: String) -> String {
    var parts: [String] = []
    var part = ""
    var bytes = 0
    for scalar in line.unicodeScalars {
      let size = UTF8.width(scalar)
      if bytes + size > 75 {
        parts.append(part)
        part = " "
        bytes = 1
      }
      part.unicodeScalars.append(scalar)
      bytes += size
    }
    return (parts + [part]).joined(separator: "\r\n")
  }
}
