/// A sample's line of OpenMetrics, held to the letter of the format: one blank between its parts and none elsewhere.
struct OpenMetricsSample {
  let name: String
  let labels: [String: String]
  let value: OpenMetricsNumber
  let hasTime: Bool
  /// `nil` also where a timestamp is written right, and no instant is kept of it.
  let time: Instant?
  let hasExemplar: Bool

  init(_ sample: ExpositionSample, line: ArraySlice<UInt8>) throws(ExpositionFault) {
    try OpenMetricsSample.checkBlanks(sample, line: line)
    try OpenMetricsSample.checkLabels(sample.labels, hasName: !sample.name.isEmpty)
    var labels = try sample.decodedLabels(.openMetrics)
    name = labels.removeValue(forKey: "__name__") ?? ""
    self.labels = labels
    if name.isEmpty { throw ExpositionFault(reason: "the sample names no metric") }
    guard let value = OpenMetricsNumber(sample.value) else {
      throw ExpositionFault(reason: "`\(OpenMetricsSample.shown(sample.value))` is no number")
    }
    self.value = value
    hasTime = sample.timestamp != nil
    time = try sample.timestamp.flatMap { (text) throws(ExpositionFault) in try OpenMetricsSample.time(text) }
    hasExemplar = !sample.rest.isEmpty
    if hasExemplar && sample.rest.first != UInt8(ascii: "#") {
      throw ExpositionFault(reason: "text follows the sample")
    }
    if hasExemplar { try OpenMetricsSample.checkExemplar(sample.rest) }
  }

  static func shown(_ text: ArraySlice<UInt8>) -> String { String(decoding: text.prefix(320), as: UTF8.self).shortened }

  private static func time(_ text: ArraySlice<UInt8>) throws(ExpositionFault) -> Instant? {
    let unsigned = text.first == UInt8(ascii: "-") || text.first == UInt8(ascii: "+") ? text.dropFirst() : text
    guard OpenMetricsNumber.isReal(unsigned) else {
      throw ExpositionFault(reason: "`\(shown(text))` is no timestamp")
    }
    return Instant(epochSeconds: text)
  }

  /// The parts follow each other with one blank between them, and reach from the line's start to its end.
  private static func checkBlanks(_ sample: ExpositionSample, line: ArraySlice<UInt8>) throws(ExpositionFault) {
    var end = sample.series.endIndex
    var isStrict = sample.series.startIndex == line.startIndex
    for part in [sample.value, sample.timestamp ?? [], sample.rest] where !part.isEmpty {
      isStrict = isStrict && part.startIndex == end + 1 && line[end] == UInt8(ascii: " ")
      end = part.endIndex
    }
    isStrict = isStrict && end == line.endIndex && line.last?.isBlank == false
    if !isStrict { throw ExpositionFault(reason: "one blank stands between the parts of a line, and none elsewhere") }
    if sample.series.prefix(while: { $0 != UInt8(ascii: "{") }).contains(where: \.isBlank) {
      throw ExpositionFault(reason: "no blank stands before the labels")
    }
  }

  /// No blank and no empty place between labels, and names of letters, digits and `_`.
  private static func checkLabels(_ labels: ArraySlice<UInt8>, hasName: Bool) throws(ExpositionFault) {
    var isQuoted = false
    var isEscaped = false
    var before: UInt8 = .comma
    for byte in labels {
      if isEscaped {
        isEscaped = false
      } else if isQuoted {
        if byte == .backslash { isEscaped = true } else if byte == .quote { isQuoted = false }
      } else {
        if byte.isBlank { throw ExpositionFault(reason: "no blank stands among the labels") }
        if byte == UInt8(ascii: ":") || byte.isASCIIDigit && before == .comma {
          throw ExpositionFault(reason: "a label's name is of letters, digits and `_`, and begins with no digit")
        }
        if byte == .comma && before == .comma { throw ExpositionFault(reason: "a label is expected before a comma") }
        isQuoted = byte == .quote
      }
      before = byte
    }
    if !labels.isEmpty && before == .comma { throw ExpositionFault(reason: "a label is expected behind a comma") }
  }

  /// `# {trace="a"} 0.67 1762041600.1`; its labels have 128 characters at most.
  private static func checkExemplar(_ text: ArraySlice<UInt8>) throws(ExpositionFault) {
    let fault = ExpositionFault(reason: "an exemplar is `# {labels} value`, and perhaps a timestamp")
    guard text.starts(with: "# {".utf8) else { throw fault }
    // A name of our own makes a sample's line of it, whose parts are known.
    let line = Array("exemplar".utf8) + text.dropFirst(2)
    let exemplar = try ExpositionSample(line[...])
    guard exemplar.rest.isEmpty else { throw fault }
    let read = try OpenMetricsSample(exemplar, line: line[...])
    let length = read.labels.reduce(0) { $0 + $1.key.unicodeScalars.count + $1.value.unicodeScalars.count }
    if length > 128 { throw ExpositionFault(reason: "an exemplar's labels have \(length) characters, more than 128") }
  }
}
