/// Finds what may vary in a line of JSON: its numbers, and its texts that are no keys.
///
/// It does not ask whether the line is JSON: what it finds serves to look up what the line may be like, and that is
/// compared with it.
struct LineSlots {
  /// In one line.
  private static let most = 1 << 10

  private(set) var slots: [Range<Int>] = []
  /// Of what does not vary.
  private(set) var hash: UInt64 = 0

  /// - Returns: where the next line begins; `nil` where this one is not plain or does not end.
  mutating func scan(_ view: ByteView, from start: Int) -> Int? {
    slots.removeAll(keepingCapacity: true)
    hash = 0
    var index = start
    var constant = start
    while index < view.end, slots.count < LineSlots.most {
      var slot: Range<Int>?
      switch view.byte(index) {
      case .lineFeed:
        view.hash(constant, count: index - constant, into: &hash)
        return index + 1
      case .quote:
        guard let end = view.closingQuote(from: index + 1) else { return nil }
        if !view.isColon(behind: end) { slot = (index + 1)..<end }
        index = end + 1
      case UInt8(ascii: "-"), 48...57:
        slot = index..<view.numberEnd(from: index)
        index = slot?.upperBound ?? index
      default: index += 1
      }
      guard let slot else { continue }
      view.hash(constant, count: slot.lowerBound - constant, into: &hash)
      slots.append(slot)
      constant = slot.upperBound
    }
    return nil
  }

  /// Of what does not vary and some of what does.
  func hash(with indices: [Int], _ view: ByteView) -> UInt64 {
    var hash = hash
    for index in indices { view.hash(slots[index].lowerBound, count: slots[index].count, into: &hash) }
    return hash
  }
}

extension ByteView {
  /// The quote that closes a JSON text without escapes.
  fileprivate func closingQuote(from start: Int) -> Int? {
    var index = start
    while index < end {
      let byte = byte(index)
      if byte == .quote { return index }
      if byte == UInt8(ascii: "\\") || byte == .lineFeed { return nil }
      index &+= 1
    }
    return nil
  }

  fileprivate func isColon(behind quote: Int) -> Bool {
    var index = quote + 1
    while byte(index).isBlank, index < end { index += 1 }
    return byte(index) == UInt8(ascii: ":")
  }

  fileprivate func numberEnd(from start: Int) -> Int {
    var index = start
    while index < end {
      switch byte(index) {
      case 48...57, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "e"), UInt8(ascii: "E"):
        index &+= 1
      default: return index
      }
    }
    return index
  }

  @inline(__always)
  func isNull(_ start: Int) -> Bool {
    byte(start) == UInt8(ascii: "n") && byte(start + 1) == UInt8(ascii: "u") && byte(start + 2) == UInt8(ascii: "l")
      && byte(start + 3) == UInt8(ascii: "l")
  }

  /// The quote behind a JSON text (RFC 8259, section 7) without escapes; `nil` where it is none.
  func textEnd(from start: Int) -> Int? {
    var index = start
    var isASCII = true
    while index < end {
      let byte = byte(index)
      if byte == .quote {
        let isText = isASCII || String(validating: bytes[start..<index], as: UTF8.self) != nil
        return isText ? index : nil
      }
      if byte < 32 || byte == UInt8(ascii: "\\") { return nil }
      if byte >= 128 { isASCII = false }
      index &+= 1
    }
    return nil
  }
}
