/// Cuts a small CSV (RFC 4180) into rows of cells that know their places.
///
/// Exports are read elsewhere, at speed; this is for what people write by hand.
struct TableScanner {
  struct Cell: Sendable {
    var text: String
    let place: Place
  }

  private let scalars: [Unicode.Scalar]
  private let lines: SourceLines
  private var index = 0
  private var line = 1
  private var column = 1

  init(_ file: DefinitionText) {
    let text = file.text.first == "\u{FEFF}" ? String(file.text.dropFirst()) : file.text
    scalars = Array(text.unicodeScalars)
    lines = SourceLines(DefinitionText(name: file.name, text: text))
  }

  /// Every row that is not blank.
  mutating func rows() -> Result<[[Cell]], PlacedProblem> {
    var rows: [[Cell]] = []
    while index < scalars.count {
      switch row() {
      case .success(let cells): if cells.contains(where: { !$0.text.isEmpty }) { rows.append(cells) }
      case .failure(let problem): return .failure(problem)
      }
    }
    return .success(rows)
  }

  private mutating func row() -> Result<[Cell], PlacedProblem> {
    var cells: [Cell] = []
    while true {
      switch cell() {
      case .success(let cell): cells.append(cell)
      case .failure(let problem): return .failure(problem)
      }
      guard index < scalars.count, scalars[index] == "," else { break }
      advance()
    }
    if index < scalars.count { advance() }
    return .success(cells)
  }

  private mutating func cell() -> Result<Cell, PlacedProblem> {
    while index < scalars.count, scalars[index] == " " || scalars[index] == "\t" { advance() }
    let place = lines.place(line: line, column: column)
    if index < scalars.count, scalars[index] == "\"" { return quoted(place) }
    var text = String.UnicodeScalarView()
    while index < scalars.count, ![",", "\n", "\r"].contains(scalars[index]) { text.append(take()) }
    return .success(Cell(text: String(text).trimmed, place: place))
  }

  private mutating func quoted(_ place: Place) -> Result<Cell, PlacedProblem> {
    advance()
    var text = String.UnicodeScalarView()
    var isClosed = false
    while index < scalars.count, !isClosed {
      let scalar = take()
      guard scalar == "\"" else {
        text.append(scalar)
        continue
      }
      isClosed = index == scalars.count || scalars[index] != "\""
      if !isClosed { text.append(take()) }
    }
    // What stands between the quote and the next comma belongs to the field.
    while index < scalars.count, ![",", "\n", "\r"].contains(scalars[index]) { text.append(take()) }
    return isClosed
      ? .success(Cell(text: String(text).trimmed, place: place)) : .failure(PlacedProblem(place, .table(.openQuote)))
  }

  private mutating func take() -> Unicode.Scalar {
    let scalar = scalars[index]
    advance()
    return scalar
  }

  /// Lines are counted as messages show them.
  private mutating func advance() {
    let scalar = scalars[index]
    index += 1
    if scalar == "\r", index < scalars.count, scalars[index] == "\n" { return }
    let isBreak = ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar)
    (line, column) = isBreak ? (line + 1, 1) : (line, column + 1)
  }
}
