/// A bar for the value, a wash for the partial band, an upright line for the target, a thin line under all that meets it.
struct BulletDrawing {
  let bullet: BulletFigure

  private static let (width, height, inset) = (1320, 160, 40)

  var canvas: FigureCanvas {
    var canvas = FigureCanvas(width: Self.width, height: Self.height)
    canvas.box(Self.inset, 20, Self.width - 2 * Self.inset, 100, .wash, radius: 20)
    if let band = bullet.band { span(band, y: 20, height: 100, .line, &canvas) }
    span(bullet.good, y: 130, height: 15, .soft, &canvas)
    if let value = bullet.value { draw(value, &canvas) }
    for target in bullet.targets { canvas.box(x(target) - 10, 0, 20, 140, .ink) }
    return canvas
  }

  private func x(_ value: Rational) -> Int {
    Self.inset + bullet.scale.place(value, in: Self.width - 2 * Self.inset)
  }

  private func span(_ span: FigureSpan, y: Int, height: Int, _ colour: FigureColour, _ canvas: inout FigureCanvas) {
    let start = span.low.map(x) ?? Self.inset
    let end = span.high.map(x) ?? Self.width - Self.inset
    canvas.box(start, y, max(10, end - start), height, colour)
  }

  /// A bar only where its length means something, and always a dot, which zero has too; an open end where the value lies
  /// beyond the scale.
  private func draw(_ value: Rational, _ canvas: inout FigureCanvas) {
    let colour = FigureColour(bullet.tone)
    let end = x(value)
    if bullet.isFromZero {
      let zero = x(.zero)
      canvas.box(min(zero, end), 45, abs(end - zero), 50, colour)
    }
    if bullet.scale.holds(value) {
      canvas.dot(end, 70, radius: 35, colour)
    } else {
      let tip = end <= Self.inset ? -50 : 50
      canvas.line([(end - tip, 30), (end, 70), (end - tip, 110)], colour, thick: 20)
    }
  }
}
