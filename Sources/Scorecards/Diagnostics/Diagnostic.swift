/// One thing to tell a person about an input, a definition, a template or the output.
public struct Diagnostic: Sendable {
  /// An error keeps something from being used; a warning is worth a look; a note adds to another message; what
  /// is mere information is for a log that somebody reads afterwards.
  public enum Severity: String, Sendable { case error, warning, note, info }

  /// How grave it is.
  public let severity: Severity
  let place: Place?
  let problem: any Problem

  init(_ severity: Severity, at place: Place?, _ problem: any Problem) {
    self.severity = severity
    self.place = place
    self.problem = problem
  }
}

/// Where something stands in a text.
struct Place: Sendable, Equatable {
  let file: String
  /// 1-based; 0 means the whole file.
  let line: Int
  /// 1-based, in characters; 0 means the whole line.
  let column: Int
  /// The text of the line, to show with a caret.
  let source: String?

  /// Bytes of a line that is shown: a longer one would be looked at anew for each problem on it.
  static let longestShown = 400

  init(file: String, line: Int = 0, column: Int = 0, source: String? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.source = source
  }
}

/// Something wrong, as data, with its words. Each subject says the words of every case of its own, so that a case
/// without words does not compile.
protocol Problem: Sendable {
  /// One sentence without a full stop: what is wrong.
  var message: String { get }
  /// A clause without a capital and a full stop: what to do about it, where that is not plain from the message.
  var remedy: String? { get }
}
