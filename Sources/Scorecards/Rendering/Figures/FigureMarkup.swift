/// A picture as SVG: for a page, whose colours it takes on, and as a file of its own.
struct FigureMarkup: Sendable {
  /// For a page. It holds no identifier, so that any number of pictures can stand on one page.
  let inline: String
  /// A file of its own, light or dark as its reader's screen.
  let file: String

  init(_ figure: Figure) {
    let canvas = FigureMarkup.canvas(figure)
    let (width, height) = (FigureCanvas.length(canvas.width), FigureCanvas.length(canvas.height))
    let words =
      " class=\"\(FigureMarkup.kind(figure.drawing))\" role=\"img\" viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" "
      + "height=\"\(height)\" font-family=\"system-ui, sans-serif\" font-size=\"13\">\n<title>"
      + "\(FigureMarkup.words(figure.title))</title>\n<desc>\(FigureMarkup.words(figure.text))</desc>\n"
    let shapes = canvas.shapes + "</svg>"
    inline = "<svg" + words + shapes
    file =
      "<svg xmlns=\"http://www.w3.org/2000/svg\"" + words + "<style>" + FigureColour.darkStyle + "</style>\n" + shapes
      + "\n"
  }

  private static func words(_ raw: String) -> String { XMLText.escaped(UntrustedText.sanitised(raw)) }

  private static func kind(_ drawing: Figure.Drawing) -> String {
    switch drawing {
    case .bullet: "bullet"
    case .trend: "trend"
    case .spark: "spark"
    case .days: "days"
    case .timeline: "timeline"
    }
  }

  private static func canvas(_ figure: Figure) -> FigureCanvas {
    switch figure.drawing {
    case .bullet(let bullet): BulletDrawing(bullet: bullet).canvas
    case .trend(let trend): TrendDrawing(trend: trend, title: figure.title).canvas
    case .spark(let trend): SparkDrawing(trend: trend).canvas
    case .days(let days): DaysDrawing(days: days).canvas
    case .timeline(let timeline): TimelineDrawing(timeline: timeline).canvas
    }
  }
}
