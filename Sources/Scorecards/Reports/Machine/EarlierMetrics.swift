/// Metrics of one project as an earlier run left them where they are collected: read back, and changed line by line.
struct EarlierMetrics: Sendable, Equatable {
  private let project: String
  private var lines: [String]

  /// `nil` where it is something else than metrics of this project and nothing besides.
  init?(_ text: String, project: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    self.project = project
    let info = MetricFamily.start(RunMetric.info.rawValue, project) + ","
    guard lines.contains(where: { $0.hasPrefix(info) }),
      lines.allSatisfy({ EarlierMetrics.isOurs($0, project) })
    else { return nil }
  }

  private static func isOurs(_ line: String, _ project: String) -> Bool {
    if line.isEmpty || line.hasPrefix("# HELP scorecard_") || line.hasPrefix("# TYPE scorecard_") { return true }
    guard line.hasPrefix("scorecard_"), let labels = line.firstIndex(of: "{") else { return false }
    let start = MetricFamily.start("", project)
    return [",", "}"].contains { line[labels...].hasPrefix(start + $0) }
  }

  var text: String { lines.joined(separator: "\n") }

  var lastSuccess: Instant? { value(.lastSuccess).map { Instant(seconds: $0) } }

  /// What came of each part of the delivery when it was last asked for.
  var delivery: [DeliveryPart: Bool] {
    DeliveryPart.allCases.reduce(into: [:]) { parts, part in
      parts[part] = value(.deliverySuccess, EarlierMetrics.labels(part)).map { $0 == 1 }
    }
  }

  /// A success that is yet to come, as a clock that was wrong told it; `nil` where it is none.
  func successAhead(of now: Instant) -> Instant? { lastSuccess.flatMap { $0 > now ? $0 : nil } }

  /// They tell of a later instant than `asOf`, and of none that is still to come.
  func isLater(than asOf: Instant, now: Instant) -> Bool {
    guard let told = value(.asOf) else { return false }
    return told > asOf.seconds && told <= now.seconds
  }

  private static func labels(_ part: DeliveryPart) -> [MetricFamily.Label] { [("part", part.rawValue)] }

  private func value(_ metric: RunMetric, _ labels: [MetricFamily.Label] = []) -> Int? {
    let start = MetricFamily.start(metric.rawValue, project, labels) + "} "
    let line = lines.first { $0.hasPrefix(start) }
    return line.flatMap { Int($0.dropFirst(start.count)) }
  }
}

extension EarlierMetrics {
  /// Forgets a success that is yet to come: an alert would wait for it, and for no other one until then.
  mutating func forgetAhead(of now: Instant) {
    guard successAhead(of: now) != nil else { return }
    let name = RunMetric.lastSuccess.rawValue
    lines.removeAll { line in [name + "{", "# HELP \(name) ", "# TYPE \(name) "].contains { line.hasPrefix($0) } }
  }

  /// A later run has no report; what is told of the gates is what was known before.
  mutating func fail() {
    set(.reportSuccess, to: 0)
    set(.runSuccess, to: 0)
  }

  /// A part of the delivery was done, or failed, after the run; where nothing else is amiss the run is a success now.
  mutating func set(_ part: DeliveryPart, to isSuccess: Bool, isMailWaiting: Bool, now: Instant) {
    set(.deliverySuccess, EarlierMetrics.labels(part), to: isSuccess ? 1 : 0)
    let isRunSuccess = value(.reportSuccess) == 1 && !delivery.values.contains(false)
    set(.runSuccess, to: isRunSuccess ? 1 : 0)
    if isRunSuccess, !isMailWaiting, let asOf = value(.asOf), asOf <= now.seconds {
      set(.lastSuccess, to: max(asOf, value(.lastSuccess) ?? asOf))
    }
  }

  /// The samples of a name have to stand together.
  private mutating func set(_ metric: RunMetric, _ labels: [MetricFamily.Label] = [], to value: Int) {
    let start = MetricFamily.start(metric.rawValue, project, labels) + "} "
    if let index = lines.firstIndex(where: { $0.hasPrefix(start) }) {
      lines[index] = start + String(value)
    } else if let last = lines.lastIndex(where: { $0.hasPrefix(metric.rawValue + "{") }) {
      lines.insert(start + String(value), at: last + 1)
    } else {
      let family = metric.family([(labels, String(value))]).document(project: project)
      lines = family.split(separator: "\n").map(String.init) + lines
    }
  }
}
