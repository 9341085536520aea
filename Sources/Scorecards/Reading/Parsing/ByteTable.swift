/// Finds what a run of bytes stands for without making a String of it.
struct ByteTable<Value: Sendable>: Sendable {
  /// Indices into `entries`, plus one; zero is free. A power of two of them, at most half in use.
  private var slots = [Int](repeating: 0, count: 256)
  private var entries: [(hash: Int, key: [UInt8], value: Value)] = []

  var count: Int { entries.count }

  func value(for key: [UInt8]) -> Value? {
    let hash = ByteTable.hash(key)
    let found = slots[slot(for: key, hash)]
    return found == 0 ? nil : entries[found - 1].value
  }

  /// Adds a key that is not there yet.
  mutating func add(_ key: [UInt8], _ value: Value) {
    if (entries.count + 1) * 2 > slots.count { grow() }
    let hash = ByteTable.hash(key)
    let slot = slot(for: key, hash)
    if slots[slot] != 0 { return }
    entries.append((hash, key, value))
    slots[slot] = entries.count
  }

  /// Where a key is, or where it would be.
  private func slot(for key: [UInt8], _ hash: Int) -> Int {
    var slot = hash & (slots.count - 1)
    while slots[slot] != 0 {
      let entry = entries[slots[slot] - 1]
      if entry.hash == hash, entry.key == key { return slot }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    slots = [Int](repeating: 0, count: slots.count * 2)
    for (index, entry) in entries.enumerated() {
      var slot = entry.hash & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = index + 1
    }
  }

  private static func hash(_ key: [UInt8]) -> Int {
    var hasher = Hasher()
    key.withUnsafeBytes { hasher.combine(bytes: $0) }
    return hasher.finalize()
  }
}
