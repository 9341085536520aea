/// What a threshold is held against: values of a metric, or what a fold makes of its samples.
struct MeasuredFigure {
  let unit: Unit
  /// Which way is better; `nil` where it depends on what is counted, so that a bare figure says too little.
  let better: Metric.Direction?
  /// As messages call it: `` `uptime` ``, ``the share of samples of `uptime` ``.
  let name: String
  /// Whether it is a value of the metric, which may be `set`.
  let isValue: Bool

  /// Values of the metric itself.
  init(_ metric: Metric) {
    self.init(unit: metric.unit, better: metric.better, name: "`\(metric.id)`", isValue: true)
  }

  /// - Parameter target: as it is written; a run is told in the unit in which its target is.
  init(_ metric: Metric, over: Fold, across: Fold?, target: String) {
    let id = "`\(metric.id)`"
    switch (over, across) {
    case (_, .count): self.init(unit: .count, better: .higher, name: "the number of series of \(id)")
    case (.count, _): self.init(unit: .count, better: .higher, name: "the number of samples of \(id)")
    case (.share, _): self.init(unit: .percent, better: nil, name: "the share of samples of \(id)")
    case (.longest, _):
      self.init(unit: ThresholdText.unitOfTime(in: target) ?? .second, better: nil, name: "the longest run of \(id)")
    default: self.init(metric)
    }
  }

  private init(unit: Unit, better: Metric.Direction?, name: String, isValue: Bool = false) {
    (self.unit, self.better, self.name, self.isValue) = (unit, better, name, isValue)
  }
}
