/// What kind of file it is, told by its first bytes and its name.
enum FileFormat {
  case csv, json, ndjson, prometheusText, openMetrics, yaml, markdown

  init(_ layout: MetricSource.Layout) {
    switch layout {
    case .long, .wide: self = .csv
    case .json, .prometheusAPI: self = .json
    case .ndjson: self = .ndjson
    case .prometheusText: self = .prometheusText
    case .openMetrics: self = .openMetrics
    }
  }

  /// The format of a metric export, told by its content, or by its name where the content leaves it open.
  static func ofMetrics(_ head: [UInt8], name: String) -> FileFormat {
    let head = head.prefix(InputBytes.headSize).drop { $0.isBlank || $0 == .lineFeed }
    let name = name.lowercased()
    let isNamedLines = name.hasSuffix(".ndjson") || name.hasSuffix(".jsonl")
    switch head.first {
    case UInt8(ascii: "["): return .json
    case UInt8(ascii: "{"): return hasObjectLines(head, orElse: isNamedLines) ? .ndjson : .json
    default: break
    }
    if let dialect = ExpositionHead(head).dialect { return FileFormat(dialect) }
    if isNamedLines { return .ndjson }
    if name.hasSuffix(".json") { return .json }
    return name.hasSuffix(".prom") ? .prometheusText : .csv
  }

  /// Whether the first line is an object of its own and another one follows.
  private static func hasObjectLines(_ head: ArraySlice<UInt8>, orElse named: Bool) -> Bool {
    guard let end = head.firstIndex(of: .lineFeed) else { return named }
    var parser = JSONParser(Array(head[..<end]))
    // Only looked at: whatever reads it tells what is wrong with it.
    guard (try? parser.document()) != nil else { return named }
    let next = head[end...].first { !$0.isBlank && $0 != .lineFeed }
    return next.map { $0 == UInt8(ascii: "{") } ?? named
  }

  /// A bracket or brace at the start, or the name where there is nothing else to go by.
  static func looksLikeJSON(_ head: [UInt8], name: String) -> Bool {
    guard let first = head.first(where: { ![32, 9, .lineFeed, .carriageReturn].contains($0) }) else {
      return name.lowercased().hasSuffix(".json")
    }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") { return true }
    return name.lowercased().hasSuffix(".json")
  }

  /// Whether a first line is text in UTF-8; a character that is cut at the end of `head` does not matter. What is wrong
  /// further down is a row's own fault.
  static func isText(_ head: [UInt8]) -> Bool {
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) || head.starts(with: [0x1F, 0x8B]) {
      return false
    }
    let firstLine = head.prefix { $0 != .lineFeed && $0 != .carriageReturn }
    if firstLine.contains(0) { return false }
    if firstLine.count == head.count {
      return (0...3).contains { String(validating: head.dropLast($0), as: UTF8.self) != nil }
    }
    return String(validating: firstLine, as: UTF8.self) != nil
  }

  /// The format of a checklist; `nil` where neither name nor content tells.
  static func ofChecklist(_ head: [UInt8], name: String) -> FileFormat? {
    let ending = name.lowercased().split(separator: ".").last.map(String.init)
    if let known = checklistEndings.first(where: { $0.ending == ending }) { return known.format }
    return ofChecklist(lines: String(decoding: head, as: UTF8.self).split(whereSeparator: \.isNewline))
  }

  /// What a checklist's name may end in, and its format then.
  static let checklistEndings: [(ending: String, format: FileFormat)] = [
    ("yaml", .yaml), ("yml", .yaml), ("csv", .csv), ("md", .markdown), ("markdown", .markdown),
  ]

  private static func ofChecklist(lines: [Substring]) -> FileFormat? {
    if lines.contains(where: { $0.hasPrefix("items:") }) { return .yaml }
    if lines.contains(where: { line in
      let text = line.drop { $0 == " " }
      return ["- [", "* [", "+ ["].contains { text.hasPrefix($0) }
    }) {
      return .markdown
    }
    let columns = lines.first?.split(separator: ",").map { $0.filter { !" \"".contains($0) }.lowercased() } ?? []
    return [ItemKey.id, .state].allSatisfy { columns.contains($0.rawValue) } ? .csv : nil
  }
}
