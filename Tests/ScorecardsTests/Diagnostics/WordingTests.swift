import Testing

@testable import Scorecards

/// Every problem has words of its own. That none lacks them the compiler sees to, as long as no wording has a catch-all.
@Suite struct WordingTests {
  private static let subjects: [(name: String, examples: [any Problem])] =
    DefinitionExamples.subjects + InputExamples.subjects + OtherExamples.subjects + MailExamples.subjects
    + TemplateExamples.subjects

  /// The texts of the files that declare or word problems.
  private static let sources = ["Diagnostics", "Model/Evidence", "Model/Delivery"].flatMap(CaseNames.sources)

  @Test func `no wording has a catch-all`() {
    #expect(Self.sources.count > 40)
    for source in Self.sources where source.name.hasPrefix("Diagnostics") {
      #expect(!source.text.contains(/\n *default:/), "\(source.name)")
    }
  }

  @Test func `whatever has words has examples`() {
    let worded = Self.sources.flatMap { source in
      ("\n" + source.text).matches(of: /\nextension (?:\w+\.)?(\w+): Problem/).map { String($0.output.1) }
    }
    // These hand on the words of others, or are no enum.
    let handing: Set = ["DefinitionProblem", "InputProblem", "TemplateProblem", "SignatureProblem", "ChainFault"]
    let named = Set(Self.subjects.map(\.name)).subtracting(["TemplateFault"])
    #expect(Set(worded).subtracting(handing) == named)
  }

  @Test(arguments: subjects.map(\.name))
  func `there is an example of each case`(subject: String) throws {
    let declared = try #require(Self.sources.lazy.compactMap { CaseNames.declared(by: subject, in: $0.text) }.first)
    let examples = Self.subjects.first { $0.name == subject }?.examples ?? []
    let shown = Set(examples.map { CaseNames.name(of: ($0 as? TemplateProblem)?.fault ?? $0) })
    #expect(shown == declared)
  }

  @Test func `each says something of its own, in one line without a full stop`() {
    for (subject, examples) in Self.subjects {
      for example in examples {
        let words = [example.message] + (example.remedy.map { [$0] } ?? [])
        for text in words {
          #expect(!text.isEmpty && !text.hasSuffix(".") && !text.contains("\n"), "\(subject): \(text)")
        }
      }
      #expect(Set(examples.map(\.message)).count == examples.count, "\(subject)")
    }
  }

  /// What a message proposes to write is read as what it is proposed for.
  @Test func `examples in remedies are what they are examples of`() throws {
    #expect(Day(Day.example) != nil && Instant(Instant.example) != nil && Day(Instant.example) == nil)
    for remedy in [
      ThresholdProblem.unknownUnit("x", nearest: nil).remedy, InputProblem.Value.unknownUnit("x").remedy,
    ] {
      let words = try #require(remedy).replacing(" or ", with: ", ").replacing("such as ", with: "").split(
        separator: ", "
      ).dropFirst()
      for word in words { #expect(Unit(String(word)) != nil, "\(word)") }
    }
    let spans = try #require(TimeProblem.badSpan(key: "window", text: "x").remedy).split(separator: "`")
    for index in [1, 3, 5] { #expect(SpanText(String(spans[index])) != nil) }
    for (ending, format) in FileFormat.checklistEndings {
      #expect(FileFormat.ofChecklist([], name: "list.\(ending)") == format)
    }
  }

  /// Two subjects may find the same; words for whatever may be would be found here.
  @Test func `no subject repeats another one's words but for the same thing`() {
    var owners: [String: [String]] = [:]
    for (subject, examples) in Self.subjects {
      for example in examples { owners[example.message, default: []].append(subject) }
    }
    let shared = owners.filter { $0.value.count > 1 }
    #expect(
      Set(shared.keys) == [
        "there is no such file", "the file's name is not UTF-8, so that it is not read", "there is no gate file",
        "the mail address `ada` has no `@`", "unknown unit `x`",
      ])
  }
}
