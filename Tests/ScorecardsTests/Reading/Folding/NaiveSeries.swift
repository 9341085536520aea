import Testing

@testable import Scorecards

/// A series as a list of samples, folded in the plainest way: what the streaming folds are held against.
struct NaiveSeries {
  struct Entry {
    let time: SampleTime
    let value: Rational
    let file: Int
    let line: Int
  }

  let entries: [Entry]
  /// By file.
  let ranks: [Int?]

  /// One an instant; `conflicts` holds the instants at which values differ.
  var joined: (samples: [Entry], conflicts: [SampleTime]) {
    var samples: [Entry] = []
    var conflicts: [SampleTime] = []
    for (time, all) in Dictionary(grouping: entries, by: \.time).sorted(by: { $0.key < $1.key }) {
      let best = all.map { ranks[$0.file] ?? .max }.min() ?? .max
      let ranked = all.filter { (ranks[$0.file] ?? .max) == best }.sorted { ($0.file, $0.line) < ($1.file, $1.line) }
      if ranked.allSatisfy({ $0.value == ranked[0].value }) {
        samples.append(ranked[0])
      } else {
        conflicts.append(time)
      }
    }
    return (samples, conflicts)
  }

  func fold(_ folding: Folding) -> (value: Rational?, samples: Int, days: Int, hasConflict: Bool) {
    let (all, conflicts) = joined
    let samples = all.filter { folding.period.holds(Instant($0.time)) }
    let days = Set(samples.map { Instant($0.time).day }).count
    let hasConflict = conflicts.contains { folding.period.holds(Instant($0)) }
    return (samples.isEmpty ? nil : value(folding, samples), samples.count, days, hasConflict)
  }

  private func value(_ folding: Folding, _ samples: [Entry]) -> Rational? {
    let values = samples.map(\.value)
    switch folding.over {
    case .sum: return values.reduce(.zero, +)
    case .mean where folding.isTimeWeighted: return weighted(folding, samples) { $0 } ?? values.last
    case .mean: return values.reduce(.zero, +).divided(byCount: values.count)
    case .min: return values.min()
    case .max: return values.max()
    case .count: return Rational(values.count)
    case .first: return values.first
    case .last: return values.last
    case .p50, .p90, .p95, .p99: return percentile(folding.over.percentile ?? 0, values)
    case .share: return share(folding, samples)
    case .longest: return longest(folding, samples)
    case .worst, .each: return nil
    }
  }

  private func percentile(_ percent: Int, _ values: [Rational]) -> Rational? {
    let sorted = values.sorted()
    let rank = Rational(percent * (sorted.count - 1)).divided(byCount: 100) ?? .zero
    let lower = Int(exactly: rank.floor) ?? 0
    let upper = min(lower + 1, sorted.count - 1)
    return sorted[lower] + (sorted[upper] - sorted[lower]) * (rank - Rational(lower))
  }

  private func weighted(_ folding: Folding, _ samples: [Entry], _ value: (Rational) -> Rational) -> Rational? {
    let end = folding.standsUntil.clampedSampleTime
    let ends = samples.dropFirst().map(\.time) + [max(end, samples.last?.time ?? end)]
    var sum = Rational.zero
    var whole = 0
    for (sample, next) in zip(samples, ends) {
      sum = sum + value(sample.value) * Rational(Int(next - sample.time))
      whole += Int(next - sample.time)
    }
    return whole == 0 ? nil : sum.divided(byCount: whole)
  }

  private func share(_ folding: Folding, _ samples: [Entry]) -> Rational? {
    func meets(_ value: Rational) -> Rational { folding.within?.admits(value) == true ? Rational(100) : .zero }
    if folding.isTimeWeighted, let share = weighted(folding, samples, meets) { return share }
    return samples.map { meets($0.value) }.reduce(.zero, +).divided(byCount: samples.count)
  }

  private func longest(_ folding: Folding, _ samples: [Entry]) -> Rational? {
    var best = 0
    for (index, first) in samples.enumerated() {
      for last in samples[index...] {
        if folding.within?.admits(last.value) != true { break }
        best = max(best, Int(last.time - first.time))
      }
    }
    return Rational(best).divided(byCount: 1_000_000_000)
  }
}
