/// Tells of values that contradict each other, at the place of the second one.
struct ContradictionReport {
  let metrics: [String: MetricEvidence]
  let files: [InputFile]

  /// In order of metrics, series and time; many of one file become a count.
  var diagnostics: [Diagnostic] {
    var logs: [Int: FileLog] = [:]
    for (metric, found) in metrics.sorted(by: { $0.key < $1.key }) {
      for series in found.series {
        for conflict in series.conflicts {
          let file = conflict.second.place.file
          let problem = problem(conflict, of: metric, series)
          logs[file, default: FileLog(file: name(of: file))].warn(problem, line: conflict.second.place.line)
        }
      }
    }
    return logs.sorted { $0.key < $1.key }.flatMap { $0.value.finished() }
  }

  private func problem(_ conflict: Contradiction, of metric: String, _ series: Series) -> InputProblem {
    let labels = series.labels.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.excerpt)" }
    let place = conflict.first.place
    return .contradictoryValues(
      series: labels.isEmpty ? metric : "\(metric) (\(labels.joined(separator: ", ")))",
      time: "\(conflict.time)", first: conflict.second.value.exactText().excerpt,
      second: conflict.first.value.exactText().excerpt, other: "\(name(of: place.file)):\(place.line)")
  }

  private func name(of file: Int) -> String { files.indices.contains(file) ? files[file].name : "" }
}
