import Testing

@testable import Scorecards

/// A text with a `‹` before each place where a problem is expected.
struct MarkedText {
  let text: String
  /// Line and column, from 1, in the order of the text.
  let places: [(line: Int, column: Int)]

  init(_ marked: String) {
    var places: [(Int, Int)] = []
    var plain: [String] = []
    for (number, line) in marked.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      var bare = ""
      for character in line {
        if character == "‹" { places.append((number + 1, bare.count + 1)) } else { bare.append(character) }
      }
      plain.append(bare)
    }
    text = plain.joined(separator: "\n")
    self.places = places
  }
}

/// Expects exactly these problems at the marked places: message, and remedy where there is one.
func expect(
  _ diagnostics: [Diagnostic], at marked: MarkedText, _ expected: [(message: String, remedy: String?)],
  _ location: SourceLocation = #_sourceLocation
) {
  let found = diagnostics.map { diagnostic in
    "\(diagnostic.place?.line ?? 0):\(diagnostic.place?.column ?? 0) \(diagnostic.problem.message)"
      + (diagnostic.problem.remedy.map { " | \($0)" } ?? "")
  }
  let wanted = zip(marked.places, expected).map { place, problem in
    "\(place.line):\(place.column) \(problem.message)" + (problem.remedy.map { " | \($0)" } ?? "")
  }
  #expect(marked.places.count == expected.count, "as many markers as messages", sourceLocation: location)
  #expect(found == wanted, sourceLocation: location)
  for diagnostic in diagnostics {
    let place = diagnostic.place
    let lines = marked.text.split(separator: "\n", omittingEmptySubsequences: false)
    if let place, place.column > 0, lines.indices.contains(place.line - 1) {
      #expect(place.source == String(lines[place.line - 1]), sourceLocation: location)
    }
  }
}

/// A mistake in an otherwise good file: each `old` is replaced by its `new`, which may mark the place of a problem.
struct Mistake: CustomTestStringConvertible {
  private(set) var edits: [(old: String, new: String)]
  /// In the order of the text.
  private(set) var messages: [(message: String, remedy: String?)]

  init(_ old: String, _ new: String, _ message: String, _ remedy: String? = nil) {
    edits = [(old, new)]
    messages = [(message, remedy)]
  }

  var testDescription: String { messages.map(\.message).joined(separator: "; ") }

  func also(_ old: String, _ new: String) -> Mistake {
    var more = self
    more.edits.append((old, new))
    return more
  }

  func expecting(_ message: String, _ remedy: String? = nil) -> Mistake {
    var more = self
    more.messages.append((message, remedy))
    return more
  }

  func marked(in text: String) -> MarkedText {
    var text = text
    for (old, new) in edits {
      #expect(text.ranges(of: old).count == 1, "\(old) stands once")
      text = text.replacing(old, with: new, maxReplacements: 1)
    }
    return MarkedText(text)
  }
}
