/// What there is to tell about one input file; many problems of one kind become a few and a count.
struct FileLog {
  /// Problems of one kind that are told one by one.
  static let mostOfAKind = 20
  /// Kinds of problem are told apart up to so many errors and so many others, so that a hostile file costs no more than
  /// that.
  private static let mostCounted = 10_000

  let file: String
  /// Those of this file.
  var corrections: FileCorrections
  private(set) var diagnostics: [Diagnostic] = []
  private var counts: [String: Int] = [:]
  private var examples: [(kind: String, problem: InputProblem)] = []
  private var errors = 0
  private var others = 0
  private var uncounted = 0

  init(file: String, corrections: FileCorrections = FileCorrections()) {
    self.file = file
    self.corrections = corrections
  }

  mutating func error(_ problem: InputProblem, line: Int = 0, column: Int = 0, source: String? = nil) {
    add(.error, problem, line: line, column: column, source: source)
  }

  mutating func warn(_ problem: InputProblem, line: Int = 0, column: Int = 0, source: String? = nil) {
    add(.warning, problem, line: line, column: column, source: source)
  }

  /// Whether one more problem of this kind is told by itself; what only its words need is not worked out for any other.
  func tells(of problem: InputProblem) -> Bool {
    others < FileLog.mostCounted && (counts[FileLog.kind(of: problem)] ?? 0) < FileLog.mostOfAKind
  }

  /// So many more of the kind of `problem`, which has been told of.
  mutating func countFurther(_ problem: InputProblem, _ count: Int) {
    counts[FileLog.kind(of: problem), default: 0] += count
  }

  /// The names of its two cases, without the values that they carry: `row(….Row.noTime`.
  private static func kind(of problem: InputProblem) -> String {
    String(describing: problem).split(separator: "(", maxSplits: 2).prefix(2).joined(separator: "(")
  }

  /// All of it, the counts of what was left out at the end.
  func finished() -> [Diagnostic] {
    let place = Place(file: file)
    var notes = examples.compactMap { example -> Diagnostic? in
      let more = (counts[example.kind] ?? 0) - FileLog.mostOfAKind
      return more > 0 ? Diagnostic(.note, at: place, FurtherProblems(count: more, example: example.problem)) : nil
    }
    if uncounted > 0 { notes.append(Diagnostic(.note, at: place, FurtherProblems(count: uncounted, example: nil))) }
    return diagnostics + notes
  }

  private mutating func add(
    _ severity: Diagnostic.Severity, _ problem: InputProblem, line: Int, column: Int, source: String?
  ) {
    if severity == .error { errors += 1 } else { others += 1 }
    if (severity == .error ? errors : others) > FileLog.mostCounted {
      uncounted += 1
      return
    }
    let kind = FileLog.kind(of: problem)
    let count = (counts[kind] ?? 0) + 1
    counts[kind] = count
    if count == 1 { examples.append((kind, problem)) }
    if count > FileLog.mostOfAKind { return }
    let place = Place(file: file, line: line, column: column, source: source)
    diagnostics.append(Diagnostic(severity, at: place, problem))
  }
}
