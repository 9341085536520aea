internal import BigInt

/// A sum of decimals that loses nothing: in 128 bits as long as they hold it, widened where they do not.
struct ExactSum: Sendable {
  private var coefficient: Int128 = 0
  private var scale = 0
  /// What 128 bits did not hold.
  private var widened: Rational?

  init() {}

  @inline(__always)
  mutating func add(_ addend: Int128, scale other: Int) {
    if other == scale {
      let (sum, overflows) = coefficient.addingReportingOverflow(addend)
      if !overflows {
        coefficient = sum
        return
      }
    }
    addSlowly(addend, other)
  }

  private mutating func addSlowly(_ addend: Int128, _ other: Int) {
    if coefficient == 0 {
      (coefficient, scale) = (addend, other)
    } else {
      add(ExactSum.rational(addend, other))
    }
  }

  mutating func add(_ number: Rational) { widened = (widened ?? .zero) + number }

  mutating func add(_ other: ExactSum) {
    add(other.coefficient, scale: other.scale)
    if let more = other.widened { add(more) }
  }

  var value: Rational {
    let word = ExactSum.rational(coefficient, scale)
    return widened.map { $0 + word } ?? word
  }

  private static func rational(_ coefficient: Int128, _ scale: Int) -> Rational {
    Rational(coefficient: BigInt(wide: coefficient), scale: scale)
  }
}
