import ArgumentParser
import Foundation
import Logging
import Scorecards

/// How messages are written, for commands that cron or a service runs.
struct LogOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Option(
    name: .customLong("log-format"),
    help: ArgumentHelp(
      "How messages are written to standard error, one a line: text for people, json for journals.",
      valueName: "format"))
  var format = Format.text

  /// This process; it ends in good order when it is asked to.
  var environment: CommandEnvironment {
    StopSignal.watch()
    return .process(tell: tell, isStopped: { StopSignal.isSet })
  }

  /// What is mere information is for journals.
  private var tell: @Sendable (Diagnostic) -> Void {
    switch format {
    case .text: { if $0.severity != .info { StandardStream.messages.write($0.summary + "\n") } }
    case .json: { [logger = Logger(label: "scorecard") { _ in JSONLogHandler() }] in logger.tell($0) }
    }
  }
}

extension Logger {
  /// A message with its place and remedy as metadata.
  fileprivate func tell(_ diagnostic: Diagnostic) {
    var metadata: Logger.Metadata = [:]
    if let file = diagnostic.file { metadata["file"] = .string(file) }
    if let line = diagnostic.line { metadata["line"] = .stringConvertible(line) }
    if let column = diagnostic.column { metadata["column"] = .stringConvertible(column) }
    if let remedy = diagnostic.remedy { metadata["remedy"] = .string(remedy) }
    log(level: diagnostic.severity.level, .init(stringLiteral: diagnostic.message), metadata: metadata)
  }
}

extension Diagnostic.Severity {
  fileprivate var level: Logger.Level {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .notice
    case .info: .info
    }
  }
}

/// Writes a message as a JSON object on a line of its own, to standard error.
struct JSONLogHandler: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.info

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var object: [String: Any] = [
      "time": Date().formatted(.iso8601), "level": event.level.rawValue, "message": event.message.description,
    ]
    for (key, value) in metadata.merging(event.metadata ?? [:], uniquingKeysWith: { $1 }) {
      object[key] = JSONLogHandler.object(value)
    }
    let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes]
    // Texts and numbers can always be written; a message is never lost even so.
    guard let line = try? JSONSerialization.data(withJSONObject: object, options: options) else {
      StandardStream.messages.write(event.message.description + "\n")
      return
    }
    StandardStream.messages.write(String(decoding: line, as: UTF8.self) + "\n")
  }

  /// What was given as a number is one; text stays text, whatever it looks like.
  private static func object(_ value: Logger.Metadata.Value) -> Any {
    if case .stringConvertible(let number as Int) = value { return number }
    return value.description
  }
}
