/// Writes whole numbers in as few bytes as their spread needs: a constant step in none, others as offsets from the
/// least one in one, two, four or eight bytes each.
///
/// Exports are regular: a month at 15 seconds takes some two bytes a sample, time, value and line together.
enum ColumnCodec {
  /// What stands before the numbers: kind, unit, base, step.
  private static let headerSize = 25

  private static let units: [Int64] = [1_000_000_000, 1_000_000]

  /// - Parameter isTime: nanoseconds, which mostly are whole seconds or milliseconds.
  static func encode(_ numbers: [Int64], isTime: Bool = false, into bytes: inout [UInt8]) {
    numbers.withUnsafeBufferPointer { numbers in
      guard let first = numbers.first else { return }
      if let step = constantStep(numbers) {
        header(kind: 0, unit: 1, base: first, step: step, into: &bytes)
        return
      }
      var (base, top) = (first, first)
      for number in numbers { (base, top) = (Swift.min(base, number), Swift.max(top, number)) }
      let unit = isTime ? sharedUnit(numbers, base) : 1
      switch UInt64(bitPattern: top &- base) / UInt64(unit) {
      case 0..<(1 << 8): body(numbers, base, unit, UInt8.self, into: &bytes)
      case 0..<(1 << 16): body(numbers, base, unit, UInt16.self, into: &bytes)
      case 0..<(1 << 32): body(numbers, base, unit, UInt32.self, into: &bytes)
      default: body(numbers, base, unit, UInt64.self, into: &bytes)
      }
    }
  }

  /// - Returns: `nil` where the bytes are not what ``encode(_:isTime:into:)`` writes for so many numbers.
  static func decode(_ count: Int, from bytes: UnsafeRawBufferPointer, at position: inout Int) -> [Int64]? {
    guard count > 0, bytes.count - position >= headerSize else { return nil }
    let kind = bytes[position]
    let unit = bytes.loadUnaligned(fromByteOffset: position + 1, as: Int64.self)
    let base = bytes.loadUnaligned(fromByteOffset: position + 9, as: Int64.self)
    let step = bytes.loadUnaligned(fromByteOffset: position + 17, as: Int64.self)
    position += headerSize
    switch kind {
    case 0: return steps(count, base, step)
    case 1: return body(count, base, unit, UInt8.self, bytes, &position)
    case 2: return body(count, base, unit, UInt16.self, bytes, &position)
    case 4: return body(count, base, unit, UInt32.self, bytes, &position)
    case 8: return body(count, base, unit, UInt64.self, bytes, &position)
    default: return nil
    }
  }

  /// Steps over so many numbers; whether there is as much.
  static func skip(_ count: Int, in bytes: UnsafeRawBufferPointer, at position: inout Int) -> Bool {
    guard bytes.count - position >= headerSize else { return false }
    position += headerSize + Int(bytes[position]) * count
    return position <= bytes.count
  }

  private static func steps(_ count: Int, _ base: Int64, _ step: Int64) -> [Int64] {
    [Int64](unsafeUninitializedCapacity: count) { numbers, filled in
      var number = base
      for index in 0..<count {
        numbers[index] = number
        number = number &+ step
      }
      filled = count
    }
  }

  private static func constantStep(_ numbers: UnsafeBufferPointer<Int64>) -> Int64? {
    if numbers.count == 1 { return 0 }
    let step = numbers[1] &- numbers[0]
    for index in 1..<numbers.count where numbers[index] &- numbers[index - 1] != step { return nil }
    return step
  }

  /// The largest unit of which all are whole multiples away from `base`.
  private static func sharedUnit(_ numbers: UnsafeBufferPointer<Int64>, _ base: Int64) -> Int64 {
    units.first { unit in numbers.allSatisfy { UInt64(bitPattern: $0 &- base).isMultiple(of: UInt64(unit)) } } ?? 1
  }

  private static func header(kind: UInt8, unit: Int64, base: Int64, step: Int64, into bytes: inout [UInt8]) {
    bytes.append(kind)
    for number in [unit, base, step] { withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) } }
  }

  private static func body<Width: FixedWidthInteger & UnsignedInteger>(
    _ numbers: UnsafeBufferPointer<Int64>, _ base: Int64, _ unit: Int64, _: Width.Type, into bytes: inout [UInt8]
  ) {
    header(kind: UInt8(MemoryLayout<Width>.size), unit: unit, base: base, step: 0, into: &bytes)
    withUnsafeTemporaryAllocation(of: Width.self, capacity: numbers.count) { offsets in
      for (index, number) in numbers.enumerated() {
        let offset = UInt64(bitPattern: number &- base)
        offsets.initializeElement(at: index, to: Width(truncatingIfNeeded: unit == 1 ? offset : offset / UInt64(unit)))
      }
      bytes.append(contentsOf: UnsafeRawBufferPointer(offsets))
    }
  }

  private static func body<Width: FixedWidthInteger & UnsignedInteger>(
    _ count: Int, _ base: Int64, _ unit: Int64, _: Width.Type, _ bytes: UnsafeRawBufferPointer, _ position: inout Int
  ) -> [Int64]? {
    let size = MemoryLayout<Width>.size
    guard bytes.count - position >= count * size else { return nil }
    let start = position
    position += count * size
    return [Int64](unsafeUninitializedCapacity: count) { numbers, filled in
      for index in 0..<count {
        let offset = bytes.loadUnaligned(fromByteOffset: start + index * size, as: Width.self)
        numbers[index] = base &+ Int64(truncatingIfNeeded: offset) &* unit
      }
      filled = count
    }
  }
}
