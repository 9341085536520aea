extension Instant {
  /// Reads seconds since 1970-01-01T00:00:00Z as decimals are written, such as `1435781451.781`, exactly.
  ///
  /// As in other times more digits than nanoseconds make it unreadable unless they are zeros, and so does a year that
  /// has not four digits.
  init?(epochSeconds text: ArraySlice<UInt8>) {
    guard text.count <= 64, let number = EpochText(text) else { return nil }
    let isBelow = number.isNegative && number.nanoseconds > 0
    let seconds = (number.isNegative ? -number.seconds : number.seconds) - (isBelow ? 1 : 0)
    self.init(seconds: seconds, nanoseconds: isBelow ? 1_000_000_000 - number.nanoseconds : number.nanoseconds)
    if !isPrintable { return nil }
  }

  /// Reads whole milliseconds since 1970-01-01T00:00:00Z.
  init?(epochMilliseconds text: ArraySlice<UInt8>) {
    guard text.count <= 20, let number = Int(String(decoding: text, as: UTF8.self)) else { return nil }
    let seconds = number >= 0 ? number / 1000 : (number + 1) / 1000 - 1
    self.init(seconds: seconds, nanoseconds: (number - seconds * 1000) * 1_000_000)
    if !isPrintable { return nil }
  }

  /// From the year 1 to 9999.
  private var isPrintable: Bool { (-62_135_596_800...253_402_300_799).contains(seconds) }
}

/// A decimal number cut at its point, its exponent written out.
private struct EpochText {
  var isNegative = false
  var seconds = 0
  var nanoseconds = 0

  init?(_ text: ArraySlice<UInt8>) {
    var rest = text
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      rest = rest.dropFirst()
    }
    let whole = EpochText.takeDigits(&rest)
    var fraction: [UInt8] = []
    let hasPoint = rest.first == UInt8(ascii: ".")
    if hasPoint {
      rest = rest.dropFirst()
      fraction = EpochText.takeDigits(&rest)
    }
    if whole.isEmpty && fraction.isEmpty { return nil }
    guard let exponent = EpochText.exponent(rest) else { return nil }
    let digits = whole + fraction
    let point = whole.count + exponent
    let before = Array(digits.prefix(max(0, point))) + EpochText.zeros(point - digits.count)
    let after = EpochText.zeros(-point) + Array(digits.dropFirst(max(0, point)))
    let significant = before.drop { $0 == 48 }
    guard significant.count <= 12, after.dropFirst(9).allSatisfy({ $0 == 48 }) else { return nil }
    seconds = EpochText.number(significant)
    nanoseconds = EpochText.number((after.prefix(9) + EpochText.zeros(9 - after.count))[...])
  }

  private static func takeDigits(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
    let digits = rest.prefix(while: \.isASCIIDigit)
    rest = rest.dropFirst(digits.count)
    return Array(digits)
  }

  /// The number behind `e`, which is small for any time; zero where there is none.
  private static func exponent(_ text: ArraySlice<UInt8>) -> Int? {
    guard let mark = text.first else { return 0 }
    guard mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") else { return nil }
    let isNegative = text.dropFirst().first == UInt8(ascii: "-")
    let digits = text.dropFirst(isNegative || text.dropFirst().first == UInt8(ascii: "+") ? 2 : 1)
    guard digits.count <= 2, let number = digits.asDigits else { return nil }
    return isNegative ? -number : number
  }

  private static func zeros(_ count: Int) -> [UInt8] { Array(repeating: 48, count: max(0, count)) }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + Int($1) - 48 } }
}
