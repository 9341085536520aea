/// Tells of values that contradict each other, at the place of the second one.
struct ContradictionReport {
  let conflicts: [SeriesConflicts]
  let files: [InputFile]

  /// In order of metrics, series and time; many of one file become a count.
  var diagnostics: [Diagnostic] {
    var logs: [Int: FileLog] = [:]
    for series in conflicts {
      for conflict in series.log.told {
        let file = conflict.second.place.file
        logs[file, default: FileLog(file: name(of: file))]
          .warn(problem(conflict, of: series), line: conflict.second.place.line)
      }
      guard let last = series.log.told.last else { continue }
      logs[last.second.place.file]?
        .countFurther(problem(last, of: series), series.log.count - series.log.told.count)
    }
    return logs.sorted { $0.key < $1.key }.flatMap { $0.value.finished() }
  }

  private func problem(_ conflict: Contradiction, of series: SeriesConflicts) -> InputProblem {
    let labels = series.labels.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.shortened)" }
    let place = conflict.first.place
    return .row(
      .contradictoryValues(
        series: labels.isEmpty ? series.metric : "\(series.metric) (\(labels.joined(separator: ", ")))",
        time: "\(conflict.time)", first: conflict.second.value.exactText().shortened,
        second: conflict.first.value.exactText().shortened, other: "\(name(of: place.file)):\(place.line)"))
  }

  private func name(of file: Int) -> String { files.indices.contains(file) ? files[file].name : "" }
}
