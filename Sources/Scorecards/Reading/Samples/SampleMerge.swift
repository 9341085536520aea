/// Brings blocks whose times overlap into order: memory holds one block of each that is open, and a block is opened no
/// sooner than its first sample may come next.
struct SampleMerge {
  typealias Found = (number: PackedNumber, time: SampleTime, file: Int, line: Int64)

  /// The next sample of a block, apart from the block's lists: to ask for those would count who owns them.
  private struct Cursor {
    private let columns: SampleColumns
    /// Where the block begins: of one line, what was read first lies first.
    private let start: Int
    private var index = 0
    private(set) var found: Found

    /// - Parameter columns: hold a sample at least.
    init(_ columns: SampleColumns, start: Int) {
      self.columns = columns
      self.start = start
      found = (columns.number(0), columns.times[0], columns.file, columns.lines[0])
    }

    /// - Returns: whether there is another sample.
    mutating func step() -> Bool {
      index += 1
      if index == columns.times.count { return false }
      found = (columns.number(index), columns.times[index], columns.file, columns.lines[index])
      return true
    }

    static func precedes(_ left: UnsafePointer<Cursor>, _ right: UnsafePointer<Cursor>) -> Bool {
      let (time, other) = (left.pointee.found.time, right.pointee.found.time)
      if time != other { return time < other }
      return (left.pointee.found.file, left.pointee.found.line, left.pointee.start)
        < (right.pointee.found.file, right.pointee.found.line, right.pointee.start)
    }
  }

  /// A heap: the earliest sample is first; of one instant that which stands first in the files.
  private var cursors: [Cursor] = []

  var time: SampleTime? { cursors.isEmpty ? nil : cursors[0].found.time }

  /// Whether a sample of a block may come before all of those that are open.
  ///
  /// Of one instant the samples come in the order of their places, so that blocks full of it are opened one by one.
  func awaits(_ block: SampleBlock, of file: Int) -> Bool {
    guard let next = cursors.first?.found else { return true }
    if block.first != next.time { return block.first < next.time }
    return (file, Int64(block.firstLine)) <= (next.file, next.line)
  }

  /// - Parameter start: where the block of these samples begins.
  mutating func open(_ columns: SampleColumns, start: Int) {
    if columns.times.isEmpty { return }
    cursors.append(Cursor(columns, start: start))
    var child = cursors.count - 1
    while child > 0, precedes(child, (child - 1) / 2) {
      cursors.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  /// The earliest sample; `nil` at the end.
  mutating func next() -> Found? {
    if cursors.isEmpty { return nil }
    let found = cursors[0].found
    if !cursors[0].step() {
      cursors.swapAt(0, cursors.count - 1)
      cursors.removeLast()
    }
    sink()
    return found
  }

  private mutating func sink() {
    var parent = 0
    while true {
      var least = parent
      for child in (2 * parent + 1)...(2 * parent + 2) where child < cursors.count && precedes(child, least) {
        least = child
      }
      if least == parent { return }
      cursors.swapAt(least, parent)
      parent = least
    }
  }

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    cursors.withUnsafeBufferPointer { cursors in
      guard let base = cursors.baseAddress else { return false }
      return Cursor.precedes(base + left, base + right)
    }
  }
}
