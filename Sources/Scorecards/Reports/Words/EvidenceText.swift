/// Where a criterion's figure or state comes from, in words.
struct EvidenceText {
  let result: CriterionResult
  let files: [InputFile]
  /// Where a window that has not ended ends.
  var judgedAt: Instant?

  /// `metrics.csv, line 812`; several places where sources contradict each other.
  var places: [String] {
    result.finding.evidence.map(CauseText(files: files).place)
  }

  /// The first three places, then how many more there are.
  var placesInShort: String {
    let rest = places.count - 3
    return places.prefix(3).joined(separator: "; ") + (rest > 0 ? "; and \(rest) more" : "")
  }

  /// The first twelve digits of the SHA-256 of each file.
  var digests: [String] {
    result.finding.evidence.compactMap { place -> String? in
      guard files.indices.contains(place.file), !files[place.file].sha256.isEmpty else { return nil }
      return String(files[place.file].sha256.prefix(12))
    }.distinct
  }

  /// In UTC, which the column says.
  var time: String? {
    if let completed = result.finding.item?.completed, case .day(let day) = completed { return day.text }
    return result.finding.time.map { $0.text.replacing(" UTC", with: "") }
  }

  /// What was read and how it became one figure: `mean of each of 8 series (672 values in all), then their mean, over
  /// Feb 1–28, 2026`.
  var reading: String? {
    guard !result.finding.evidence.isEmpty else { return nil }
    switch result.criterion.source {
    case .item: return result.finding.item?.evidence.map { "shown by \($0)" }
    case .measured(let measure):
      return result.value == nil
        ? nil : ReadingText(measure: measure, result: result, files: files, judgedAt: judgedAt).text
    }
  }

  /// Why it does not count, and what the checklist remarks.
  var remark: String? {
    let item = result.finding.item
    let note = item?.note.flatMap { result.finding.cause?.isNotApplicable == true ? nil : "note: \($0)" }
    let owner = item?.owner.flatMap { $0 == result.criterion.owner ? nil : "owner in the checklist: \($0)" }
    let corrected = result.finding.corrections.isEmpty ? nil : "corrected, as the record says"
    let parts = [CriterionText(result: result, files: files).cause, corrected, note, owner].compactMap { $0 }
    return parts.isEmpty ? nil : PlainText.capitalised(parts.joined(separator: "; "))
  }
}

extension Cause {
  fileprivate var isNotApplicable: Bool {
    if case .notApplicable = self { true } else { false }
  }
}
