/// An export that a few programs have written together, the same for the same seed.
struct RandomLines {
  private static let numbers = [
    "5", "99.25", "-3", "0.5", "0", "1e3", "5E-05", "-0", "007", "1.", ".5", "+1", "NaN", "null", "\"7\"", "true",
    "[5]", "{\"a\": 5}", "1234567890123456789012", "0.0000000000000000001", "9223372036854775807", "\"\"", "nul", "",
  ]
  private static let texts = [
    "\"eu\"", "\"us\"", "\"\"", "\"é\"", "\"say \\\"hi\\\"\"", "\"\\u00e9\"", "null", "7", "\"a\tb\"", "[\"a\"]", "{}",
    "true",
  ]
  private static let times = [
    "\"2025-11-02T00:00:00Z\"", "\"2025-11-02T00:00:15Z\"", "\"2025-11-03T10:00:00.250Z\"", "\"2099-01-01T00:00:00Z\"",
    "\"2025-11-06T00:00:00+02:00\"", "\"2025-11-04\"", "\"soon\"", "null", "20251102", "\"0001-01-01\"", "\"\"",
    "\"2025-11-0\\u0032\"",
  ]
  private static let keys = [
    "learners", "up", "uptime", "error_rate", "roi", "mystery", "upime", "note", "tags", "region", "timestamp",
    "nested",
    "arr", "",
  ]
  private static let lines = [
    "[1]", "7", "{}", "", " ", "\t", "no", "{\"learners\": 5", "{\"timestamp\": \"2025-11-02\"}", "\u{FEFF}{}", "{} {}",
    "{\"timestamp\": \"2025-11-02\", \"note\": \"x\"}", "null", "\r",
  ]
  private static let ends = ["\n", "\n", "\r\n", "\n\n", " \n", "\r\r\n", "\n \t\n"]

  private var random: SeededNumbers
  private var shapes: [[String]] = []

  init(seed: Int) {
    random = SeededNumbers(state: UInt64(seed))
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      var keys =
        ["timestamp", "region", "learners", "up", "nested"] + RandomLines.keys.shuffled(using: &random).prefix(3)
      if Bool.random(using: &random) { keys.shuffle(using: &random) }
      if Int.random(in: 0..<4, using: &random) > 0 {
        var seen: Set<String> = []
        keys = keys.filter { seen.insert($0).inserted }
      }
      shapes.append(keys)
    }
  }

  mutating func text() -> [UInt8] {
    var text = ""
    for _ in 0..<Int.random(in: 1...50, using: &random) { text += line() + pick(RandomLines.ends, plain: 2) }
    if Bool.random(using: &random) { text.removeLast() }
    return Array(text.utf8)
  }

  /// Mostly plain, so that both ways take turns.
  private mutating func pick(_ list: [String], plain: Int) -> String {
    let isPlain = Int.random(in: 0..<20, using: &random) > 0
    return (isPlain ? list[0..<plain].randomElement(using: &random) : list.randomElement(using: &random)) ?? ""
  }

  private mutating func line() -> String {
    if Int.random(in: 0..<15, using: &random) == 0 { return RandomLines.lines.randomElement(using: &random) ?? "" }
    let keys = shapes.randomElement(using: &random) ?? []
    let gap = Int.random(in: 0..<10, using: &random) == 0 ? " " : ""
    return "{" + keys.map { "\"\($0)\":\(gap)\(value(of: $0))" }.joined(separator: ",\(gap)") + "}"
  }

  private mutating func value(of key: String) -> String {
    switch key {
    case "timestamp": pick(RandomLines.times, plain: 3)
    case "region": pick(RandomLines.texts, plain: 3)
    case "note": "\"\(["a", "b", "", "ö", "\\n"].randomElement(using: &random) ?? "")\""
    case "tags": ["[]", "[1]", "[2]", "[\"a\"]", "[{\"b\": 1, \"c\": \"d\"}, 3]"].randomElement(using: &random) ?? ""
    case "nested":
      "{\"latency\":\(pick(RandomLines.numbers, plain: 4)),\"other\":\(pick(RandomLines.numbers, plain: 4))}"
    default: Int.random(in: 0..<8, using: &random) == 0 ? "null" : pick(RandomLines.numbers, plain: 5)
    }
  }
}
