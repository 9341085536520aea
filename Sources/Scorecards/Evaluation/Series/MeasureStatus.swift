extension Measure {
  /// How a figure stands against target, pass threshold and partial band, each of which is tried in this order.
  func status(of value: Rational) -> Status {
    if target.admits(value) { return .met }
    if case .set = target.bound { return .missing }
    if acceptable?.admits(value) == true { return .acceptable }
    return partial?.admits(value) == true ? .partial : .missed
  }
}
