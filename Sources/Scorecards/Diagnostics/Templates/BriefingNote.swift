/// What is worth a look among the documents' inputs and templates.
enum BriefingNote: Sendable, Equatable {
  /// No document asks for a narrative of this name.
  case unknownNarrative(String, known: [String])
  /// Two templates, or two gates, would be written as the same document.
  case writtenTwice(name: String)
}

extension BriefingNote: Problem {
  var message: String {
    switch self {
    case .unknownNarrative(let name, let known):
      "no document asks for this text"
        + (nearest(name, in: known).map { "; did you mean `\($0)`?" } ?? "")
    case .writtenTwice(let name): "two documents have the name `\(name)`"
    }
  }

  var remedy: String? {
    switch self {
    case .unknownNarrative(let name, let known):
      nearest(name, in: known) == nil ? "known: \(known.joined(separator: ", "))" : nil
    case .writtenTwice: "name one of them otherwise: rename its template, or use `names` in its front matter"
    }
  }
}
