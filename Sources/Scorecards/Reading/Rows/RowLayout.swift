/// Which columns of a CSV export tell what.
struct RowLayout: Sendable {
  let columns: Int
  let time: Int
  /// What tells series apart.
  let keys: [Int]
  /// What is measured.
  let values: [Int]
  /// An empty value is no sample rather than one that can't be read.
  let allowsEmpty: Bool
}

/// What the rows of one key have in common.
enum RowTarget: Sendable {
  /// No criterion needs them.
  case skipped
  /// Its name is not known, which one row is enough to tell.
  case unknown
  /// Each of its rows is read the long way.
  case odd
  /// Where the values go, column by column.
  case streams([RowStream])
}

/// Where the values of one column of one series go.
struct RowStream: Sendable {
  let stream: UInt32
  /// What values are multiplied with to be in the metric's own unit.
  let factor: DecimalFactor
  var filter: SampleFilter
}

/// A factor that keeps decimals decimals.
struct DecimalFactor: Hashable, Sendable {
  private let multiplier: Int64
  /// Places by which the point moves to the left.
  private let places: Int

  static let one = DecimalFactor(multiplier: 1, places: 0)

  private init(multiplier: Int64, places: Int) {
    self.multiplier = multiplier
    self.places = places
  }

  /// `nil` where the factor is no decimal of a few digits.
  init?(_ factor: Rational?) {
    guard let factor else {
      self = .one
      return
    }
    guard case .word(let coefficient, let scale) = PackedNumber(factor.terminating ?? factor) else { return nil }
    self.init(multiplier: coefficient, places: Int(scale))
  }

  /// `nil` where the product does not fit.
  @inline(__always)
  func times(_ number: PlainNumber) -> (coefficient: Int64, scale: Int)? {
    if multiplier == 1 { return (number.coefficient, number.scale + places) }
    let (product, overflows) = number.coefficient.multipliedReportingOverflow(by: multiplier)
    return overflows ? nil : (product, number.scale + places)
  }
}

extension Rational {
  /// The same with a power of ten as denominator; `nil` where its expansion does not end.
  fileprivate var terminating: Rational? { terminatingDecimal.flatMap { Rational(decimal: $0) } }
}

extension MetricIntake {
  /// Where the values of some columns go.
  mutating func streams(_ columns: [(series: Int, factor: Rational?)]) -> RowTarget {
    var streams: [RowStream] = []
    for (series, factor) in columns {
      guard let factor = DecimalFactor(factor) else { return .odd }
      let stream = store.stream(of: series, file: file)
      streams.append(RowStream(stream: stream, factor: factor, filter: store.filter(of: series)))
    }
    return .streams(streams)
  }
}
