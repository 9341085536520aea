/// Pictures as SVG: for a page, whose colours they take on, and as files of their own.
enum FigureMarkup {
  /// For a page. It holds no identifier, so that any number of pictures can stand on one page.
  static func inline(_ figure: Figure) -> String { svg(figure, attributes: "", style: "") }

  /// A file of its own, light or dark as its reader's screen.
  static func file(_ figure: Figure) -> String {
    svg(
      figure, attributes: " xmlns=\"http://www.w3.org/2000/svg\"", style: "<style>\(FigureColour.darkStyle)</style>\n")
      + "\n"
  }

  private static func svg(_ figure: Figure, attributes: String, style: String) -> String {
    let canvas = canvas(figure)
    let (width, height) = (FigureCanvas.length(canvas.width), FigureCanvas.length(canvas.height))
    return
      "<svg\(attributes) class=\"\(kind(figure.drawing))\" role=\"img\" viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" height=\"\(height)\" "
      + "font-family=\"system-ui, sans-serif\" font-size=\"13\">\n"
      + "<title>\(words(figure.title))</title>\n<desc>\(words(figure.text))</desc>\n\(style)\(canvas.shapes)</svg>"
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
