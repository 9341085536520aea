/// Finds the tags of a template, with their places.
///
/// Mustache itself reads names that nobody declared as empty and knows constructs that can trap or recurse without end;
/// this scanner sees each tag first.
struct TemplateScanner {
  private let file: String
  private let text: [Character]
  private var index = 0
  private var line: Int
  private var column = 1
  private(set) var tags: [TemplateTag] = []
  private(set) var problems: [TemplateProblem] = []

  /// Scans a file from a line on.
  init(file: String, text: String, firstLine: Int = 1) {
    self.file = file
    line = firstLine
    self.text = Array(text)
    while index < self.text.count {
      if starts("{", times: 2) { scanTag() } else { advance() }
    }
  }

  private func starts(_ brace: Character, times: Int) -> Bool {
    text[index] == brace && text[index...].prefix(times).allSatisfy { $0 == brace } && text.count - index >= times
  }

  private mutating func advance(by count: Int = 1) {
    for _ in 0..<min(count, text.count - index) {
      let isNewline = text[index].isNewline
      index += 1
      column = isNewline ? 1 : column + 1
      line += isNewline ? 1 : 0
    }
  }

  private mutating func scanTag() {
    let place = TemplatePlace(file: file, line: line, column: column)
    advance(by: 2)
    let mark: Character? = index < text.count && "#^/!{&><$=%".contains(text[index]) ? text[index] : nil
    if mark != nil { advance() }
    let braces = mark == "{" ? 3 : 2
    let start = index
    while index < text.count, !starts("}", times: braces) { advance() }
    guard index < text.count else {
      problems.append(TemplateProblem(place: place, fault: .unclosedTag))
      return
    }
    let content = String(text[start..<index])
    advance(by: braces)
    guard mark != "!" else { return }
    do {
      tags.append(try Self.tag(mark, content, place))
    } catch {
      problems.append(TemplateProblem(place: place, fault: error))
    }
  }

  private static func tag(
    _ mark: Character?, _ content: String, _ place: TemplatePlace
  ) throws(TemplateFault) -> TemplateTag {
    let text = content.trimmed
    let kind: TemplateTag.Kind
    switch mark {
    case "#": kind = .section
    case "^": kind = .inverted
    case "/": kind = .close
    case ">": return try partial(text, place)
    case "<": throw .unsupported(.inheritance)
    case "$": throw .unsupported(.block)
    case "=": throw .unsupported(.delimiters)
    case "%": throw .unsupported(.pragma)
    default: kind = .variable
    }
    return TemplateTag(kind: kind, text: text, name: try TemplateName(reading: text), place: place)
  }

  private static func partial(_ text: String, _ place: TemplatePlace) throws(TemplateFault) -> TemplateTag {
    if text.hasPrefix("*") { throw .unsupported(.dynamicPartial) }
    guard TemplateName.isWord(text) else { throw .malformedName(text) }
    return TemplateTag(kind: .partial, text: text, name: .path([text]), place: place)
  }
}
