/// Makes one series of samples that may come from several files and sources.
///
/// The same instant with the same value counts once. With different values the better-ranked source counts; where ranks
/// do not tell, the values contradict each other and none of them counts.
struct SampleJoin {
  /// By index of the file; the lower rank counts, and any rank before none.
  let ranks: [Int?]

  func series(labels: [String: String], samples unordered: [Sample]) -> Series {
    if isPlain(unordered) { return Series(labels: labels, samples: unordered, conflicts: []) }
    let ordered = inOrder(unordered)
    var samples: [Sample] = []
    samples.reserveCapacity(ordered.count)
    var conflicts: [Contradiction] = []
    var index = 0
    while index < ordered.count {
      let first = ordered[index]
      var end = index + 1
      while end < ordered.count, ordered[end].time == first.time { end += 1 }
      let best = end - index == 1 ? ordered[index..<end] : bestRanked(ordered[index..<end])
      if let kept = best.first {
        if let other = best.dropFirst().first(where: { $0.value != kept.value }) {
          conflicts.append(Contradiction(time: kept.time, first: kept, second: other))
        } else {
          samples.append(kept)
        }
      }
      index = end
    }
    return Series(labels: labels, samples: samples, conflicts: conflicts)
  }

  /// In order of time, one an instant, as exports are written: nothing is left to do.
  private func isPlain(_ samples: [Sample]) -> Bool {
    zip(samples, samples.dropFirst()).allSatisfy { $0.time < $1.time }
  }

  /// By time, then by place; exports are written in order of time, which costs one look.
  private func inOrder(_ samples: [Sample]) -> [Sample] {
    for (sample, next) in zip(samples, samples.dropFirst()) where !precedes(sample, next) {
      return samples.enumerated()
        .sorted { precedes($0.element, $1.element) || (!precedes($1.element, $0.element) && $0.offset < $1.offset) }
        .map(\.element)
    }
    return samples
  }

  private func precedes(_ left: Sample, _ right: Sample) -> Bool {
    left.time == right.time ? left.place < right.place : left.time < right.time
  }

  private func bestRanked(_ samples: ArraySlice<Sample>) -> ArraySlice<Sample> {
    let best = samples.map(rank).min() ?? .max
    return samples.filter { rank($0) == best }[...]
  }

  private func rank(_ sample: Sample) -> Int {
    ranks.indices.contains(sample.place.file) ? ranks[sample.place.file] ?? .max : .max
  }
}
