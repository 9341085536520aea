@testable import Scorecards

extension FuzzTargets {
  static let properties: [FuzzTarget] = [
    FuzzTarget("no-go-without-evidence", noGoWithoutEvidence),
    FuzzTarget("same-figures", sameFigures),
  ]

  /// An export and, behind a zero byte, a checklist. Whatever they hold, a GO stands on evidence that this function
  /// finds by itself.
  @Sendable private static func noGoWithoutEvidence(_ bytes: [UInt8]) {
    guard let gate = FuzzProject.definitions.gates.first else { preconditionFailure("the gate has an error") }
    let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false).map(Array.init)
    let files = FuzzFiles(contents: ["export.csv": parts[0], "checklist.yaml": parts.count > 1 ? parts[1] : []])
    let (evidence, _) = FuzzProject.evidence(files, metrics: ["export.csv"], checklists: ["checklist.yaml"])
    let result = Evaluation(evidence: evidence, asOf: FuzzProject.asOf).evaluate(gate)
    guard result.first.outcome.verdict.category == .proceed else { return }
    hold(evidence.files.allSatisfy { $0.condition == .read }, "GO with a file that can't be read")
    for id in ["learners", "uptime"] {
      hold(text(parts[0]).contains(id), "GO without a word of \(id)")
      hold(evidence.metrics[id]?.unreadable.isEmpty == true, "GO with an unreadable row of \(id)")
      hold(evidence.metrics[id]?.series.isEmpty == false, "GO without a sample of \(id)")
    }
    let conflicts = evidence.metrics.values.flatMap(\.series).flatMap(\.folded.values).compactMap(\.conflict)
    hold(conflicts.allSatisfy { $0.time > FuzzProject.asOf }, "GO with values that contradict each other")
    for one in result.first.criteria {
      hold(one.status == .met, "GO with \(one.criterion.id) \(one.status)")
      hold(!one.finding.evidence.isEmpty, "GO with \(one.criterion.id) met from nowhere")
      if let time = one.finding.time { hold(time <= FuzzProject.asOf, "GO with evidence of tomorrow") }
    }
    let levels = evidence.metrics["learners"]?.series.compactMap { $0.last[FuzzProject.asOf] } ?? []
    let week = 7 * 86_400
    hold(levels.contains { FuzzProject.asOf.seconds - $0.time.seconds <= week }, "GO with a level that is stale")
    hold(levels.reduce(Rational.zero) { $0 + $1.value } >= Rational(5), "GO below the target")
    hold(evidence.items["audit"]?.contains { $0.state == .complete && $0.evidence != nil } == true, "GO without audit")
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// The first byte chooses the format, the second one the size of the pieces.
  @Sendable private static func sameFigures(_ bytes: [UInt8]) {
    guard bytes.count > 2 else { return }
    let name = "export." + ["csv", "ndjson", "prom", "json"][Int(bytes[0] % 4)]
    let content = Array(bytes.dropFirst(2))
    let whole = Concurrency.$workers.withValue(1) { told(name, content, chunkSize: 1 << 20) }
    for (workers, size) in [(1, 1), (2, 1 + Int(bytes[1])), (4, 7), (3, 1 << 20)] {
      let pieces = Concurrency.$workers.withValue(workers) { told(name, content, chunkSize: size) }
      hold(pieces == whole, "\(workers) threads, pieces of \(size):\n\(pieces)\nwhole:\n\(whole)")
    }
  }

  /// All that a file says, in one order.
  private static func told(_ name: String, _ content: [UInt8], chunkSize: Int) -> String {
    let (evidence, diagnostics) = FuzzProject.evidence(
      FuzzFiles(contents: [name: content], chunkSize: chunkSize), metrics: [name])
    let metrics = evidence.metrics.sorted { $0.key < $1.key }.flatMap { id, metric in
      metric.series.map { "\(id) \($0.labels.sorted { $0.key < $1.key }) \(figures($0))" }
        + metric.unreadable.map { "\(id) \($0.place) \(String(describing: $0.time)) \($0.cause)" }
    }
    let files = evidence.files.map { "\($0.condition) \($0.sha256)" }
    return (metrics + files + diagnostics.map(\.description)).joined(separator: "\n")
  }

  private static func figures(_ series: Series) -> [String] {
    let folded = series.folded.map { folding, folded in
      let times = [folded.first, folded.last].map { $0.map { "\($0.time) \($0.value.losslessText)" } ?? "-" }
      let value = folded.value?.losslessText ?? "-"
      let conflict = folded.conflict.map { "\($0.time) \($0.first.place) \($0.second.place)" } ?? "-"
      return "\(folding.over) \(folding.period) \(value) \(folded.samples) \(folded.days) \(times) \(conflict)"
    }
    let last = series.last.map { "\($0.key) \($0.value.value.losslessText) \($0.value.place)" }
    return folded.sorted() + last.sorted()
  }
}
