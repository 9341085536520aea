import Foundation

@testable import Scorecards

/// One gate of the framework judged from a few lines of evidence: exports, checklists and incidents as text in, results
/// out, through the same readers and definitions as a run.
struct GateTrial {
  var gate: Int
  var asOf: String
  /// `time,metric,value[,region]` lines; a header is put before them.
  var rows: [String] = []
  /// Lines below `items:` in a YAML checklist.
  var items: [String] = []
  /// `id,severity,started,resolved,title` lines; `nil`: no incidents file at all.
  var incidents: [String]?
  var coversUntil: String?
  /// The text of a record; `nil`: none.
  var record: String?

  static let gatesFolder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("gates")

  static let shipped: (gates: [Gate], catalogue: [String: Metric]) = {
    let names = ["metrics.yaml", "gate-04.yaml", "gate-07.yaml", "gate-11.yaml"]
    let texts = names.map { name in
      let text = try? String(contentsOf: gatesFolder.appendingPathComponent(name), encoding: .utf8)
      return DefinitionText(name: "gates/" + name, text: text ?? "")
    }
    let loaded = loadGates(texts)
    return (loaded.gates, loaded.catalogue)
  }()

  func result() throws -> GateResult {
    guard let gate = Self.shipped.gates.first(where: { $0.number == gate }), let asOf = Instant(asOf) else {
      throw TrialProblem.notFound
    }
    let record = try peopleRecord()
    return Evaluation(evidence: try evidence(gate, asOf, record), asOf: asOf, record: record).evaluate(gate)
  }

  private func peopleRecord() throws -> PeopleRecord {
    guard let record else { return PeopleRecord() }
    let file = DefinitionText(name: "record.yaml", text: "version: 1\n" + record)
    let loaded = loadRecord(file, gates: Self.shipped.gates, catalogue: Self.shipped.catalogue)
    guard let read = loaded.record else { throw TrialProblem.unreadable(loaded.diagnostics.map(\.description)) }
    return read
  }

  func verdict() throws -> String { try result().first.outcome.verdict.word }

  func status(_ id: String) throws -> Status? { try result().first.result(for: id)?.status }

  private func evidence(_ gate: Gate, _ asOf: Instant, _ record: PeopleRecord) throws -> Evidence {
    var files = ["export.csv": (["timestamp,metric,value,region"] + rows).joined(separator: "\n") + "\n"]
    var sources = Sources()
    if !rows.isEmpty { sources.metrics = [MetricSource(places: [.files("export.csv")])] }
    if !items.isEmpty {
      files["checklist.yaml"] = "items:\n" + items.map { "  - \($0)\n" }.joined()
      sources.checklists = [ChecklistSource(places: [.files("checklist.yaml")])]
    }
    if let incidents {
      files["incidents.csv"] = (["id,severity,started,resolved,title"] + incidents).joined(separator: "\n") + "\n"
      sources.incidents = [
        IncidentSource(places: [.files("incidents.csv")], coversUntil: coversUntil.flatMap { Instant($0) })
      ]
    }
    let criteria = Self.shipped.gates.flatMap(\.criteria)
    let items = Set(criteria.filter { !$0.isMeasured }.map(\.id))
    return try EvidenceReader(
      sources: sources, catalogue: Self.shipped.catalogue, questions: gate.questions(asOf: asOf, record: record),
      items: items,
      measured: Set(criteria.map(\.id)).subtracting(items), asOf: asOf,
      files: MemoryFiles(contents: files.mapValues { Array($0.utf8) }), temporaryFolder: "/tmp",
      corrections: record.known(by: asOf).corrections,
      markdownItems: { _ in [] }
    ).read().evidence
  }
}

enum TrialProblem: Error {
  case notFound
  case unreadable([String])
}

/// Rows of exports, day by day.
enum Rows {
  /// One row a day at noon.
  static func daily(_ metric: String, _ value: String, from: String, through: String, region: String = "") -> [String] {
    daily(metric, from: from, through: through, region: region) { _ in value }
  }

  static func daily(
    _ metric: String, from: String, through: String, region: String = "", at clock: String = "12:00:00",
    _ value: (Int) -> String
  ) -> [String] {
    guard let first = Day(from), let last = Day(through), first <= last else { return [] }
    return (0...(last.number - first.number)).map { offset in
      "\(first.adding(days: offset))T\(clock)Z,\(metric),\(value(offset)),\(region)"
    }
  }
}
