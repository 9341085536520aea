/// Files that are not, or no more, what a report was made from.
enum SourceChanges {
  /// - Parameters:
  ///   - reported: name and SHA-256 of each, as the report's manifest lists them.
  ///   - found: the same as they are now.
  static func problems(
    _ reported: [(name: String, sha256: String)], found: [(name: String, sha256: String)]
  ) -> [Diagnostic] {
    let digests = Dictionary(found.map { ($0.name, $0.sha256) }) { first, _ in first }
    return reported.filter { digests[$0.name] != $0.sha256 }.map { name, _ in
      let problem = digests[name] == nil ? VerifyProblem.sourceMissing(name) : .sourceChanged(name)
      return Diagnostic(.error, at: Place(file: name), problem)
    }
  }
}
