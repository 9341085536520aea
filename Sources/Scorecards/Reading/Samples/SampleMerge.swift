/// Brings blocks whose times overlap into order: memory holds one block of each that is open.
struct SampleMerge {
  private struct Cursor {
    let columns: SampleColumns
    /// Where the block begins: of one line, what was read first lies first.
    let start: Int
    var index = 0

    var time: SampleTime { columns.times[index] }
    var line: Int64 { columns.lines[index] }
  }

  /// A heap: the earliest sample is first; of one instant that which stands first in the files.
  private var cursors: [Cursor] = []

  var time: SampleTime? { cursors.first?.time }

  /// - Parameter start: where the block of these samples begins.
  mutating func open(_ columns: SampleColumns, start: Int) {
    if columns.times.isEmpty { return }
    cursors.append(Cursor(columns: columns, start: start))
    var child = cursors.count - 1
    while child > 0, precedes(child, (child - 1) / 2) {
      cursors.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  /// The earliest sample; `nil` at the end.
  mutating func next() -> (number: PackedNumber, time: SampleTime, file: Int, line: Int64)? {
    guard let first = cursors.first else { return nil }
    let index = first.index
    let found = (first.columns.number(index), first.time, first.columns.file, first.line)
    if index + 1 < first.columns.times.count {
      cursors[0].index += 1
    } else {
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
      for child in [2 * parent + 1, 2 * parent + 2] where child < cursors.count && precedes(child, least) {
        least = child
      }
      if least == parent { return }
      cursors.swapAt(least, parent)
      parent = least
    }
  }

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    let (left, right) = (cursors[left], cursors[right])
    if left.time != right.time { return left.time < right.time }
    return (left.columns.file, left.line, left.start) < (right.columns.file, right.line, right.start)
  }
}
