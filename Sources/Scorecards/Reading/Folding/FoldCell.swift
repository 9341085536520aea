/// What the samples of one stretch of time come to, within one UTC day; neighbouring stretches are put together.
struct FoldCell: Sendable {
  private(set) var samples = 0
  private(set) var first: Sample
  private(set) var last: Sample
  private(set) var least: PackedNumber
  private(set) var greatest: PackedNumber
  private(set) var sum = ExactSum()

  /// The samples of `columns` at `indices`, which are not empty.
  init(_ columns: SampleColumns, _ indices: Range<Int>) {
    first = columns.sample(indices.lowerBound)
    last = columns.sample(indices.upperBound - 1)
    samples = indices.count
    (least, greatest) = (columns.number(indices.lowerBound), columns.number(indices.lowerBound))
    if columns.wide.isEmpty {
      addWords(columns, indices)
    } else {
      addWide(columns, indices)
    }
  }

  private mutating func addWords(_ columns: SampleColumns, _ indices: Range<Int>) {
    let scale = columns.scale
    let (low, high, total) = columns.values.withUnsafeBufferPointer { values -> (Int64, Int64, Int128) in
      var low = values[indices.lowerBound]
      var high = low
      var total: Int128 = 0
      for index in indices {
        let value = values[index]
        if value < low { low = value }
        if value > high { high = value }
        total += Int128(value)
      }
      return (low, high, total)
    }
    sum.add(total, scale: scale)
    least = .word(coefficient: low, scale: UInt8(scale))
    greatest = .word(coefficient: high, scale: UInt8(scale))
  }

  private mutating func addWide(_ columns: SampleColumns, _ indices: Range<Int>) {
    for index in indices {
      let number = columns.number(index)
      sum.add(number.value)
      least = FoldCell.lesser(least, number)
      greatest = FoldCell.greater(greatest, number)
    }
  }

  /// Adds what follows it in time.
  mutating func add(_ next: FoldCell) {
    samples += next.samples
    last = next.last
    least = FoldCell.lesser(least, next.least)
    greatest = FoldCell.greater(greatest, next.greatest)
    sum.add(next.sum)
  }

  private static func lesser(_ left: PackedNumber, _ right: PackedNumber) -> PackedNumber {
    right.isLess(than: left) ? right : left
  }

  private static func greater(_ left: PackedNumber, _ right: PackedNumber) -> PackedNumber {
    left.isLess(than: right) ? right : left
  }
}

extension PackedNumber {
  func isLess(than other: PackedNumber) -> Bool {
    if case .word(let left, let scale) = self, case .word(let right, let otherScale) = other, scale == otherScale {
      return left < right
    }
    return value < other.value
  }
}
