/// A line through the daily values and, dashed, where it was heading; the target across.
struct TrendDrawing {
  let trend: TrendFigure
  let title: String

  private static let (height, top, bottom, inset) = (2450, 670, 2000, 100)
  private static let span = FigureCanvas.width - 2 * inset

  var canvas: FigureCanvas {
    var canvas = FigureCanvas(height: Self.height)
    drawFrame(&canvas)
    let places = trend.points.map { (x: x($0.day), y: y($0.value)) }
    if places.count > 1 { canvas.line(places, .accent, thick: 20) }
    if let projection = trend.projection { draw(projection, &canvas) }
    for (point, place) in zip(trend.points, places) {
      canvas.dot(place.x, place.y, radius: 25, FigureColour(point.tone))
    }
    drawEnds(places, &canvas)
    drawDays(&canvas)
    return canvas
  }

  private func x(_ day: Day) -> Int { Self.inset + trend.days.place(day, in: Self.span) }

  private func y(_ value: Rational) -> Int {
    Self.bottom - trend.scale.place(value, in: Self.bottom - Self.top)
  }

  /// The target, the window, and what each of the two is, above all values.
  private func drawFrame(_ canvas: inout FigureCanvas) {
    if let window = trend.window {
      let start = x(window.first)
      canvas.box(start, Self.top - 100, x(window.last) - start, Self.bottom - Self.top + 200, .wash)
      canvas.text(window.text, FigureCanvas.width - Self.inset, 400, anchor: .end, room: 32)
    }
    canvas.line([(Self.inset, Self.bottom + 100), (FigureCanvas.width - Self.inset, Self.bottom + 100)], .line)
    for target in trend.targets {
      canvas.line([(Self.inset, y(target)), (FigureCanvas.width - Self.inset, y(target))], .ink, dash: "2 3")
    }
    canvas.text(title, Self.inset, 170, .ink, room: 50, isStrong: true)
    canvas.line([(Self.inset, 355), (Self.inset + 250, 355)], .ink, dash: "2 3")
    canvas.text(trend.targetText, Self.inset + 320, 400, room: 24)
  }

  private func draw(_ projection: TrendFigure.Projection, _ canvas: inout FigureCanvas) {
    let end = (x: x(projection.by), y: y(projection.end))
    canvas.line([(x(trend.today), y(projection.start)), end], .accent, thick: 15, dash: "5 4")
    canvas.line([(end.x, end.y), (end.x, Self.bottom + 100)], .line)
    canvas.text(projection.text, end.x, beside(end.y, by: 330), .ink, anchor: .end, room: 16)
    guard let reach = projection.reaches else { return }
    let place = (x: x(reach.day), y: y(reach.value))
    if reach.day > projection.by { canvas.line([end, place], .accent, thick: 15, dash: "1 4") }
    canvas.dot(place.x, place.y, radius: 30, .paper, edge: .ink)
    canvas.text(reach.text, place.x, place.y + (isRising ? -90 : 220), .ink, anchor: .end, room: 16)
  }

  private func drawEnds(_ places: [(x: Int, y: Int)], _ canvas: inout FigureCanvas) {
    if let first = places.first, places.count > 1 {
      let width = TrendDrawing.width(trend.firstText)
      canvas.text(trend.firstText, first.x, clear(first.x, first.x + width, places), .ink, room: 16)
    }
    guard let last = places.last else { return }
    let isFarRight = last.x > Self.span - 400
    let width = TrendDrawing.width(trend.lastText)
    let left = last.x - (isFarRight ? width : width / 2)
    canvas.text(
      trend.lastText, last.x, clear(left, left + width, places), .ink, anchor: isFarRight ? .end : .middle, room: 16)
  }

  /// Of a label, with room to spare: 16 letters at most are shown.
  private static func width(_ text: String) -> Int { min(text.count, 16) * 90 }

  /// Where a label that reaches from one place to another stands clear of the line: on the side to which it does not go,
  /// unless no room is left there.
  private func clear(_ left: Int, _ right: Int, _ places: [(x: Int, y: Int)]) -> Int {
    let segments = zip(places, places.dropFirst()).filter { $1.x > left && $0.x < right && $1.x > $0.x }
    let heights = segments.flatMap { from, to in
      [max(from.x, left), min(to.x, right)].map { from.y + (to.y - from.y) * ($0 - from.x) / (to.x - from.x) }
    }
    let (highest, lowest) = (heights.min() ?? places.first?.y ?? 0, heights.max() ?? places.first?.y ?? 0)
    return isRising && lowest + 220 <= Self.bottom ? lowest + 220 : highest - 110
  }

  private func drawDays(_ canvas: inout FigureCanvas) {
    let line = Self.height - 80
    let now = x(trend.today)
    canvas.line([(now, Self.bottom + 60), (now, Self.bottom + 140)], .ink)
    let isFarRight = now > Self.span - 400
    if now > 1600 { canvas.text(trend.firstDayText, Self.inset, line, room: 14) }
    canvas.text(trend.todayText, now, line, anchor: isFarRight ? .end : .middle, room: 14)
    guard let projection = trend.projection, x(projection.by) > now + 1300 else { return }
    canvas.text(projection.byText, x(projection.by), line, anchor: .end, room: 14)
  }

  /// On the side of a line where it does not go, unless no room is left there.
  private func beside(_ place: Int, by distance: Int = 220) -> Int {
    isRising && place + distance <= Self.bottom ? place + distance : place - distance / 2
  }

  private var isRising: Bool {
    guard let first = trend.points.first, let last = trend.points.last else { return true }
    return (trend.projection?.end ?? last.value) >= first.value
  }
}
