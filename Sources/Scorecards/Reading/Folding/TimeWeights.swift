internal import BigInt

/// Weighs each sample by how long it stands: up to the next one, the last one up to the end of its period (the last
/// observation carried forward).
struct TimeWeights {
  /// `nil` where no sample stands for any time.
  let mean: Rational?

  init(_ folding: Folding, _ samples: SeriesSamples) throws(SpoolProblem) {
    let range = folding.period.sampleTimes
    let end = folding.standsUntil.clampedSampleTime
    var sum = ExactSum()
    var start: SampleTime?
    var last: (time: SampleTime, number: PackedNumber)?
    try samples.read(range) { columns in
      for index in columns.indices(in: range) {
        let time = columns.times[index]
        start = start ?? time
        if let last { sum.add(last.number, times: time - last.time) }
        last = (time, columns.number(index))
      }
    }
    guard let start, let last else {
      mean = nil
      return
    }
    sum.add(last.number, times: max(0, end - last.time))
    mean = end > start ? sum.value.divided(by: Rational(BigInt(end - start))) : nil
  }
}

extension ExactSum {
  fileprivate mutating func add(_ number: PackedNumber, times factor: Int64) {
    switch number {
    case .word(let coefficient, let scale): add(Int128(coefficient) * Int128(factor), scale: Int(scale))
    case .wide(let value): add(value * Rational(BigInt(factor)))
    }
  }
}
