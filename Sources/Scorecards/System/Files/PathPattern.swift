/// One part of a path with wildcards: `*` any run, `?` one character, `[a-z]` one of them, `[!a-z]` none of them.
///
/// A leading dot is matched by a dot only, as shells do.
struct PathPattern {
  private enum Piece {
    case exactly(Unicode.Scalar)
    case anyOne
    case anyRun
    case oneOf([ClosedRange<UInt32>], negated: Bool)
  }

  private let pieces: [Piece]

  static func isPattern(_ text: String) -> Bool { text.contains { "*?[".contains($0) } }

  init(_ text: String) {
    var rest = Array(text.unicodeScalars)[...]
    var pieces: [Piece] = []
    while let scalar = rest.popFirst() {
      switch scalar {
      case "*": pieces.append(.anyRun)
      case "?": pieces.append(.anyOne)
      case "[": pieces.append(PathPattern.characterClass(&rest) ?? .exactly("["))
      default: pieces.append(.exactly(scalar))
      }
    }
    self.pieces = pieces
  }

  /// Goes back to the last `*` only, so that its time stays below length of pattern × length of name.
  func matches(_ name: String) -> Bool {
    let scalars = Array(name.unicodeScalars)
    if scalars.first == ".", !isExactly(".", at: 0) { return false }
    var piece = 0
    var position = 0
    var retry: (piece: Int, position: Int)?
    while position < scalars.count {
      if piece < pieces.count, case .anyRun = pieces[piece] {
        retry = (piece, position)
        piece += 1
      } else if piece < pieces.count, admits(pieces[piece], scalars[position]) {
        piece += 1
        position += 1
      } else if let last = retry {
        retry = (last.piece, last.position + 1)
        piece = last.piece + 1
        position = last.position + 1
      } else {
        return false
      }
    }
    return pieces.dropFirst(piece).allSatisfy { if case .anyRun = $0 { true } else { false } }
  }

  private func isExactly(_ scalar: Unicode.Scalar, at index: Int) -> Bool {
    guard index < pieces.count, case .exactly(let own) = pieces[index] else { return false }
    return own == scalar
  }

  private func admits(_ piece: Piece, _ scalar: Unicode.Scalar) -> Bool {
    switch piece {
    case .exactly(let own): own == scalar
    case .anyOne, .anyRun: true
    case .oneOf(let ranges, let negated): ranges.contains { $0.contains(scalar.value) } != negated
    }
  }

  /// What stands behind `[`, up to its `]`; `nil` where there is none, so that the bracket stands for itself.
  private static func characterClass(_ rest: inout ArraySlice<Unicode.Scalar>) -> Piece? {
    var text = rest
    let negated = text.first == "!" || text.first == "^"
    if negated { text = text.dropFirst() }
    guard let end = text.dropFirst().firstIndex(of: "]") else { return nil }
    var members = text[..<end]
    rest = text[end...].dropFirst()
    var ranges: [ClosedRange<UInt32>] = []
    while let low = members.popFirst() {
      if members.first == "-", let high = members.dropFirst().first, high.value >= low.value {
        ranges.append(low.value...high.value)
        members = members.dropFirst(2)
      } else {
        ranges.append(low.value...low.value)
      }
    }
    return .oneOf(ranges, negated: negated)
  }
}
