/// The daily values as a line of a few millimetres, with the target where it is near.
struct SparkDrawing {
  let trend: TrendFigure

  private static let (width, height, inset) = (960, 240, 30)

  var canvas: FigureCanvas {
    var canvas = FigureCanvas(width: Self.width, height: Self.height)
    for target in trend.targets where trend.scale.holds(target) {
      canvas.line([(0, y(target)), (Self.width, y(target))], .soft, dash: "2 3")
    }
    let places = trend.points.map { (x: x($0.day), y: y($0.value)) }
    if places.count > 1 { canvas.line(places, .accent, thick: 15) }
    if let last = places.last { canvas.dot(last.x, last.y, radius: 25, FigureColour(trend.tone)) }
    return canvas
  }

  private func x(_ day: Day) -> Int {
    trend.days.place(day, in: Self.width - 3 * Self.inset) + Self.inset
  }

  private func y(_ value: Rational) -> Int {
    Self.height - Self.inset - trend.scale.place(value, in: Self.height - 2 * Self.inset)
  }
}
