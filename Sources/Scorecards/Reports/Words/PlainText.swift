/// Small words that every report needs.
enum PlainText {
  /// What stands where there is nothing to say.
  static let none = "—"

  /// `a`, `a and b`, `a, b and c`; a dash where there is nothing.
  static func list(_ words: [String], joined conjunction: String = "and") -> String {
    guard let last = words.last else { return none }
    if words.count == 1 { return last }
    return "\(words.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
  }

  /// The first few, then how many more there are: `a, b and 4 more`.
  static func list(_ words: [String], atMost limit: Int) -> String {
    words.count <= limit ? list(words) : list(Array(words.prefix(limit)) + ["\(words.count - limit) more"])
  }

  /// `1 file`, `3 files`.
  static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
    "\(FigureText.grouped(String(number))) \(number == 1 ? singular : plural ?? singular + "s")"
  }

  /// With a full stop at the end, unless a sentence's end or an ellipsis stands there already.
  static func sentence(_ text: String) -> String {
    guard let last = text.last, !".!?…".contains(last) else { return text }
    return text + "."
  }

  /// With a capital at the start.
  static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}

extension ItemState {
  /// As people say it: `in progress`.
  var words: String { rawValue.replacing("-", with: " ") }
}

extension PlainText {
  /// The labels of a series: `region eu-c, tier gold`.
  static func labels(_ labels: [String: String]) -> String {
    labels.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  }

  /// To follow “every” or “the last”, where one goes without saying: `1 day` → `day`.
  static func unit(_ duration: String) -> String {
    duration.hasPrefix("1 ") ? String(duration.dropFirst(2)) : duration
  }
}
