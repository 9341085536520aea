import Foundation
import Testing

@testable import Scorecards

/// Every problem has words of its own. That none lacks them the compiler sees to, as long as no wording has a catch-all.
@Suite struct WordingTests {
  private static let subjects: [(name: String, examples: [any Problem])] =
    DefinitionExamples.subjects + InputExamples.subjects + OtherExamples.subjects + MailExamples.subjects
    + TemplateExamples.subjects

  private static let library = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources/Scorecards")

  /// The texts of the files that declare or word problems.
  private static let sources: [(name: String, text: String)] = {
    ["Diagnostics", "Model/Evidence", "Model/Delivery"].flatMap { folder in
      let files = FileManager.default.enumerator(
        at: library.appendingPathComponent(folder), includingPropertiesForKeys: nil)
      return (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }.compactMap { file in
        (try? String(contentsOf: file, encoding: .utf8)).map { (folder + "/" + file.lastPathComponent, $0) }
      }
    }
  }()

  @Test func `no wording has a catch-all`() {
    #expect(Self.sources.count > 40)
    for source in Self.sources where source.name.hasPrefix("Diagnostics") {
      #expect(!source.text.contains(/\n *default:/), "\(source.name)")
    }
  }

  @Test(arguments: subjects.map(\.name))
  func `there is an example of each case`(subject: String) throws {
    let declared = try #require(Self.sources.lazy.compactMap { Self.cases(of: subject, in: $0.text) }.first)
    let examples = Self.subjects.first { $0.name == subject }?.examples ?? []
    let shown = Set(examples.map { Self.caseName(($0 as? TemplateProblem)?.fault ?? $0) })
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

  /// `nil` where the text declares no such enum.
  private static func cases(of name: String, in text: String) -> Set<String>? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(where: { $0.contains(" enum \(name):") || $0.hasPrefix("enum \(name):") })
    else { return nil }
    let indent = String(lines[start].prefix { $0 == " " })
    let body = lines[(start + 1)...].prefix { $0 != indent + "}" }
    return Set(
      body.filter { $0.hasPrefix(indent + "  case ") }.flatMap { line in
        line.dropFirst(indent.count + 7).matches(of: /^(\w+)/).map { String($0.output.1) }
      })
  }

  private static func caseName(_ value: Any) -> String {
    Mirror(reflecting: value).children.first?.label ?? String(describing: value)
  }
}
