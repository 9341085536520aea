/// A picture of values of the results, not yet drawn: what is shown, and the same in words.
struct Figure: Sendable {
  /// File name without extension; letters, digits, `-`, `_`, `.`; `~`, which
  /// no name of a document or criterion has, stands between the two, so that none can be another's.
  let name: String
  let title: String
  /// All that the picture shows, for whoever does not see it; untrusted parts as they were read.
  let text: String
  let drawing: Drawing

  enum Drawing: Sendable {
    case bullet(BulletFigure)
    case trend(TrendFigure)
    /// The same small and without words.
    case spark(TrendFigure)
    case days(DaysFigure)
    case timeline(TimelineFigure)
  }

  /// Where documents find it.
  var path: String { ReportName.figures.inside("\(name).svg") }
}
