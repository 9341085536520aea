/// Where samples of one stream lie in the spool, in order of time.
struct SampleBlock: Sendable {
  /// Samples that one block holds at the most.
  static let mostSamples = 1024
  /// Stands for the stream where samples of several were joined.
  static let joined = UInt32.max

  var start: Int
  let size: Int32
  let count: Int32
  let stream: UInt32
  /// The line of the file from which the samples' lines count.
  var firstLine: Int32
  let first: SampleTime
  let last: SampleTime
  let scale: UInt8
  /// No instant comes twice.
  let isStrict: Bool

  var isWide: Bool { UInt32(scale) == SampleBatch.wideScale }
}

/// Samples of one stream, in order of time: one entry of each list a sample.
struct SampleColumns {
  var times: [SampleTime] = []
  /// Coefficients, all of one scale; of wide values indices into ``wide``.
  var values: [Int64] = []
  /// 1-based lines of the file.
  var lines: [Int64] = []
  var scale = 0
  /// Of all samples, where ``files`` is empty.
  var file = 0
  /// Of each sample, where series were joined.
  var files: [Int64] = []
  /// Values that no machine word holds; empty where all are words.
  var wide: [Rational] = []

  func number(_ index: Int) -> PackedNumber {
    wide.isEmpty ? .word(coefficient: values[index], scale: UInt8(scale)) : .wide(wide[Int(values[index])])
  }

  func sample(_ index: Int) -> Sample {
    Sample(
      time: Instant(times[index]), number: number(index),
      place: EvidencePlace(file: files.isEmpty ? file : Int(files[index]), line: Int(lines[index])))
  }
}

extension SampleColumns {
  mutating func removeAll() {
    times.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
    files.removeAll(keepingCapacity: true)
    wide.removeAll(keepingCapacity: true)
  }

  /// Puts them aside; `nil` where there are none.
  func block(in spool: inout SampleSpool) -> SampleBlock? {
    guard let first = times.first, let last = times.last else { return nil }
    var bytes: [UInt8] = []
    var joined = self
    if files.isEmpty { joined.files = Array(repeating: Int64(file), count: times.count) }
    joined.encode(into: &bytes)
    return SampleBlock(
      start: spool.append(bytes), size: Int32(bytes.count), count: Int32(times.count), stream: SampleBlock.joined,
      firstLine: 0, first: first, last: last, scale: wide.isEmpty ? UInt8(scale) : UInt8(SampleBatch.wideScale),
      isStrict: true)
  }

  func encode(into bytes: inout [UInt8]) {
    ColumnCodec.encode(times, isTime: true, into: &bytes)
    ColumnCodec.encode(values, into: &bytes)
    ColumnCodec.encode(lines, into: &bytes)
    if !files.isEmpty { ColumnCodec.encode(files, into: &bytes) }
    for number in wide {
      for part in ["\(number.numerator)", "\(number.denominator)"] {
        withUnsafeBytes(of: Int64(part.utf8.count)) { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: part.utf8)
      }
    }
  }
}

extension SampleBlock {
  /// The samples, from the bytes that ``SampleColumns/encode(into:)`` wrote; `nil` where they are not that.
  func columns(from bytes: UnsafeRawBufferPointer, file: Int) -> SampleColumns? {
    var position = 0
    let count = Int(count)
    guard let times = ColumnCodec.decode(count, from: bytes, at: &position),
      let values = ColumnCodec.decode(count, from: bytes, at: &position),
      let lines = ColumnCodec.decode(count, from: bytes, at: &position)
    else { return nil }
    var columns = SampleColumns(
      times: times, values: values, lines: lines, scale: Int(scale), file: file)
    if stream == SampleBlock.joined {
      guard let files = ColumnCodec.decode(count, from: bytes, at: &position) else { return nil }
      columns.files = files
    }
    let firstLine = Int64(firstLine)
    if firstLine != 0 { for index in columns.lines.indices { columns.lines[index] += firstLine } }
    if isWide {
      for _ in 0..<count {
        guard let numerator = SampleBlock.text(bytes, &position), let denominator = SampleBlock.text(bytes, &position),
          let number = Rational(numerator: numerator, denominator: denominator)
        else { return nil }
        columns.wide.append(number)
      }
    }
    return columns
  }

  /// The values alone, where they are words.
  func values(from bytes: UnsafeRawBufferPointer, file: Int) -> SampleColumns? {
    var position = 0
    guard !isWide, ColumnCodec.skip(Int(count), in: bytes, at: &position),
      let values = ColumnCodec.decode(Int(count), from: bytes, at: &position)
    else { return nil }
    return SampleColumns(values: values, scale: Int(scale), file: file)
  }

  private static func text(_ bytes: UnsafeRawBufferPointer, _ position: inout Int) -> Substring? {
    guard bytes.count - position >= 8 else { return nil }
    let length = Int(bytes.loadUnaligned(fromByteOffset: position, as: Int64.self))
    position += 8
    guard length >= 0, bytes.count - position >= length else { return nil }
    defer { position += length }
    return Substring(decoding: bytes[position..<(position + length)], as: UTF8.self)
  }
}

extension SampleColumns {
  /// Those whose time lies in `range`.
  func indices(in range: Range<SampleTime>) -> Range<Int> {
    let from = firstIndex(from: range.lowerBound)
    return from..<max(from, firstIndex(from: range.upperBound))
  }

  private func firstIndex(from time: SampleTime) -> Int {
    var low = 0
    var high = times.count
    while low < high {
      let middle = (low + high) / 2
      if times[middle] < time { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
