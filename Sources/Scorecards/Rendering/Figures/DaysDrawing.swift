/// Rows of days, each a box with a sign in it.
struct DaysDrawing {
  let days: DaysFigure

  private static let (rowHeight, cellTop, cellHeight) = (560, 230, 260)

  var canvas: FigureCanvas {
    let below = days.rows.count * Self.rowHeight
    var canvas = FigureCanvas(height: below + 240)
    for (index, row) in days.rows.enumerated() { draw(row, top: index * Self.rowHeight, &canvas) }
    canvas.text(days.firstText, 0, below + 130, room: 20)
    canvas.text(days.lastText, FigureCanvas.width, below + 130, anchor: .end, room: 20)
    return canvas
  }

  private func draw(_ row: DaysFigure.Row, top: Int, _ canvas: inout FigureCanvas) {
    canvas.text(row.title, 0, top + 170, .ink, room: 32, isStrong: true)
    canvas.text(row.note, FigureCanvas.width, top + 170, anchor: .end, room: 26)
    let count = max(1, row.cells.count)
    for (index, cell) in row.cells.enumerated() {
      let (start, end) = (index * FigureCanvas.width / count, (index + 1) * FigureCanvas.width / count)
      let place = top + Self.cellTop
      canvas.box(start + 10, place, end - start - 20, Self.cellHeight, FigureColour(washOf: cell.tone), radius: 30)
      canvas.text(
        cell.sign, (start + end) / 2, place + 175, FigureColour(cell.tone), anchor: .middle, room: 4, isStrong: true)
    }
  }
}
