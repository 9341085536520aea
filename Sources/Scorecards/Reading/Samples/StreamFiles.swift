/// Which file a stream of samples comes from, and which source's word counts first.
struct StreamFiles: Sendable {
  /// By stream.
  let files: [Int]
  /// By file; the lower rank counts, and any rank before none.
  let ranks: [Int?]

  func file(of block: SampleBlock) -> Int {
    files.indices.contains(Int(block.stream)) ? files[Int(block.stream)] : 0
  }

  /// By time, then by place.
  func precedes(_ left: SampleBlock, _ right: SampleBlock) -> Bool {
    if left.first != right.first { return left.first < right.first }
    return (file(of: left), left.firstLine, left.start) < (file(of: right), right.firstLine, right.start)
  }

  /// Several samples of one instant, in the order of their places.
  func judge(_ samples: [Sample]) -> Result<Sample, Contradiction> {
    let best = samples.map(rank).min() ?? .max
    let ranked = samples.filter { rank($0) == best }
    let kept = ranked[0]
    if let other = ranked.dropFirst().first(where: { $0.value != kept.value }) {
      return .failure(Contradiction(time: kept.time, first: kept, second: other))
    }
    return .success(kept)
  }

  private func rank(_ sample: Sample) -> Int {
    ranks.indices.contains(sample.place.file) ? ranks[sample.place.file] ?? .max : .max
  }
}

extension Contradiction: Error {}
