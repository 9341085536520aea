/// A piece of running text of a mail, as a value: both bodies are written from it. Texts are as they read, not escaped.
indirect enum MailInline: Sendable {
  case text(String)
  case code(String)
  case emphasis([MailInline])
  case strong([MailInline])
  /// Strong text that starts with a status glyph, such as `✕ missed`.
  case status(StatusTone, String)
  /// - Parameter target: of an allowed scheme, percent-encoded.
  case link([MailInline], target: String)
  /// The words of a link that leads nowhere from an inbox, such as one to a page beside this document.
  case reference([MailInline])
  case figure(Figure)
  case lineBreak

  /// All words of it; of a figure none.
  var words: String {
    switch self {
    case .text(let text), .code(let text), .status(_, let text): text
    case .emphasis(let inner), .strong(let inner), .link(let inner, _), .reference(let inner): inner.words
    case .figure: ""
    case .lineBreak: " "
    }
  }

  /// The figure that it is.
  var figure: Figure? {
    if case .figure(let figure) = self { figure } else { nil }
  }

  /// The status that it is.
  var status: (tone: StatusTone, words: String)? {
    if case .status(let tone, let words) = self { (tone, words) } else { nil }
  }

  fileprivate var isReference: Bool {
    if case .reference = self { true } else { false }
  }
}

extension [MailInline] {
  var words: String { map(\.words).joined() }

  var figures: [Figure] { compactMap(\.figure) }

  var withoutFigures: [MailInline] { filter { $0.figure == nil }.trimmed }

  var isBlank: Bool { allSatisfy { $0.figure == nil && $0.isWordless } }

  /// Without blanks and breaks at both ends.
  var trimmed: [MailInline] {
    var rest = self[...]
    while let first = rest.first, first.isSpace { rest = rest.dropFirst() }
    while let last = rest.last, last.isSpace { rest = rest.dropLast() }
    var pieces = Array(rest)
    if case .text(let text) = pieces.first, text.unicodeScalars.first?.isBlank == true {
      pieces[0] = .text(String(text.drop(while: \.isWhitespace)))
    }
    if case .text(let text) = pieces.last, text.unicodeScalars.last?.isBlank == true {
      pieces[pieces.count - 1] = .text(text.trimmedEnd)
    }
    return pieces
  }

  /// Without the pieces between middle dots that are only the words of a link that leads nowhere: what is left of a
  /// line that helps to get about among pages.
  var withoutSignposts: [MailInline] {
    var pieces: [[MailInline]] = [[]]
    for inline in self {
      guard case .text(let text) = inline else {
        pieces[pieces.count - 1].append(inline)
        continue
      }
      let parts = text.split(separator: Self.dot, omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        if index > 0 { pieces.append([]) }
        if !part.isEmpty { pieces[pieces.count - 1].append(.text(String(part))) }
      }
    }
    guard pieces.count > 1 else { return self }
    let kept = pieces.filter { !($0.count == 1 && $0.allSatisfy(\.isReference)) }
    return Array(kept.joined(separator: [.text(Self.dot)]))
  }

  private static let dot = " · "
}

extension MailInline {
  fileprivate var isSpace: Bool {
    switch self {
    case .text(let text): text.unicodeScalars.allSatisfy(\.isBlank)
    case .lineBreak: true
    default: false
    }
  }

  /// It has no words but blanks.
  fileprivate var isWordless: Bool {
    switch self {
    case .text(let text), .code(let text), .status(_, let text): text.unicodeScalars.allSatisfy(\.isBlank)
    case .emphasis(let inner), .strong(let inner), .link(let inner, _), .reference(let inner):
      inner.allSatisfy(\.isWordless)
    case .figure, .lineBreak: true
    }
  }
}

extension Unicode.Scalar {
  /// White space; ASCII is not looked up.
  fileprivate var isBlank: Bool {
    value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }
}
