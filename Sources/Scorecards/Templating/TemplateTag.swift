/// One `{{…}}` of a template.
struct TemplateTag: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case variable, section, inverted, close, partial
  }

  let kind: Kind
  /// What stands between the braces, without mark and white space.
  let text: String
  let name: TemplateName
  let place: TemplatePlace
}

/// What a tag refers to.
enum TemplateName: Sendable, Hashable {
  /// `a` or `a.b`: the first part is looked up outwards, the others inside what was found.
  case path([String])
  /// `.`: the element of a list of texts, or the optional text whose section this is.
  case current
  /// `first()` or `last()` of the list whose section this directly is.
  case position(String)
  /// `empty(list)`.
  case empty([String])

  /// Reads a name as it stands in a tag.
  /// - Throws: what is wrong with it.
  init(reading text: String) throws(TemplateFault) {
    if text == "." {
      self = .current
    } else if let open = text.firstIndex(of: "("), text.hasSuffix(")") {
      let function = String(text[..<open])
      let argument = String(text[text.index(after: open)...].dropLast())
      self = try Self.call(function, argument, text)
    } else {
      self = .path(try Self.parts(text, of: text))
    }
  }

  private static func call(_ function: String, _ argument: String, _ text: String) throws(TemplateFault) -> TemplateName
  {
    switch (TemplateFunction(rawValue: function), argument.isEmpty) {
    case (.first, true), (.last, true): return .position(function)
    case (.empty, false): return .empty(try parts(argument, of: text))
    case (.first, false), (.last, false), (.empty, true): throw .malformedName(text)
    case (nil, _):
      throw .unknownFunction(function, nearest: nearest(function, in: TemplateFunction.allCases.map(\.rawValue)))
    }
  }

  private static func parts(_ path: String, of text: String) throws(TemplateFault) -> [String] {
    let parts = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.allSatisfy(isWord) else { throw .malformedName(text) }
    return parts
  }

  /// A letter, then letters, digits, hyphens and underscores, all ASCII.
  static func isWord(_ text: some StringProtocol) -> Bool {
    text.utf8.first.map(isLetter) == true
      && text.utf8.allSatisfy { isLetter($0) || $0.isASCIIDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}

extension TemplateFault: Error {}
