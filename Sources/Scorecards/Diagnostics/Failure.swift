/// Why a command could not do its work, and the exit code that tells so (design, section 5 "Exit codes").
public struct Failure: Error {
  public let diagnostics: [Diagnostic]
  public let exitCode: Int32

  static func badInput(_ message: String, in file: String, line: Int = 0) -> Failure {
    Failure(diagnostics: [.init(.error, at: Place(file: file, line: line), Sentence(message: message))], exitCode: 65)
  }

  static func absent(_ file: String) -> Failure {
    Failure(diagnostics: [.init(.error, at: Place(file: file), Sentence(message: "can't be read"))], exitCode: 66)
  }

  static func notWritten(_ path: String, _ reason: String) -> Failure {
    Failure(diagnostics: [.init(.error, at: Place(file: path), Sentence(message: reason))], exitCode: 73)
  }
}

/// A problem that brings its own wording.
private struct Sentence: Problem {
  let message: String
  let remedy: String? = nil
}
