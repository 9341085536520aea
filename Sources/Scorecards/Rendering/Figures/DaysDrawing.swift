/// Rows of days, each a box with a sign in it; as many blocks of such rows as the days need.
struct DaysDrawing {
  let days: DaysFigure

  private static let (rowHeight, cellTop, cellHeight) = (560, 230, 260)
  /// Below each block: its first and its last day.
  private static let footHeight = 300

  var canvas: FigureCanvas {
    let count = days.dayTexts.count
    let starts = stride(from: 0, to: count, by: max(1, days.daysPerBlock)).map { $0 }
    let height = days.rows.count * Self.rowHeight + Self.footHeight
    var canvas = FigureCanvas(height: max(1, starts.count) * height - 60)
    for (block, start) in starts.enumerated() {
      draw(start..<min(count, start + days.daysPerBlock), top: block * height, &canvas)
    }
    return canvas
  }

  /// Titles and notes stand above the first block; below, the days alone would not say whose they are, so titles stay.
  private func draw(_ range: Range<Int>, top: Int, _ canvas: inout FigureCanvas) {
    for (index, row) in days.rows.enumerated() {
      draw(row, range, isFirst: range.lowerBound == 0, top: top + index * Self.rowHeight, &canvas)
    }
    let below = top + days.rows.count * Self.rowHeight + 130
    let texts = days.dayTexts[range]
    canvas.text(texts.first ?? "", 0, below, room: 20)
    // The last day stands below its own box.
    let end = range.count * FigureCanvas.width / max(1, days.daysPerBlock)
    if range.count > 3 { canvas.text(texts.last ?? "", end, below, anchor: .end, room: 20) }
  }

  private func draw(_ row: DaysFigure.Row, _ range: Range<Int>, isFirst: Bool, top: Int, _ canvas: inout FigureCanvas) {
    canvas.text(row.title, 0, top + 170, .ink, room: 32, isStrong: true)
    if isFirst { canvas.text(row.note, FigureCanvas.width, top + 170, anchor: .end, room: 26) }
    let count = max(1, days.daysPerBlock)
    for (index, cell) in row.cells[range].enumerated() {
      let (start, end) = (index * FigureCanvas.width / count, (index + 1) * FigureCanvas.width / count)
      let place = top + Self.cellTop
      canvas.box(start + 10, place, end - start - 20, Self.cellHeight, FigureColour(washOf: cell.tone), radius: 30)
      if cell.sign.isEmpty { continue }
      canvas.text(
        cell.sign, (start + end) / 2, place + 175, FigureColour(cell.tone), anchor: .middle, room: 4, isStrong: true)
    }
  }
}
