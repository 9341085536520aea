/// Puts an entry behind the last one of its list; every line that was there stays as it was, comments too.
struct RecordAppending {
  /// Of the lines that are added.
  private let end: String
  /// Each without its line feed; a carriage return before that stays.
  private var lines: [String]

  /// - Parameter text: the record; empty where there is none yet.
  init(_ text: String) {
    let scalars = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    end = scalars.first?.last == "\r" && scalars.count > 1 ? "\r" : ""
    lines = scalars.map { String(Substring($0)) }
    if lines.last == "" { lines.removeLast() }
  }

  /// - Returns: `nil` where the list is written in brackets, behind which nothing can be put.
  func adding(_ entry: RecordEntry) -> String? {
    var result = self
    if lines.isEmpty { result.lines = ["version: \(definitionVersion)" + end] }
    guard let head = lines.firstIndex(where: { $0.hasPrefix(entry.list.rawValue + ":") }) else {
      result.lines += ["", entry.list.rawValue + ":"].map { $0 + end } + item(entry, indent: "  ")
      return result.text
    }
    switch value(of: head, entry.list) {
    case "": break
    case "[]": result.lines[head].removeFirst(of: "[]")
    default: return nil
    }
    let list = listRange(behind: head)
    let first = lines[list].first { $0.trimmed.hasPrefix("-") }
    let indent = first.map { String($0.prefix { $0 == " " }) } ?? "  "
    result.lines.insert(contentsOf: item(entry, indent: indent), at: list.upperBound)
    return result.text
  }

  private var text: String { lines.map { $0 + "\n" }.joined() }

  private func item(_ entry: RecordEntry, indent: String) -> [String] {
    entry.lines.enumerated().map { indent + ($0.offset == 0 ? "- " : "  ") + $0.element + end }
  }

  /// What stands behind the list's key, without a comment.
  private func value(of head: Int, _ list: RecordKey) -> String {
    let rest = lines[head].dropFirst(list.rawValue.count + 1)
    return (rest.firstRange(of: #/(^|\s)#.*/#).map { rest[..<$0.lowerBound] } ?? rest).trimmed
  }

  /// The lines of the list, without the empty ones and the comments of the file that follow it.
  private func listRange(behind head: Int) -> Range<Int> {
    var end = head + 1
    for index in lines.indices.dropFirst(head + 1) {
      let line = lines[index]
      if line.trimmed.isEmpty || line.hasPrefix("#") { continue }
      guard line.hasPrefix(" ") || line.trimmed == "-" || line.hasPrefix("- ") else { break }
      end = index + 1
    }
    return (head + 1)..<end
  }
}

extension String {
  fileprivate mutating func removeFirst(of part: String) {
    if let range = ranges(of: part).first { removeSubrange(range) }
    while last == " " { removeLast() }
  }
}

extension PeopleRecord {
  /// Whether it is the other record with one more entry, at the end of that list, and nothing else.
  func extends(_ old: PeopleRecord, in list: RecordKey) -> Bool {
    var rest = self
    switch list {
    case .version, .allowedSigners: return false
    case .signOffs: _ = rest.signOffs.popLast()
    case .waivers: _ = rest.waivers.popLast()
    case .overrides: _ = rest.overrides.popLast()
    case .reopenings: _ = rest.reopenings.popLast()
    case .outcomes: _ = rest.outcomes.popLast()
    case .corrections: _ = rest.corrections.popLast()
    case .estimates: _ = rest.estimates.popLast()
    }
    return rest == old && self != old
  }
}
