import Testing

@testable import Scorecards

@Suite struct RecordAppendingTests {
  private static let entry = RecordEntry(.waivers, [(WaiverKey.gate, "7"), (.reason, "why"), (.issue, nil)])

  private func adding(_ text: String) -> String? { RecordAppending(text).adding(Self.entry) }

  @Test(arguments: [
    ("", "version: 1\n\nwaivers:\n  - gate: 7\n    reason: why\n"),
    ("version: 1\n", "version: 1\n\nwaivers:\n  - gate: 7\n    reason: why\n"),
    ("version: 1", "version: 1\n\nwaivers:\n  - gate: 7\n    reason: why\n"),
    ("version: 1\nwaivers:\n", "version: 1\nwaivers:\n  - gate: 7\n    reason: why\n"),
    ("waivers: [] # none\nx: 1\n", "waivers:  # none\n  - gate: 7\n    reason: why\nx: 1\n"),
    ("waivers: # [] none\n", "waivers: # [] none\n  - gate: 7\n    reason: why\n"),
  ])
  func `a list that is not there or empty is made`(text: String, result: String) { #expect(adding(text) == result) }

  @Test func `comments, order, blank lines and odd writing stay`() {
    let before = """
      # The record of the board.
      version: 1
      waivers: # granted
      -   {gate: 4, reason: "a # b"} # first

      # between
      -   gate: 4
          reason: |
            - two

            # lines
        # indented, at the end

      # about what follows
      overrides:
        - {gate: 4}

      """
    let added = "-   {gate: 4, reason: \"a # b\"} # first"
    #expect(before.contains(added))
    let after = adding(before)
    let entry = "- gate: 7\n  reason: why\n"
    let place = "  # indented, at the end\n"
    #expect(after == before.replacing(place, with: place + entry))
  }

  @Test func `line ends stay as they are`() {
    #expect(
      adding("version: 1\r\nwaivers:\r\n  - a: b\r\n")
        == "version: 1\r\nwaivers:\r\n  - a: b\r\n  - gate: 7\r\n    reason: why\r\n")
  }

  @Test(arguments: ["waivers: [{gate: 4}]\n", "waivers: {}\n", "waivers: &a\n"])
  func `a list in brackets is not touched`(text: String) { #expect(adding(text) == nil) }

  @Test(arguments: [
    "plain", "null", "2026-03-01T09:00:00Z", "a: b", "key:", "", "# no", "- x", "\"q\" \\ 'p'", "two\nlines\ttab",
    "\u{1B}[2J\u{202E}\u{7}", "💡 é", "{a: b}", "@x", "[x]", "yes", "1e3", "\u{2028}\u{85}\u{FEFF}x",
  ])
  func `every text is read as it was written`(text: String) throws {
    let entry = RecordEntry(.waivers, [(WaiverKey.reason, text)])
    let written = try #require(RecordAppending("").adding(entry))
    guard case .success(let root) = readYAML(DefinitionText(name: "r", text: written)) else {
      Issue.record("\(written)")
      return
    }
    let list = try #require(root.entries.last).value
    guard case .list(let members) = list.content,
      case .scalar(let read, _) = members.first?.entries.first?.value.content
    else {
      Issue.record("\(written)")
      return
    }
    #expect(read.unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test func `one more entry at the end and nothing else extends a record`() throws {
    let old = try #require(RecordFixture.load(RecordFixture.text).record)
    var new = old
    new.waivers += old.waivers
    #expect(new.extends(old, in: .waivers))
    #expect(!new.extends(old, in: .signOffs) && !old.extends(old, in: .waivers))
    new.signOffs = []
    #expect(!new.extends(old, in: .waivers))
  }
}
