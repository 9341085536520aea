extension Rational {
  /// Read back to the very same number: a decimal where its expansion ends, otherwise `1/3`.
  var losslessText: String {
    let lowest = reduced
    if let decimal = lowest.terminatingDecimal, decimal.utf8.count <= Rational.longestDecimal { return decimal }
    return "\(lowest.numerator)/\(lowest.denominator)"
  }

  /// Longer ones are refused where exports are read.
  private static let longestDecimal = 900

  init?(lossless text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2 {
      self.init(numerator: parts[0], denominator: parts[1])
    } else {
      self.init(decimal: text)
    }
  }
}
