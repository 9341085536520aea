/// One sample's line of a text exposition, cut into its parts: `name{label="value"} 1.5 1435781451781 # exemplar`.
struct ExpositionSample {
  /// What tells its series from others: name and labels as they are written.
  let series: ArraySlice<UInt8>
  /// Empty where the name stands quoted among the labels.
  let name: ArraySlice<UInt8>
  /// Between the braces.
  let labels: ArraySlice<UInt8>
  let value: ArraySlice<UInt8>
  let timestamp: ArraySlice<UInt8>?
  /// What follows the timestamp, from its `#` on.
  let rest: ArraySlice<UInt8>

  /// A fault where the line is no sample; its metric may be told all the same.
  init(_ line: ArraySlice<UInt8>) throws(ExpositionFault) {
    var rest = line.drop { $0.isBlank }
    let whole = rest
    let name = rest.prefix(while: ExpositionSample.isName)
    if let first = name.first, first.isASCIIDigit {
      throw ExpositionFault(reason: "a metric's name begins with a letter, `_` or `:`")
    }
    rest = rest.dropFirst(name.count)
    let afterName = rest
    let end: Int
    rest = rest.drop { $0.isBlank }
    if rest.first == UInt8(ascii: "{") {
      guard let brace = ExpositionSample.closingBrace(rest) else {
        throw ExpositionFault(reason: "the labels have no closing brace", name: name)
      }
      labels = rest[rest.startIndex..<brace].dropFirst()
      rest = rest[brace...].dropFirst()
      end = rest.startIndex
    } else {
      if name.isEmpty { throw ExpositionFault(reason: "a metric's name is expected") }
      if rest.count == afterName.count { throw ExpositionFault(reason: "a blank is expected behind the name") }
      labels = []
      end = afterName.startIndex
    }
    self.name = name
    series = whole[whole.startIndex..<end]
    value = ExpositionSample.word(&rest)
    let next = ExpositionSample.word(&rest)
    let isComment = next.first == UInt8(ascii: "#")
    timestamp = next.isEmpty || isComment ? nil : next
    self.rest = isComment ? whole[next.startIndex...] : rest.drop { $0.isBlank }
    if value.isEmpty { throw ExpositionFault(reason: "the line ends before its value", name: name) }
  }

  /// Name → value, the metric's quoted name under `__name__`.
  func decodedLabels(_ dialect: ExpositionRows.Dialect) throws(ExpositionFault) -> [String: String] {
    var labels: [String: String] = [:]
    var rest = self.labels.drop { $0.isBlank }
    while !rest.isEmpty {
      let isQuoted = rest.first == .quote
      let key = isQuoted ? try quoted(&rest, dialect) : try text(ExpositionSample.takeName(&rest))
      rest = rest.drop { $0.isBlank }
      if rest.first == UInt8(ascii: "=") {
        rest = rest.dropFirst().drop { $0.isBlank }
        guard !key.isEmpty, rest.first == .quote else { throw fault("a label's value stands in double quotes") }
        let value = try quoted(&rest, dialect)
        if labels.updateValue(value, forKey: key) != nil { throw fault("the label `\(key.shortened)` stands twice") }
      } else if isQuoted, name.isEmpty, labels["__name__"] == nil {
        labels["__name__"] = key
      } else {
        throw fault("`=` is expected behind a label's name")
      }
      rest = rest.drop { $0.isBlank }
      if rest.isEmpty { break }
      guard rest.first == .comma else { throw fault("a comma is expected between labels") }
      rest = rest.dropFirst().drop { $0.isBlank }
    }
    if !name.isEmpty { labels["__name__"] = try text(name) }
    return labels
  }

  private func fault(_ reason: String) -> ExpositionFault { ExpositionFault(reason: reason, name: name) }

  private func text(_ bytes: ArraySlice<UInt8>) throws(ExpositionFault) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw fault("a text is not UTF-8") }
    return text
  }

  /// A text in double quotes with `\\`, `\"` and `\n`.
  ///
  /// Of any other escape OpenMetrics (section "ABNF", `escaped-char`) keeps both characters; Prometheus's format has
  /// none.
  private func quoted(
    _ rest: inout ArraySlice<UInt8>, _ dialect: ExpositionRows.Dialect
  ) throws(ExpositionFault) -> String {
    rest = rest.dropFirst()
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      if byte == .quote { return try text(bytes[...]) }
      guard byte == .backslash else {
        bytes.append(byte)
        continue
      }
      switch rest.popFirst() {
      case UInt8(ascii: "n"): bytes.append(.lineFeed)
      case .some(let escaped) where escaped == .quote || escaped == .backslash: bytes.append(escaped)
      case .some(let other) where dialect == .openMetrics: bytes += [.backslash, other]
      default: throw fault("unknown escape in a label's value")
      }
    }
    throw fault("a label's value has no closing quote")
  }

  private static func takeName(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let name = rest.prefix(while: isName)
    rest = rest.dropFirst(name.count)
    return name
  }

  private static func word(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    rest = rest.drop { $0.isBlank }
    let word = rest.prefix { !$0.isBlank }
    rest = rest.dropFirst(word.count)
    return word
  }

  /// The brace that ends the labels; one in quotes does not.
  private static func closingBrace(_ text: ArraySlice<UInt8>) -> Int? {
    var isQuoted = false
    var isEscaped = false
    for index in text.indices {
      let byte = text[index]
      if isEscaped {
        isEscaped = false
      } else if isQuoted {
        if byte == .backslash { isEscaped = true } else if byte == .quote { isQuoted = false }
      } else if byte == .quote {
        isQuoted = true
      } else if byte == UInt8(ascii: "}") {
        return index
      }
    }
    return nil
  }

  private static func isName(_ byte: UInt8) -> Bool {
    byte.isASCIIDigit || byte.isASCIILetter || byte == 95 || byte == 58
  }
}

/// Why a line is no sample.
struct ExpositionFault: Error {
  let reason: String
  /// The metric's name, where it can be told.
  var name: ArraySlice<UInt8> = []
}
