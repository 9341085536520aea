/// Reads the times of rows; neighbouring rows mostly carry the same one.
struct RowTimes {
  private var plain = PlainTime()
  private var start = 0
  private var count = 0
  private var time: SampleTime = 0

  /// Another block begins, and with it other memory.
  mutating func forget() { count = 0 }

  /// `nil` where the field is no time, or none that a sample can have.
  @inline(__always)
  mutating func read(_ view: ByteView, _ start: Int, _ end: Int) -> SampleTime? {
    if end - start == count, count > 0, view.matches(start, view, self.start, count: count) { return time }
    guard end > start, let time = plain.read(view, start, end) else { return nil }
    (self.start, count, self.time) = (start, end - start, time)
    return time
  }

  /// The same for a field that ends before `mark`.
  @inline(__always)
  mutating func read(_ view: ByteView, _ start: Int, until mark: UInt8) -> (end: Int, time: SampleTime)? {
    let end = start &+ count
    if count > 0, end < view.end, view.byte(end) == mark, view.matches(start, view, self.start, count: count) {
      return (end, time)
    }
    return readOther(view, start, until: mark)
  }

  private mutating func readOther(_ view: ByteView, _ start: Int, until mark: UInt8) -> (end: Int, time: SampleTime)? {
    let limit = min(view.end, start + 64)
    var end = start
    while end < limit, view.byte(end) != mark { end += 1 }
    guard end < limit else { return nil }
    return read(view, start, end).map { (end, $0) }
  }
}
