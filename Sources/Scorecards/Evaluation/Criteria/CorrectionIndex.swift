/// Which corrections changed what a metric or an item says.
struct CorrectionIndex {
  private let metrics: [String: [Int]]
  private let items: [String: [Int]]

  init(_ corrections: [AppliedCorrection]) {
    metrics = CorrectionIndex.index(corrections.map(\.metrics))
    items = CorrectionIndex.index(corrections.map(\.items))
  }

  private static func index(_ names: [Set<String>]) -> [String: [Int]] {
    names.enumerated().reduce(into: [:]) { index, one in
      for name in one.element { index[name, default: []].append(one.offset) }
    }
  }

  /// Indices into the evidence's corrections, in their order.
  func places(of criterion: Criterion) -> [Int] {
    switch criterion.source {
    case .item: items[criterion.id] ?? []
    case .measured(let measure):
      Set([measure.metric.id, measure.distinctLabels?.metric].compactMap { $0 }.flatMap { metrics[$0] ?? [] }).sorted()
    }
  }
}
