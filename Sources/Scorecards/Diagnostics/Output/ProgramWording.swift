extension ProgramEnd {
  /// What a message says after the program's name.
  var words: String {
    switch self {
    case .exited(let code): "ended with exit code \(code)"
    case .signalled(let signal): "was ended by signal \(signal)"
    case .timedOut(let seconds): "took longer than \(seconds == 1 ? "1 second" : "\(seconds) seconds") and was ended"
    case .saidTooMuch(let limit): "said more than \(ProgramEnd.size(limit)) and was ended"
    case .stopped: "was ended when the tool was stopped"
    case .unseen: "ended, and the system doesn't tell how"
    case .notStarted: "is not there, or can't be run"
    case .noSpace: "was not started: nothing can be written to the temporary folder"
    }
  }

  private static func size(_ bytes: Int) -> String {
    bytes.isMultiple(of: 1 << 20) ? "\(bytes >> 20) MiB" : "\(bytes) bytes"
  }

  /// The last three lines of what a program said, each cut where it is long; empty where it said nothing.
  static func lastLines(_ said: String) -> String {
    let lines = said.split(whereSeparator: \.isNewline).suffix(3).map { $0.prefix(200) }
    return lines.isEmpty ? "" : ": " + lines.joined(separator: " / ")
  }
}
