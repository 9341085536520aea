/// Where the samples of one series of an export go.
enum SeriesTarget {
  /// No criterion needs them.
  case skipped
  /// The series' number, and what its values are multiplied with.
  case series(Int, metric: String, factor: Rational?)
  /// None of them can be read.
  case refused(metric: String, InputProblem)
}

extension MetricIntake {
  /// - Parameters:
  ///   - labels: All that the export gives, without the metric's name; the source may say which of them are kept.
  ///   - unit: What the export says of the values' unit; what the source says counts before it.
  mutating func target(
    of name: String, labels: [String: String], unit: String = "", line: Int, column: Int = 0
  ) -> SeriesTarget {
    switch names.meaning(of: name) {
    case .notWanted: return .skipped
    case .unknown:
      warnUnknown(name, line: line, column: column)
      return .skipped
    case .wanted(let metric):
      carries(metric.id)
      do throws(UnitFault) {
        let isSaid = (source.units[name] ?? source.units[metric.id]) != nil
        let factor = try names.factor(for: metric, name: name, cell: isSaid ? "" : metric.unitCell(unit))
        let kept = source.labels.map { kept in labels.filter { kept.contains($0.key) } } ?? labels
        let series = store.series(of: metric.id, labels: kept.merging(source.constantLabels) { $1 })
        return .series(series, metric: metric.id, factor: factor)
      } catch {
        return .refused(metric: metric.id, error.problem)
      }
    }
  }

  /// Adds one sample; a value or a time that can't be read makes it unreadable.
  mutating func take(
    value: ArraySlice<UInt8>, time: Result<Instant, TimeFault>, to target: SeriesTarget, line: Int, column: Int = 0
  ) {
    switch (target, time) {
    case (.skipped, _): return
    case (.refused(let metric, let problem), .success(let instant)):
      refuse(problem, of: [metric], time: instant, line: line, column: column)
    case (.refused(let metric, let problem), .failure):
      refuse(problem, of: [metric], time: nil, line: line, column: column)
    case (.series(_, let metric, _), .failure(let fault)):
      refuse(fault.problem, of: [metric], time: nil, line: line, column: column)
    case (.series(let series, let metric, let factor), .success(let instant)):
      guard let number = Rational(cell: value) else {
        let shown = String(decoding: value.prefix(320), as: UTF8.self).shortened
        return refuse(.value(.badNumber(shown)), of: [metric], time: instant, line: line, column: column)
      }
      if !add(factor.map { number * $0 } ?? number, at: instant, to: series, line: line) {
        refuse(.value(.badTime(instant.description)), of: [metric], time: nil, line: line, column: column)
      }
    }
  }
}

/// Why a sample has no time.
struct TimeFault: Error {
  let problem: InputProblem
}

extension Metric {
  /// A unit of OpenMetrics in our words: its `ratio` of a metric in percent is a share of one.
  fileprivate func unitCell(_ unit: String) -> String { unit == "ratio" && self.unit == .percent ? "fraction" : unit }
}
