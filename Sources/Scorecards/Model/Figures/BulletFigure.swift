/// A value against its target and its partial band.
struct BulletFigure: Sendable {
  let scale: FigureScale
  /// The scale starts at zero, so that the length of a bar means something.
  let isFromZero: Bool
  /// `nil` where there is no figure that counts.
  let value: Rational?
  let tone: StatusTone
  /// Where the target begins; both ends of a range.
  let targets: [Rational]
  /// From the partial band's far end to the target.
  let band: FigureSpan?
  /// What meets the target.
  let good: FigureSpan
}
