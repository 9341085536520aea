/// Cuts a text into lines, piece by piece: memory holds one piece and one line. Lines end with LF or CRLF.
struct LineScanner {
  /// In bytes; a longer line is not kept: it would be a file without line ends.
  static let longestLine = 1 << 20

  private let bytes: InputBytes
  private var buffer: [UInt8] = []
  private var range = 0..<0
  private var nextStart = 0
  /// The 1-based number of the current line.
  private(set) var number = 0
  /// The current line was ended by the end of the file.
  private(set) var isOpen = false
  /// The current line is longer than ``longestLine``, and empty here.
  private(set) var isTooLong = false

  init(_ bytes: InputBytes) { self.bytes = bytes }

  /// The current line without its end.
  var line: ArraySlice<UInt8> { buffer[range] }

  var isBlank: Bool { !isTooLong && line.allSatisfy { $0.isBlank } }

  /// Whether there is another line; it is then the current one.
  mutating func next() throws(FileProblem) -> Bool {
    number += 1
    isTooLong = false
    var searched = nextStart
    while true {
      if let end = buffer[searched...].firstIndex(of: .lineFeed) {
        set(upTo: end, next: end + 1)
        return true
      }
      isTooLong = isTooLong || buffer.count - nextStart > LineScanner.longestLine + 1
      let kept = isTooLong ? buffer.count : nextStart
      guard let chunk = try bytes.next() else {
        isOpen = true
        if nextStart == buffer.count && !isTooLong { return false }
        set(upTo: buffer.count, next: buffer.count)
        return true
      }
      buffer.removeSubrange(..<kept)
      nextStart = 0
      searched = buffer.count
      buffer += chunk
    }
  }

  private mutating func set(upTo end: Int, next: Int) {
    var last = end
    if last > nextStart, buffer[last - 1] == .carriageReturn { last -= 1 }
    isTooLong = isTooLong || last - nextStart > LineScanner.longestLine
    range = isTooLong ? end..<end : nextStart..<last
    nextStart = next
  }
}
