internal import Crypto
internal import Foundation

/// Reads, evaluates and writes: the one place that calls every stage.
public struct NightlyRun: Sendable {
  private let inputs: Inputs
  private let asOf: String?

  public init(_ inputs: Inputs, asOf: String?) {
    self.inputs = inputs
    self.asOf = asOf
  }

  /// The results of the gates with these numbers, as JSON; all gates where none is named.
  public func json(gates numbers: [Int] = []) throws(Failure) -> String {
    let results = try evaluate(numbers)
    do { return try ResultsJSON(results).text() } catch { throw .notWritten("standard output", "\(error)") }
  }

  /// Writes the reports into the output folder.
  public func writeReports() throws(Failure) {
    let results = try evaluate([])
    var documents = [("index", MarkdownReport.index(results))]
    documents += results.gates.map { ($0.gate.fileStem, MarkdownReport(result: $0, files: results.files).text) }
    do {
      try FileManager.default.createDirectory(atPath: inputs.out, withIntermediateDirectories: true)
      for (name, markdown) in documents {
        guard let page = Page.html(from: markdown) else { throw Failure.notWritten(name, "cmark made no page of it") }
        try markdown.write(toFile: "\(inputs.out)/\(name).md", atomically: true, encoding: .utf8)
        try page.write(toFile: "\(inputs.out)/\(name).html", atomically: true, encoding: .utf8)
      }
    } catch let failure as Failure {
      throw failure
    } catch { throw .notWritten(inputs.out, "\(error)") }
  }

  private func evaluate(_ numbers: [Int]) throws(Failure) -> Results {
    let gates = try gates().filter { numbers.isEmpty || numbers.contains($0.number) }
    guard !gates.isEmpty else { throw .badInput("there is no such gate here", in: inputs.gates) }
    guard let instant = asOf.map({ Instant($0) }) ?? Instant(seconds: Int(Date().timeIntervalSince1970)) else {
      throw .badInput("'\(asOf ?? "")' is no time", in: "--as-of")
    }
    let evidence = try evidence()
    let evaluation = Evaluation(evidence: evidence, asOf: instant)
    return Results(
      project: inputs.project, asOf: instant, gates: gates.map(evaluation.result), files: evidence.files)
  }

  private func gates() throws(Failure) -> [Gate] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: inputs.gates) else {
      throw .absent(inputs.gates)
    }
    var gates: [Gate] = []
    for name in names.sorted() where name.hasPrefix("gate-") && name.hasSuffix(".yaml") {
      let path = "\(inputs.gates)/\(name)"
      gates.append(try GateFile.gate(from: try Inputs.content(of: path), file: path))
    }
    return gates.sorted { $0.deadline < $1.deadline }
  }

  private func evidence() throws(Failure) -> Evidence {
    var evidence = Evidence.none
    for path in inputs.metrics {
      let text = try Inputs.content(of: path)
      let read = try LongExport(file: path, index: evidence.files.count).read(text)
      evidence.metrics.merge(read) {
        MetricEvidence(series: $0.series + $1.series, unreadable: $0.unreadable + $1.unreadable)
      }
      evidence.files.append(.init(path, .metrics, text))
    }
    for path in inputs.checklists {
      let text = try Inputs.content(of: path)
      evidence.items.merge(try ChecklistFile.read(text, file: path, index: evidence.files.count), uniquingKeysWith: +)
      evidence.files.append(.init(path, .checklist, text))
    }
    return evidence
  }
}

extension InputFile {
  fileprivate init(_ name: String, _ role: Role, _ text: String) {
    let digest = SHA256.hash(data: Data(text.utf8)).map { String(format: "%02x", $0) }.joined()
    self.init(name: name, role: role, condition: .read, bytes: text.utf8.count, sha256: digest)
  }
}
