extension StringProtocol {
  /// At most 80 code points: short enough for a message and for memory.
  var shortened: String { shortened(to: 80) }

  /// At most so many code points, the last of them an ellipsis where something is left out. Code points are counted
  /// because a single character may be made of a million of them; none is cut in two.
  func shortened(to limit: Int) -> String {
    let scalars = unicodeScalars
    guard limit > 0, let room = scalars.index(startIndex, offsetBy: limit - 1, limitedBy: endIndex), room < endIndex,
      scalars.index(after: room) < endIndex
    else { return String(self) }
    var end = startIndex
    while end < room {
      let next = index(after: end)
      if next > room { break }
      end = next
    }
    return String(self[..<end]) + "…"
  }
}
