/// A strip of coloured cells, cut into a hundred places: what a mail has for a bar.
struct MailBar {
  static let places = 100
  private var colours: [FigureColour]

  init(_ ground: FigureColour) { colours = Array(repeating: ground, count: Self.places) }

  /// Colours the places from one to just before another; what lies outside is left out.
  mutating func fill(_ start: Int, _ end: Int, _ colour: FigureColour) {
    for place in max(0, start)..<max(max(0, start), min(Self.places, end)) { colours[place] = colour }
  }

  /// One place that stands out from what is around it.
  mutating func mark(_ place: Int, _ colour: FigureColour, width: Int = 1) {
    let start = min(max(0, place - width / 2), Self.places - width)
    fill(start - 1, start + width + 1, .paper)
    fill(start, start + width, colour)
  }

  /// - Parameter words: what it shows, where no words beside it say the same.
  func html(height: Int, words: String? = nil) -> String {
    var cells = ""
    var rest = colours[...]
    while let first = rest.first {
      let run = rest.prefix { $0 == first }
      rest = rest.dropFirst(run.count)
      let look = MailLook(ground: first, css: "font-size:1px;line-height:\(height)px")
      cells += MailMarkup.cell("&nbsp;", look, " width=\"\(run.count)%\" height=\"\(height)\"")
    }
    return MailMarkup.picture("<tr>\(cells)</tr>", words: words)
  }
}
