/// Reads the lines of a text exposition, Prometheus's or OpenMetrics's.
///
/// The two look alike and differ in what a timestamp is: milliseconds there, seconds with a fraction here. OpenMetrics
/// ends with `# EOF`, so that a file without it was cut off; Prometheus's last line has its line end.
struct ExpositionRows {
  enum Dialect { case prometheusText, openMetrics }

  /// Series that no criterion needs, and units of families, are remembered up to so many.
  private static let mostRemembered = 50_000
  /// Smaller milliseconds are before March 1973; in seconds they reach to the year 5138.
  private static let leastMilliseconds = 100_000_000_000

  private enum Target: Sendable {
    case told(SeriesTarget)
    case untold(InputProblem)
  }

  let dialect: Dialect
  /// The source says which dialect it is.
  let isDeclared: Bool
  /// Samples so far, needed or not.
  private(set) var values = 0
  private var targets = ByteTable<Target>()
  private var units: [String: String] = [:]
  private var hasEnded = false
  private var check = OpenMetricsCheck()

  init(dialect: Dialect, isDeclared: Bool) {
    self.dialect = dialect
    self.isDeclared = isDeclared
  }

  /// Takes one line; what it gives back makes the whole file unreadable.
  mutating func take(
    _ line: ArraySlice<UInt8>, number: Int, isOpen: Bool, into intake: inout MetricIntake
  ) -> InputProblem? {
    let text = line.drop { $0.isBlank }
    if hasEnded { return syntax("text follows `# EOF`") }
    let isComment = text.first == UInt8(ascii: "#")
    // `# EOF` may be the very end of OpenMetrics.
    if isOpen && !(isComment && dialect == .openMetrics) {
      return syntax("the last line has no line end; the file may have been cut off")
    }
    if dialect == .openMetrics, let fault = misfit(line) { return fault }
    if isComment { return takeComment(text) }
    return text.isEmpty ? nil : takeSample(text, number: number, into: &intake)
  }

  /// What of a line breaks OpenMetrics, which has no line that may be passed over.
  private mutating func misfit(_ line: ArraySlice<UInt8>) -> InputProblem? {
    do throws(ExpositionFault) {
      if line.elementsEqual("# EOF".utf8) {
        try check.end()
      } else if line.isEmpty {
        throw ExpositionFault(reason: "a line is empty")
      } else if line.first == UInt8(ascii: "#") {
        try check.take(metadata: line)
      } else {
        try check.take(ExpositionSample(line), line: line)
      }
      return nil
    } catch { return syntax(error.reason) }
  }

  /// What is wrong with the file as a whole once its last line is taken.
  func end() -> InputProblem? {
    dialect == .openMetrics && !hasEnded ? syntax("there is no `# EOF` at its end; the file was cut off") : nil
  }

  /// HELP and TYPE say nothing of the values; UNIT does.
  private mutating func takeComment(_ text: ArraySlice<UInt8>) -> InputProblem? {
    let comment = ExpositionComment(text)
    if comment.isEnd {
      if dialect == .openMetrics { hasEnded = true }
      if dialect == .prometheusText && !isDeclared {
        return syntax("it ends with `# EOF` as OpenMetrics does; say layout: openmetrics or layout: prometheus-text")
      }
    } else if dialect == .openMetrics, let (family, unit) = comment.unit, units.count < ExpositionRows.mostRemembered {
      units[family] = unit
    }
    return nil
  }

  private mutating func takeSample(
    _ line: ArraySlice<UInt8>, number: Int, into intake: inout MetricIntake
  ) -> InputProblem? {
    values += 1
    let sample: ExpositionSample
    do throws(ExpositionFault) {
      sample = try ExpositionSample(line)
      let canHaveRest = dialect == .openMetrics && sample.rest.first == UInt8(ascii: "#")
      if !sample.rest.isEmpty && !canHaveRest {
        throw ExpositionFault(reason: "text follows the sample", name: sample.name)
      }
    } catch {
      refuse(syntax(error.reason), error.name, number, into: &intake)
      return nil
    }
    switch target(of: sample, number, into: &intake) {
    case .told(.skipped): return nil
    case .untold(let problem): refuse(problem, sample.name, number, into: &intake)
    case .told(let target):
      let time = time(of: sample, intake.source)
      if case .failure(let fault) = time, case .file(.unclearTimes) = fault.problem { return fault.problem }
      intake.take(value: ExpositionRows.plain(sample.value), time: time, to: target, line: number)
    }
    return nil
  }

  private func time(of sample: ExpositionSample, _ source: MetricSource) -> Result<Instant, TimeFault> {
    guard let text = sample.timestamp else {
      return source.time.map(Result.success) ?? .failure(TimeFault(problem: .row(.noTime)))
    }
    let shown = String(decoding: text.prefix(320), as: UTF8.self).shortened
    let time = dialect == .openMetrics ? Instant(epochSeconds: text) : Instant(epochMilliseconds: text)
    guard let time else { return .failure(TimeFault(problem: .value(.badTime(shown)))) }
    if dialect == .prometheusText, !isDeclared, abs(time.seconds) < ExpositionRows.leastMilliseconds / 1000 {
      return .failure(TimeFault(problem: .file(.unclearTimes(shown))))
    }
    return .success(time)
  }

  private mutating func target(
    of sample: ExpositionSample, _ number: Int, into intake: inout MetricIntake
  ) -> Target {
    let key = Array(sample.series)
    if let known = targets.value(for: key) { return known }
    let target: Target
    do throws(ExpositionFault) {
      var labels = try sample.decodedLabels(dialect)
      let name = labels.removeValue(forKey: "__name__") ?? ""
      if name.isEmpty { throw ExpositionFault(reason: "the sample names no metric") }
      target = .told(intake.target(of: name, labels: labels, unit: unit(of: name), line: number))
    } catch {
      target = .untold(syntax(error.reason))
    }
    if case .told(.series) = target {} else if targets.count > ExpositionRows.mostRemembered { return target }
    targets.add(key, target)
    return target
  }

  /// A family's unit is that of its values, its totals and its sums; what it counts has none.
  private func unit(of name: String) -> String {
    if let unit = units[name] { return unit }
    for suffix in ["_total", "_sum", "_gsum"] where name.hasSuffix(suffix) {
      return units[String(name.dropLast(suffix.count))] ?? ""
    }
    return ""
  }

  /// A line that can't be read belongs to the metric that it names, or to any where it names none that is known.
  private func refuse(
    _ problem: InputProblem, _ name: ArraySlice<UInt8>, _ number: Int, into intake: inout MetricIntake
  ) {
    switch intake.names.meaning(of: String(decoding: name, as: UTF8.self)) {
    case .wanted(let metric): intake.refuse(problem, of: [metric.id], time: nil, line: number)
    case .notWanted: return
    case .unknown: intake.refuseUntold(problem, time: nil, line: number)
    }
  }

  private func syntax(_ reason: String) -> InputProblem {
    .file(.syntax(format: dialect == .openMetrics ? "OpenMetrics" : "Prometheus text", reason: reason))
  }

  /// `5.` is a number there (OpenMetrics, section "ABNF", `realnumber`) and none here.
  static func plain(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let point = value.firstIndex(of: UInt8(ascii: ".")) else { return value }
    let isDigit = { (byte: UInt8?) in byte?.isASCIIDigit == true }
    let rest = value[point...].dropFirst()
    return isDigit(value[..<point].last) && !isDigit(rest.first) ? value[..<point] + rest : value
  }
}
