/// Finds what the key fields of a row stand for without making a String of them.
struct RowKeys<Value> {
  private struct Entry {
    /// Where the fields begin in ``pool``, one behind the other.
    let start: Int
    let hash: UInt64
    var value: Value
  }

  /// More are not remembered.
  static var most: Int { 200_000 }

  private let fields: Int
  private let seed = UInt64.random(in: .min ... .max)
  private var entries: [Entry] = []
  /// Of each entry the length of each field.
  private var lengths: [Int32] = []
  private var pool = [UInt8](repeating: 0, count: ByteView.padding)
  /// Indices into `entries`, plus one; zero is free. A power of two of them, at most half in use.
  private var slots = [Int32](repeating: 0, count: 1024)

  /// - Parameter fields: how many fields make a key.
  init(fields: Int) { self.fields = fields }

  var count: Int { entries.count }

  /// The index of the entry of a row's key; `nil` where it is not known.
  mutating func find(_ view: ByteView, _ key: UnsafeBufferPointer<(start: Int, end: Int)>) -> Int? {
    let hash = hash(view, key)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = slots[slot] - 1
      if entries[Int(index)].hash == hash, isSame(Int(index), view, key) {
        return Int(index)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Remembers a key that is not known.
  mutating func add(_ view: ByteView, _ key: UnsafeBufferPointer<(start: Int, end: Int)>, _ value: Value) {
    let hash = hash(view, key)
    pool.removeLast(ByteView.padding)
    entries.append(Entry(start: pool.count, hash: hash, value: value))
    for field in key {
      lengths.append(Int32(field.end - field.start))
      pool.append(contentsOf: view.bytes[field.start..<field.end])
    }
    pool.append(contentsOf: repeatElement(0, count: ByteView.padding))
    if entries.count * 2 > slots.count {
      slots = [Int32](repeating: 0, count: slots.count * 2)
      for index in entries.indices { place(index) }
    } else {
      place(entries.count - 1)
    }
  }

  private mutating func place(_ index: Int) {
    var slot = Int(truncatingIfNeeded: entries[index].hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(index + 1)
  }

  @inline(__always)
  subscript(index: Int) -> Value {
    get { entries[index].value }
    set { entries[index].value = newValue }
  }

  @inline(__always)
  private func isSame(_ index: Int, _ view: ByteView, _ key: UnsafeBufferPointer<(start: Int, end: Int)>) -> Bool {
    var start = entries[index].start
    return pool.withUnsafeBytes { bytes in
      let own = ByteView(padded: bytes)
      for field in 0..<fields {
        let length = Int(lengths[index * fields + field])
        if key[field].end - key[field].start != length
          || !view.matches(key[field].start, own, start, count: length)
        {
          return false
        }
        start += length
      }
      return true
    }
  }

  private func hash(_ view: ByteView, _ key: UnsafeBufferPointer<(start: Int, end: Int)>) -> UInt64 {
    var hash = seed
    for field in key { view.hash(field.start, count: field.end - field.start, into: &hash) }
    return hash
  }
}
