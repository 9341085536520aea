/// A file that a source names, opened where it can be.
struct FoundFile {
  /// As it was named.
  let name: String
  let content: Result<InputBytes, FoundFileProblem>
  var corrections = FileCorrections()

  /// Begins to tell of it.
  var log: FileLog { FileLog(file: name, corrections: corrections) }

  /// The name that its content would have on its own: without `.gz`.
  var contentName: String { name.lowercased().hasSuffix(".gz") ? String(name.dropLast(3)) : name }
}

/// Why there is nothing to read.
struct FoundFileProblem: Error {
  let problem: InputProblem
  let isAbsent: Bool

  static let oddName = FoundFileProblem(problem: .file(.oddName), isAbsent: false)
}

/// Opens the files that sources name and keeps the list of them.
struct FileRegister {
  let files: any FileAccess
  private let digests: Bool
  private let watch: Watch
  private(set) var inputs: [InputFile] = []
  /// The rank of each file's source, by index.
  private(set) var ranks: [Int?] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var corrections: CorrectionLog

  init(files: any FileAccess, digests: Bool = true, corrections: [Correction] = [], watch: Watch = .endless) {
    self.files = files
    self.digests = digests
    self.watch = watch
    self.corrections = CorrectionLog(corrections)
  }

  /// Hands the files of one source to `body`, each once, in the order of naming.
  ///
  /// - Parameter limit: seconds that all of them may take; `nil`: no limit.
  mutating func read(
    _ places: [SourcePlace], role: InputFile.Role, source: Int, rank: Int? = nil, limit: Int? = nil,
    _ body: (_ found: FoundFile, _ index: Int) -> (condition: InputFile.Condition, log: FileLog)
  ) {
    var seen: Set<FoundName> = []
    let watch = limit.map(watch.limited) ?? watch
    for place in places {
      for file in find(place) where seen.insert(FileRegister.plain(file.name)).inserted {
        let name = file.name.text
        // One at a time: a year of nightly files is more than a process may have open.
        var found = file.problem.map { FoundFile(name: name, content: .failure($0)) } ?? open(name, watch)
        found.corrections = corrections.file(found.name)
        let (condition, log) = body(found, inputs.count)
        // Where it could not be opened, `body` has told so.
        let bytes = try? found.content.get()
        inputs.append(
          InputFile(
            name: found.name, role: role, source: source, condition: condition, bytes: bytes?.count ?? 0,
            sha256: bytes?.digest ?? ""))
        ranks.append(rank)
        diagnostics += log.finished()
        corrections.note(log.corrections, name: found.name)
      }
    }
  }

  private func find(_ place: SourcePlace) -> [(name: FoundName, problem: FoundFileProblem?)] {
    switch place {
    case .files(let pattern): find(pattern)
    }
  }

  /// The names that a pattern stands for, or why there are none.
  private func find(_ pattern: String) -> [(name: FoundName, problem: FoundFileProblem?)] {
    do throws(FileProblem) {
      let paths = try files.paths(matching: pattern)
      if !paths.isEmpty { return paths.map { ($0, $0.isOdd ? FoundFileProblem.oddName : nil) } }
      let problem: InputProblem = PathPattern.isPattern(pattern) ? .file(.nothingMatches) : .file(.absent)
      return [(FoundName(pattern), FoundFileProblem(problem: problem, isAbsent: true))]
    } catch {
      return [(FoundName(pattern), FileRegister.problem(error))]
    }
  }

  private func open(_ path: String, _ watch: Watch) -> FoundFile {
    do throws(FileProblem) {
      return FoundFile(name: path, content: .success(InputBytes(try files.open(path, watch), isDigested: digests)))
    } catch {
      return FoundFile(name: path, content: .failure(FileRegister.problem(error)))
    }
  }

  private static func problem(_ problem: FileProblem) -> FoundFileProblem {
    FoundFileProblem(problem: problem.input, isAbsent: problem == .absent)
  }

  /// The same file may be named with and without `./`.
  static func plain(_ path: String) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  private static func plain(_ path: FoundName) -> FoundName { FoundName(plain(path.text), isOdd: path.isOdd) }
}

extension FoundFileProblem {
  var condition: InputFile.Condition { isAbsent ? .absent : .unreadable }
}
