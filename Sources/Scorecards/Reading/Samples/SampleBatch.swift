/// Samples as a reader found them, on their way to the spool.
struct SampleBatch: Sendable {
  /// One sample in 24 bytes.
  struct Record: Sendable {
    let time: SampleTime
    /// The value's coefficient, or an index into ``SampleBatch/wide``.
    let value: Int64
    let stream: UInt32
    /// Lines after the batch's first one, and the scale of the value.
    fileprivate let lineAndScale: UInt32

    var line: Int { Int(lineAndScale >> 5) }
    var scale: Int { Int(lineAndScale & 31) }
    var isWide: Bool { lineAndScale & 31 == SampleBatch.wideScale }

    @inline(__always)
    init(time: SampleTime, value: Int64, scale: UInt32, line: Int, stream: UInt32) {
      self.time = time
      self.value = value
      self.stream = stream
      lineAndScale = UInt32(truncatingIfNeeded: line) << 5 | scale
    }
  }

  /// Marks a value that no machine word holds.
  static let wideScale: UInt32 = 31
  /// Lines that one batch may reach over.
  static let mostLines = 1 << 26

  var records: [Record] = []
  /// Values that no machine word holds.
  var wide: [Rational] = []

  var isEmpty: Bool { records.isEmpty }

  /// A record that belongs to this batch, which it is not yet part of.
  mutating func record(time: SampleTime, value: PackedNumber, line: Int, stream: UInt32) -> Record {
    switch value {
    case .word(let coefficient, let scale):
      return Record(time: time, value: coefficient, scale: UInt32(scale), line: line, stream: stream)
    case .wide(let number):
      wide.append(number)
      let index = Int64(wide.count - 1)
      return Record(time: time, value: index, scale: SampleBatch.wideScale, line: line, stream: stream)
    }
  }
}
