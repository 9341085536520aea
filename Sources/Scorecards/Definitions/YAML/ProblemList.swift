/// The problems that one file was found to have, collected so that all of them are told at once.
struct ProblemList {
  /// Beyond so many a file is not what it was meant to be, and more lines help nobody.
  static let most = 500

  private(set) var diagnostics: [Diagnostic] = []

  var isEmpty: Bool { diagnostics.isEmpty }

  /// The problem is only worked out while there is room for it.
  mutating func error(at place: Place, _ problem: @autoclosure () -> DefinitionProblem) {
    guard diagnostics.count < ProblemList.most else { return }
    diagnostics.append(Diagnostic(.error, at: place, problem()))
    if diagnostics.count == ProblemList.most {
      diagnostics.append(
        Diagnostic(.note, at: Place(file: place.file), DefinitionProblem.file(.moreProblems(ProblemList.most))))
    }
  }

  mutating func add(_ others: [Diagnostic]) {
    let room = ProblemList.most - diagnostics.count
    diagnostics.append(contentsOf: others.prefix(max(0, room)))
  }

  /// In the order of the file's lines; equal places keep the order in which they were found.
  var sorted: [Diagnostic] {
    diagnostics.enumerated().sorted { left, right in
      (key(left.element), left.offset) < (key(right.element), right.offset)
    }.map(\.element)
  }

  /// A note about the whole file comes last.
  private func key(_ diagnostic: Diagnostic) -> Int {
    guard let place = diagnostic.place else { return 0 }
    if diagnostic.severity == .note { return .max }
    return place.line * 1_000_000 + min(place.column, 999_999)
  }
}
