import Testing

@testable import Scorecards

/// The help of options lists just the words that they take.
@Suite struct CommandWordsTests {
  @Test func `in the order in which they are known`() {
    #expect(CommandWords.failing == "stop, undetermined, conditional")
    #expect(CommandWords.deliveries == "pending, sent, deferred, refused, superseded")
    #expect(CommandWords.waiting == "pending and deferred")
    #expect(CommandWords.votes == "approve, reject or abstain")
    #expect(CommandWords.reopenings == "market-shock, competitive-threat or internal-incident")
    #expect(CommandWords.outcomes == "reaffirm, modify or escalate")
  }

  @Test func `formats are listed once`() throws {
    let base = TemporaryFolder()
    for (command, formats) in [
      ("evaluate", "text, json, junit, markdown"), ("history", "text, csv, json"), ("diff", "text, json, markdown"),
    ] {
      let help = try ScorecardProcess(command, "--help", in: base.path).output
      let words = help.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains("(values: \(formats); default: text)"))
      #expect(words.matches(of: /json/).count == 1 || command == "evaluate", "\(help)")
    }
  }

  @Test func `the words of --fail-on are told where another one stands`() throws {
    let base = TemporaryFolder()
    let run = try ScorecardProcess("evaluate", "--fail-on", "proceed", in: base.path)
    #expect(run.status == 64)
    #expect(
      run.messages.contains("write stop, undetermined, conditional, or several of them with commas between"))
  }

  @Test func `what is worst leads, whatever the order`() {
    #expect(VerdictClass.worst(of: [.proceed, .conditional, .stop, .undetermined]) == .stop)
    #expect(VerdictClass.worst(of: [.proceed, .conditional, .undetermined]) == .undetermined)
    #expect(VerdictClass.worst(of: [.proceed, .conditional]) == .conditional)
    #expect(VerdictClass.worst(of: []) == nil)
    #expect(Set(VerdictClass.byGravity) == Set(VerdictClass.allCases))
  }
}
