/// Collects the shapes of one picture. Lengths are tenths of a pixel, so that no fraction is ever computed.
struct FigureCanvas {
  /// Of a wide picture.
  static let width = 5600

  let width: Int
  let height: Int
  private(set) var shapes = ""

  init(width: Int = FigureCanvas.width, height: Int) {
    self.width = width
    self.height = height
  }

  enum Anchor: String { case start, middle, end }

  /// `12.3`.
  static func length(_ tenths: Int) -> String {
    let sign = tenths < 0 ? "-" : ""
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }

  mutating func box(_ x: Int, _ y: Int, _ width: Int, _ height: Int, _ colour: FigureColour, radius: Int = 0) {
    let corner = radius > 0 ? " rx=\"\(Self.length(radius))\"" : ""
    shapes +=
      "<rect x=\"\(Self.length(x))\" y=\"\(Self.length(y))\" width=\"\(Self.length(max(0, width)))\" "
      + "height=\"\(Self.length(height))\"\(corner) \(colour.fill)/>\n"
  }

  mutating func line(_ points: [(x: Int, y: Int)], _ colour: FigureColour, thick: Int = 10, dash: String? = nil) {
    let places = points.map { "\(Self.length($0.x)),\(Self.length($0.y))" }.joined(separator: " ")
    let dashes = dash.map { " stroke-dasharray=\"\($0)\"" } ?? ""
    shapes += "<polyline points=\"\(places)\" \(colour.stroke) stroke-width=\"\(Self.length(thick))\"\(dashes)/>\n"
  }

  mutating func dot(_ x: Int, _ y: Int, radius: Int, _ colour: FigureColour, edge: FigureColour = .paper) {
    shapes +=
      "<circle cx=\"\(Self.length(x))\" cy=\"\(Self.length(y))\" r=\"\(Self.length(radius + 15))\" \(edge.fill)/>"
      + "<circle cx=\"\(Self.length(x))\" cy=\"\(Self.length(y))\" r=\"\(Self.length(radius))\" \(colour.fill)/>\n"
  }

  /// - Parameter room: how many narrow characters fit.
  mutating func text(
    _ raw: String, _ x: Int, _ y: Int, _ colour: FigureColour = .soft, anchor: Anchor = .start, room: Int = 60,
    isStrong: Bool = false
  ) {
    let label = XMLText.escaped(FigureLabel.clipped(raw, room: room))
    let place = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
    let weight = isStrong ? " font-weight=\"600\"" : ""
    shapes += "<text x=\"\(Self.length(x))\" y=\"\(Self.length(y))\"\(place)\(weight) \(colour.fill)>\(label)</text>\n"
  }
}
