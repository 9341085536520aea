/// Reads answers of Prometheus's HTTP API to `query` and `query_range`: vectors, matrices, scalars and strings.
struct AnswerReader {
  /// Why an answer holds no samples.
  struct Fault {
    let problem: InputProblem
    let line: Int
    let column: Int
  }

  /// Samples so far, needed or not; an answer without any says nothing.
  private(set) var values = 0
  /// Of the first answer that can't be read.
  private(set) var fault: Fault?

  /// An answer is told from a snapshot by its `status` beside a `data.resultType` or an `error`.
  static func isAnswer(_ node: JSONNode) -> Bool {
    switch node.sole("status")?.plainText {
    case "success": node.sole("data")?.sole("resultType") != nil
    case "error": node.sole("error") != nil || node.sole("errorType") != nil
    default: false
    }
  }

  mutating func take(_ node: JSONNode, into intake: inout MetricIntake) {
    switch node.sole("status")?.plainText {
    case "success": takeData(node, into: &intake)
    case "error":
      let parts = ["errorType", "error"].compactMap { node.sole($0)?.shown }
      fail(.file(.answerError(parts.joined(separator: ": ").shortened)), node)
    default: fail(.shape(.wrongType(key: "status", expected: "`success` or `error`")), node)
    }
  }

  private mutating func fail(_ problem: InputProblem, _ node: JSONNode) {
    if fault == nil { fault = Fault(problem: problem, line: node.line, column: node.column) }
  }

  private mutating func takeData(_ node: JSONNode, into intake: inout MetricIntake) {
    if let warnings = node.sole("warnings"), case .array(let texts) = warnings.value {
      for text in texts { intake.warn(.file(.answerWarning(text.shown)), line: text.line, column: text.column) }
    }
    guard let data = node.sole("data"), let result = data.sole("result"), case .array(let nodes) = result.value
    else { return fail(.shape(.wrongType(key: "data.result", expected: "a list")), node) }
    switch data.sole("resultType")?.plainText {
    case "vector", "matrix": for series in nodes { takeSeries(series, into: &intake) }
    case "scalar", "string":
      let target = target([:], at: result, into: &intake)
      takeSample(result, to: target, into: &intake)
    default:
      fail(.shape(.wrongType(key: "data.resultType", expected: "vector, matrix, scalar or string")), data)
    }
  }

  private mutating func takeSeries(_ node: JSONNode, into intake: inout MetricIntake) {
    guard let members = node.sole("metric")?.members, let labels = AnswerReader.labels(members) else {
      values += 1
      let problem = InputProblem.shape(.wrongType(key: "metric", expected: "an object of texts"))
      return intake.refuseUntold(problem, time: nil, line: node.line, column: node.column)
    }
    let target = target(labels, at: node, into: &intake)
    var hasSamples = false
    if let value = node.sole("value") {
      hasSamples = true
      takeSample(value, to: target, into: &intake)
    }
    if case .array(let samples) = node.sole("values")?.value {
      hasSamples = true
      for sample in samples { takeSample(sample, to: target, into: &intake) }
    }
    if node.sole("histogram") != nil || node.sole("histograms") != nil || !hasSamples {
      values += 1
      let problem = InputProblem.shape(.wrongType(key: "value", expected: "a number with its time, not a histogram"))
      refuse(problem, target, time: nil, at: node, into: &intake)
    }
  }

  /// A sample is `[1435781451.781, "1"]`.
  private mutating func takeSample(_ node: JSONNode, to target: Target, into intake: inout MetricIntake) {
    values += 1
    guard case .array(let pair) = node.value, pair.count == 2, let first = pair.first, let last = pair.last,
      case .number(let seconds) = first.value, let text = last.plainText
    else {
      let problem = InputProblem.shape(.wrongType(key: "value", expected: "a list of a time and a text"))
      return refuse(problem, target, time: nil, at: node, into: &intake)
    }
    let time = Instant(epochSeconds: Array(seconds.utf8)[...])
    switch target {
    case .untold(let problem): refuse(problem, target, time: time, at: node, into: &intake)
    case .told(let target):
      let result = time.map(Result.success) ?? .failure(TimeFault(problem: .value(.badTime(seconds.shortened))))
      intake.take(value: Array(text.utf8)[...], time: result, to: target, line: node.line, column: node.column)
    }
  }

  private enum Target {
    case told(SeriesTarget)
    case untold(InputProblem)
  }

  private func target(_ labels: [String: String], at node: JSONNode, into intake: inout MetricIntake) -> Target {
    let named = labels["__name__"].flatMap { $0.isEmpty ? nil : $0 }
    guard let name = named ?? intake.source.metric else { return .untold(.row(.namelessSeries)) }
    let others = labels.filter { $0.key != "__name__" }
    return .told(intake.target(of: name, labels: others, line: node.line, column: node.column))
  }

  private func refuse(
    _ problem: InputProblem, _ target: Target, time: Instant?, at node: JSONNode, into intake: inout MetricIntake
  ) {
    switch target {
    case .told(.skipped): return
    case .told(.series(_, let metric, _)), .told(.refused(let metric, _)):
      intake.refuse(problem, of: [metric], time: time, line: node.line, column: node.column)
    case .untold(let cause):
      intake.refuseUntold(cause, time: time, line: node.line, column: node.column)
    }
  }

  /// `nil` where a label is no text or stands twice.
  private static func labels(_ members: [(key: String, node: JSONNode)]) -> [String: String]? {
    var labels: [String: String] = [:]
    for (key, node) in members {
      guard case .text(let text) = node.value, labels.updateValue(text, forKey: key) == nil else { return nil }
    }
    return labels
  }
}

extension JSONNode {
  /// The value of a key; `nil` where it is not there or stands more than once.
  fileprivate func sole(_ key: String) -> JSONNode? {
    let found = members?.filter { $0.key == key } ?? []
    return found.count == 1 ? found.first?.node : nil
  }
}
