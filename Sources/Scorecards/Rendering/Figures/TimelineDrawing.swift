/// A row for each span or date, along one calendar whose months stand below.
struct TimelineDrawing {
  let timeline: TimelineFigure

  private static let (rowHeight, head, inset) = (470, 200, 80)
  /// Narrow characters that fit a row.
  private static let room = 48
  private static let span = FigureCanvas.width - 2 * inset

  var canvas: FigureCanvas {
    let below = Self.head + timeline.rows.count * Self.rowHeight
    var canvas = FigureCanvas(height: below + 260)
    drawMonths(below, &canvas)
    drawNow(below, &canvas)
    for (index, row) in timeline.rows.enumerated() {
      draw(row, top: Self.head + index * Self.rowHeight, &canvas)
    }
    return canvas
  }

  private func x(_ day: Day) -> Int { Self.inset + timeline.days.place(day, in: Self.span) }

  private func drawMonths(_ below: Int, _ canvas: inout FigureCanvas) {
    canvas.line([(0, below + 20), (FigureCanvas.width, below + 20)], .line)
    for tick in timeline.ticks {
      let place = x(tick.day)
      canvas.line([(place, below + 20), (place, below + 70)], .soft)
      if place < FigureCanvas.width - 500 { canvas.text(tick.text, place, below + 200, room: 12) }
    }
  }

  private func drawNow(_ below: Int, _ canvas: inout FigureCanvas) {
    let now = x(timeline.now)
    canvas.line([(now, Self.head - 40), (now, Self.head + 20)], .accent, thick: 15)
    canvas.line([(now, below - 40), (now, below + 20)], .accent, thick: 15)
    let anchor: FigureCanvas.Anchor = now < 800 ? .start : now > FigureCanvas.width - 800 ? .end : .middle
    canvas.text(timeline.nowText, anchor == .start ? 0 : min(now, FigureCanvas.width), 130, .accent, anchor: anchor)
  }

  private func draw(_ row: TimelineFigure.Row, top: Int, _ canvas: inout FigureCanvas) {
    let line = top + 300
    let room = max(20, Self.room - row.note.count)
    canvas.text(row.title, 0, top + 170, .ink, room: room, isStrong: true)
    canvas.text(row.note, FigureCanvas.width, top + 170, FigureColour(row.tone), anchor: .end, room: 32, isStrong: true)
    canvas.line([(0, line), (FigureCanvas.width, line)], .line)
    canvas.line([(x(timeline.now), line - 80), (x(timeline.now), line + 80)], .accent, thick: 15)
    let end = x(row.end)
    if let start = row.start { canvas.box(x(start), line - 35, end - x(start), 70, .soft, radius: 35) }
    if let later = row.later, later > row.end {
      canvas.line([(end, line), (x(later), line)], .soft, thick: 20, dash: "2 3")
      canvas.dot(x(later), line, radius: 45, .paper, edge: .soft)
    }
    canvas.dot(end, line, radius: 60, row.tone == nil ? .ink : FigureColour(row.tone))
  }
}
