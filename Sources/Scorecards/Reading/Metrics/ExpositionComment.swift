/// A line of a text exposition that begins with `#`.
struct ExpositionComment {
  let words: [ArraySlice<UInt8>]

  init(_ line: ArraySlice<UInt8>) {
    words = line.split(maxSplits: 4, omittingEmptySubsequences: true) { $0.isBlank }
  }

  var isEnd: Bool { words.count == 2 && says("EOF") }

  /// It describes a metric family, which no other format's comments do.
  var isMetadata: Bool { isEnd || (words.count > 2 && ["HELP", "TYPE", "UNIT"].contains { says($0) }) }

  /// `# UNIT family unit`.
  var unit: (family: String, unit: String)? {
    guard says("UNIT"), words.count == 4, let family = words.dropFirst(2).first, let unit = words.last
    else { return nil }
    return (String(decoding: family, as: UTF8.self), String(decoding: unit, as: UTF8.self))
  }

  /// Something that only OpenMetrics has.
  var isOpenMetrics: Bool {
    if isEnd || says("UNIT") { return true }
    let types = ["unknown", "info", "stateset", "gaugehistogram"]
    return says("TYPE") && words.count == 4 && types.contains { words.last?.elementsEqual($0.utf8) == true }
  }

  private func says(_ word: String) -> Bool {
    words.count > 1 && words[0].elementsEqual("#".utf8) && words[1].elementsEqual(word.utf8)
  }
}

/// The first lines of a file, looked at to tell whether it is a text exposition, and which.
struct ExpositionHead {
  /// `nil` where it is none.
  let dialect: MetricSource.Layout?

  init(_ head: ArraySlice<UInt8>) {
    var isExposition = false
    for line in head.split(separator: .lineFeed) {
      let text = line.drop { $0.isBlank }
      if text.first == UInt8(ascii: "#") {
        let comment = ExpositionComment(text)
        isExposition = isExposition || comment.isMetadata
        if isExposition, comment.isOpenMetrics {
          dialect = .openMetrics
          return
        }
      } else if !text.isEmpty {
        // Only looked at: whatever reads it tells what is wrong with it.
        let sample = try? ExpositionSample(text)
        if !isExposition {
          guard let sample, ExpositionHead.isValue(sample.value) else { break }
          isExposition = true
        }
        // Milliseconds have no fraction.
        if let timestamp = sample?.timestamp, timestamp.contains(UInt8(ascii: ".")) {
          dialect = .openMetrics
          return
        }
      }
    }
    dialect = isExposition ? .prometheusText : nil
  }

  private static func isValue(_ text: ArraySlice<UInt8>) -> Bool {
    if Rational(cell: text) != nil { return true }
    return ["nan", "+inf", "-inf", "inf"].contains(String(decoding: text, as: UTF8.self).lowercased())
  }
}
