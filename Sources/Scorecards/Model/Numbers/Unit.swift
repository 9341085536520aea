internal import BigInt

/// What a figure is counted in: a kind that figures of one metric share, and an exact factor inside of it.
struct Unit: Hashable, Sendable {
  /// What converts into each other, and nothing else does: two currencies are two kinds.
  enum Kind: Hashable, Sendable {
    case count
    /// Shares of one and multiples of one: percent, fraction, ratio.
    case ratio
    case time
    /// Calendar months; no fixed length in seconds.
    case months
    case money(currency: String)
    /// So many of something per unit of time, such as rounds per minute.
    case frequency(of: String)
  }

  let kind: Kind
  /// As reports write it: `%`, `ms`, `USD`, `rounds/min`.
  let symbol: String
  /// How many of the kind's base unit one of this is, as numerator and denominator.
  private let factorNumerator: Int
  private let factorDenominator: Int

  init(_ kind: Kind, symbol: String, factor numerator: Int = 1, over denominator: Int = 1) {
    self.kind = kind
    self.symbol = symbol
    factorNumerator = numerator
    factorDenominator = denominator
  }

  /// As results write it: `percent`, `ms`, `USD`, `rounds/min`, `count`.
  var name: String { symbol == "%" ? "percent" : symbol }

  /// Times the base unit of its kind.
  var factor: Rational { Rational(factorNumerator).divided(byCount: factorDenominator) ?? .one }

  /// What a value in this unit is multiplied with to be in `other`; `nil` where the two do not convert.
  func factor(to other: Unit) -> Rational? {
    kind == other.kind ? factor.divided(by: other.factor) : nil
  }

  static let count = Unit(.count, symbol: "count")
  static let ratio = Unit(.ratio, symbol: "ratio")
  static let percent = Unit(.ratio, symbol: "%", factor: 1, over: 100)
  static let second = Unit(.time, symbol: "s")
}

extension Unit {
  /// Reads a unit's name: `percent`, `%`, `fraction`, `ms`, `USD`, `$M`, `M USD`, `K`, `rounds/min`, `months`, `x`.
  ///
  /// `nil` where it is unknown. Upper and lower case are told apart (`M` is a million, `m` is not known).
  init?(_ name: String) {
    let text = name.split(separator: " ").joined(separator: " ")
    guard let unit = Unit.named[text] ?? Unit.money(text) ?? Unit.frequency(text) else { return nil }
    self = unit
  }

  /// The names that do not follow a pattern, for messages that suggest one.
  static var names: [String] { named.keys.sorted() + currencies.sorted() + ["rounds/min"] }

  private static let named: [String: Unit] = {
    var units: [String: Unit] = [:]
    func add(_ names: [String], _ unit: Unit) { for name in names { units[name] = unit } }
    add(["count", "learners", "regions", "FTE", "members", "meetings", "incidents", "people"], count)
    for (name, factor) in multiples { add([name, name + " count"], Unit(.count, symbol: name, factor: factor)) }
    add(["ratio", "x", "times"], Unit(.ratio, symbol: "ratio"))
    add(["fraction"], Unit(.ratio, symbol: "fraction"))
    add(["percent", "%", "pct"], percent)
    add(["permille", "‰"], Unit(.ratio, symbol: "‰", factor: 1, over: 1000))
    add(["bp", "basis points"], Unit(.ratio, symbol: "bp", factor: 1, over: 10_000))
    add(["ns", "nanoseconds"], Unit(.time, symbol: "ns", factor: 1, over: 1_000_000_000))
    add(["us", "µs", "microseconds"], Unit(.time, symbol: "µs", factor: 1, over: 1_000_000))
    add(["ms", "milliseconds"], Unit(.time, symbol: "ms", factor: 1, over: 1000))
    add(["s", "sec", "second", "seconds"], second)
    add(["min", "minute", "minutes"], Unit(.time, symbol: "min", factor: 60))
    add(["h", "hour", "hours"], Unit(.time, symbol: "h", factor: 3600))
    add(["d", "day", "days"], Unit(.time, symbol: "d", factor: 86_400))
    add(["months", "month"], Unit(.months, symbol: "months"))
    add(["years", "year"], Unit(.months, symbol: "years", factor: 12))
    add(["rpm"], Unit(.frequency(of: "rounds"), symbol: "rounds/min", factor: 1, over: 60))
    return units
  }()

  private static let multiples = [
    ("K", 1000), ("k", 1000), ("thousand", 1000), ("M", 1_000_000), ("million", 1_000_000), ("B", 1_000_000_000),
    ("billion", 1_000_000_000),
  ]

  private static let currencySigns: [Character: String] = ["$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY"]
  private static let currencies: Set<String> = [
    "USD", "EUR", "GBP", "JPY", "CHF", "CAD", "AUD", "NZD", "CNY", "HKD", "SGD", "INR", "BRL", "MXN", "SEK", "NOK",
    "DKK", "PLN", "ZAR", "KRW", "NGN", "KES", "AED", "SAR", "BDT", "IDR", "PHP",
  ]

  /// `USD`, `$`, `M USD`, `USD M`, `$M`.
  private static func money(_ text: String) -> Unit? {
    var words: [String] = []
    for part in text.split(separator: " ") {
      if let sign = part.first, let currency = currencySigns[sign] {
        words.append(currency)
        if part.count > 1 { words.append(String(part.dropFirst())) }
      } else {
        words.append(String(part))
      }
    }
    guard words.count <= 2, let currency = words.first(where: currencies.contains) else { return nil }
    let others = words.filter { $0 != currency }
    guard let multiple = others.first else {
      return words.count == 1 ? Unit(.money(currency: currency), symbol: currency) : nil
    }
    guard let factor = multiples.first(where: { $0.0 == multiple })?.1 else { return nil }
    return Unit(.money(currency: currency), symbol: "\(multiple) \(currency)", factor: factor)
  }

  /// `rounds/min`, `requests/s`.
  private static func frequency(_ text: String) -> Unit? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let thing = parts.first, !thing.isEmpty, thing.allSatisfy(\.isLetter),
      let period = parts.last.flatMap({ named[String($0)] }), period.kind == .time
    else { return nil }
    return Unit(
      .frequency(of: String(thing)), symbol: "\(thing)/\(period.symbol)", factor: period.factorDenominator,
      over: period.factorNumerator)
  }
}
