internal import Glibc

/// Bytes of a block of rows, looked at eight at a time.
///
/// Behind the last row stand at least ``padding`` more bytes, so that a look that begins inside of the rows never
/// leaves the memory; who makes a view sees to that.
struct ByteView {
  static let padding = 16

  let bytes: UnsafeRawBufferPointer
  /// Where the rows end and the padding begins.
  let end: Int

  /// - Parameter bytes: end with the padding; without it there are no rows.
  init(padded bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    end = max(0, bytes.count - ByteView.padding)
  }

  @inline(__always)
  func byte(_ index: Int) -> UInt8 { bytes[index] }

  @inline(__always)
  func word(_ index: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// Where the field that begins at `start` meets a comma or a line feed; `end` where it meets neither.
  @inline(__always)
  func fieldEnd(from start: Int) -> Int {
    var index = start
    while index < end {
      let word = word(index)
      let found = ByteView.matches(word, 0x2C2C_2C2C_2C2C_2C2C) | ByteView.matches(word, 0x0A0A_0A0A_0A0A_0A0A)
      if found != 0 { return min(end, index + found.trailingZeroBitCount >> 3) }
      index &+= 8
    }
    return end
  }

  /// Where the next line feed is; `nil` where there is none.
  func lineFeed(from start: Int) -> Int? { index(of: .lineFeed, from: start) }

  /// Where a byte is next; `nil` where it is not.
  func index(of byte: UInt8, from start: Int) -> Int? {
    guard let base = bytes.baseAddress, start < end else { return nil }
    return memchr(base + start, Int32(byte), end - start).map { UnsafeRawPointer($0) - base }
  }

  /// Where the next line begins, if this one is empty.
  @inline(__always)
  func blankLineEnd(_ start: Int) -> Int? {
    if byte(start) == .lineFeed { return start + 1 }
    return byte(start) == .carriageReturn && byte(start + 1) == .lineFeed ? start + 2 : nil
  }

  /// The highest bit of each byte that is the pattern's; bits above the lowest one may be wrong.
  @inline(__always)
  private static func matches(_ word: UInt64, _ pattern: UInt64) -> UInt64 {
    let difference = word ^ pattern
    return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
  }

  /// Whether the bytes from `start` on are those of `other` from `otherStart` on; both begin inside of their rows.
  @inline(__always)
  func matches(_ start: Int, _ other: ByteView, _ otherStart: Int, count: Int) -> Bool {
    var offset = 0
    while offset &+ 8 <= count {
      if word(start &+ offset) != other.word(otherStart &+ offset) { return false }
      offset &+= 8
    }
    let rest = count &- offset
    if rest == 0 { return true }
    let mask = UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- 8 &* rest)
    return (word(start &+ offset) ^ other.word(otherStart &+ offset)) & mask == 0
  }

  /// Mixes the bytes into a hash.
  @inline(__always)
  func hash(_ start: Int, count: Int, into hash: inout UInt64) {
    var offset = 0
    while offset < count {
      let rest = min(8, count - offset)
      let piece = word(start + offset) & (UInt64.max >> UInt64(64 - 8 * rest))
      hash = (hash ^ piece) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
      offset += 8
    }
    hash = (hash ^ UInt64(count)) &* 0xBF58_476D_1CE4_E5B9
    hash ^= hash >> 32
  }
}
