/// What several files or rows say of one instant: the sample that counts so far, and the first one that contradicts it.
///
/// Rows that repeat an instant may be millions, so that none of them is held. They come in the order of their places.
struct InstantSamples {
  private var kept: SampleMerge.Found
  private var other: SampleMerge.Found?

  init(_ first: SampleMerge.Found) { kept = first }

  var time: SampleTime { kept.time }

  mutating func add(_ next: SampleMerge.Found, _ files: StreamFiles) {
    let (best, own) = (files.rank(of: kept.file), files.rank(of: next.file))
    if own < best {
      (kept, other) = (next, nil)
    } else if own == best, other == nil, next.number != kept.number {
      other = next
    }
  }

  /// Where values contradict each other, none of them counts.
  func end(
    _ joined: inout JoinedColumns, _ body: (SampleColumns) -> Void, _ conflict: (Contradiction) -> Void
  ) {
    guard let other else { return joined.add(kept.number, time, file: kept.file, line: kept.line, body) }
    conflict(
      Contradiction(
        time: Instant(time), first: InstantSamples.sample(kept), second: InstantSamples.sample(other)))
  }

  private static func sample(_ found: SampleMerge.Found) -> Sample {
    Sample(
      time: Instant(found.time), number: found.number, place: EvidencePlace(file: found.file, line: Int(found.line)))
  }
}
