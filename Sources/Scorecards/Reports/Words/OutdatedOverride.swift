extension GateRecord {
  /// The last override, where it decided against other evidence than there is today and nobody has decided since.
  ///
  /// Nothing follows from it any more, but it must not vanish: whoever made it has to decide again.
  var outdatedOverride: Override? {
    guard let decision, !decision.isDecided, let last = overrides.max(by: { $0.time < $1.time }),
      let digest = last.digest, digest != decision.digest, !reopenings.contains(where: { $0.voids(last.time) }),
      !decision.signOffs.contains(where: { $0.weight == .counts && $0.signOff.role == last.role })
    else { return nil }
    return last
  }
}
