/// The files that evidence is read from; handed in, so that tests need no disk.
protocol FileAccess: Sendable {
  /// The files that a path or a pattern names, sorted; a path that exists gives itself, and none is empty.
  func paths(matching pattern: String) throws(FileProblem) -> [FoundName]

  /// - Parameter watch: where its time is over, the next piece is not read.
  func open(_ path: String, _ watch: Watch) throws(FileProblem) -> any ChunkReader
}

/// What is read of a file at a time.
enum Chunk {
  /// Bytes.
  static let size = 1 << 20
  /// Bytes that may be put behind a piece without its being copied.
  static let room = 16
}

/// A file's bytes, piece by piece.
protocol ChunkReader {
  /// The next piece, of any length; `nil` at the end.
  mutating func next() throws(FileProblem) -> [UInt8]?

  /// The next piece behind `prefix`, with ``Chunk/room`` bytes of room behind it; `nil` at the end.
  mutating func next(after prefix: [UInt8]) throws(FileProblem) -> [UInt8]?
}

extension ChunkReader {
  mutating func next(after prefix: [UInt8]) throws(FileProblem) -> [UInt8]? {
    guard let chunk = try next() else { return nil }
    var bytes = prefix
    bytes.reserveCapacity(prefix.count + chunk.count + Chunk.room)
    bytes += chunk
    return bytes
  }
}

/// Why a file's bytes are not to be had.
enum FileProblem: Error, Equatable {
  case absent
  /// The system's own words.
  case notReadable(reason: String)
  /// It has more bytes than it may have.
  case tooLarge(limit: Int)
  /// It took longer than it may.
  case timedOut(seconds: Int)
  /// Somebody has stopped the tool.
  case stopped
  /// Its content can't be taken out of its packing.
  case damaged(format: String, reason: String)
  /// The program that should have written it did not end well.
  case program(ProgramEnd, said: String)

  init(_ error: SystemError) { self = error.isAbsence ? .absent : .notReadable(reason: error.reason) }

  var input: InputProblem {
    switch self {
    case .absent: .file(.absent)
    case .notReadable(let reason): .file(.notReadable(reason: reason))
    case .tooLarge(let limit): .file(.tooLarge(limit: limit))
    case .timedOut(let seconds): .file(.tookTooLong(seconds: seconds))
    case .stopped: .file(.stopped)
    case .damaged(let format, let reason): .file(.syntax(format: format, reason: reason))
    case .program(let ending, let said):
      .file(.notReadable(reason: "the program \(ending.words)" + ProgramEnd.lastLines(said)))
    }
  }

  /// The same of a definition.
  var text: TextFileProblem {
    switch self {
    case .absent: .absent
    case .notReadable(let reason): .notReadable(reason: reason)
    case .tooLarge(let limit): .tooLarge(limit: limit)
    case .timedOut, .stopped, .damaged, .program: .notReadable(reason: input.message)
    }
  }
}
