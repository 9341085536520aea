import Synchronization

@testable import Scorecards

/// A project whose metrics are collected, and the tool run in it at an instant of its own.
struct MetricsTrial {
  private final class Journal: Sendable {
    private let lines = Mutex<[String]>([])

    func add(_ diagnostic: Diagnostic) {
      if diagnostic.severity != .info { lines.withLock { $0.append(diagnostic.summary) } }
    }

    var text: String { lines.withLock { $0.joined(separator: "\n") } }
  }

  struct Outcome {
    let status: ExitStatus
    let said: String
  }

  static let night = "2026-07-01T22:00:00Z"

  let delivery: DeliveryTrial
  var base: TemporaryFolder { delivery.base }
  /// Where metrics are collected, in the project.
  let path: String
  var now = "2026-08-01T00:00:00Z"

  init(_ path: String = "kept/scorecard.prom") throws {
    self.path = path
    delivery = try DeliveryTrial("  metrics: \(path)\narchive: archive")
    try base.write("kept/other", "")
  }

  var text: String? { base.text(path) }

  /// The value of a run's metric; `nil` where it is not told.
  func value(_ name: String, part: String? = nil) -> String? {
    let labels = "{project=\"Trial\"" + (part.map { ",part=\"\($0)\"" } ?? "") + "} "
    return (text ?? "").split(separator: "\n").first { $0.hasPrefix(name + labels) }
      .map { String($0.dropFirst((name + labels).count)) }
  }

  var success: String? { value("scorecard_run_success") }
  var lastSuccess: Instant? {
    value("scorecard_last_success_timestamp_seconds").flatMap { Int($0) }.map { Instant(seconds: $0) }
  }
  /// What came of each part of the delivery, such as `mail 1`.
  var parts: [String] {
    ["mail", "publication"].compactMap { (part: String) -> String? in
      guard let value = value("scorecard_delivery_success", part: part) else { return nil }
      return part + " " + value
    }
  }

  /// Makes publishing fail, or possible.
  func publishing(fails: Bool) throws {
    try? base.remove("www")
    if fails { try base.write("www", "") }
  }

  func command(
    temporaryFolder: String = "", isStopped: @escaping @Sendable () -> Bool = { false },
    _ work: (CommandEnvironment) -> ExitStatus
  ) -> Outcome {
    let journal = Journal()
    let seconds = Instant(now)?.seconds ?? 0
    let environment = CommandEnvironment(
      folder: base.path, temporaryFolder: base.path + temporaryFolder, builtIn: ScorecardProcess.root.path,
      now: { seconds }, output: { _ in true }, messages: { _ in }, tell: { journal.add($0) }, isStopped: isStopped,
      outputIsTerminal: false, messagesAreTerminal: false)
    return Outcome(status: work(environment), said: journal.text)
  }

  /// - Parameter does: `send`, `queue`, `publish`, `pdf`.
  func run(
    _ does: Set<String> = [], asOf: String? = night, out: String? = nil, gate: String? = nil,
    temporaryFolder: String = "", isStopped: @escaping @Sendable () -> Bool = { false }
  ) -> Outcome {
    var choices = RunChoices()
    choices.out = out
    choices.mail = does.contains("send") ? .isSent : does.contains("queue") ? .isQueued : .stays
    choices.publishes = does.contains("publish")
    choices.prints = does.contains("pdf")
    var arguments = ProjectArguments()
    arguments.asOf = asOf
    arguments.gate = gate.map { [$0] } ?? []
    return command(temporaryFolder: temporaryFolder, isStopped: isStopped) { Commands.run(arguments, choices, $0) }
  }

  func check() -> Outcome {
    var arguments = ProjectArguments()
    arguments.asOf = MetricsTrial.night
    return command { Commands.check(arguments, $0) }
  }

  func publish() -> Outcome { command { Commands.publish(ProjectArguments(), out: nil, $0) } }

  func sendPending() -> Outcome { command { Commands.sendPending(ProjectArguments(), sendmail: nil, $0) } }
}
