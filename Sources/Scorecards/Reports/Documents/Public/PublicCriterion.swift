extension CriterionResult {
  var isPublic: Bool { criterion.audience == .everyone }

  /// Its figure and its state; of where they were read nothing but the kind of file.
  var publicPart: CriterionResult {
    CriterionResult(
      criterion: criterion.publicPart, status: status, value: value, finding: finding.publicPart,
      recoverable: recoverable, trajectory: trajectory, isDecisive: isDecisive, daily: daily, windowDays: windowDays,
      mayBeWorse: mayBeWorse)
  }
}

extension Criterion {
  /// As the gate's file words it, which calls it public.
  var publicPart: Criterion {
    Criterion(
      id: id, title: title, category: category, owner: owner, why: why, remedy: remedy, source: source,
      irreversible: irreversible, audience: audience)
  }
}

extension Finding {
  fileprivate var publicPart: Finding {
    Finding(
      evidence: evidence.map(\.publicPart).distinct, from: from, time: time, samples: samples, series: series,
      cause: cause?.publicPart, item: item?.publicPart)
  }
}

extension EvidencePlace {
  /// The file's kind is told by its index, and no line of it.
  var publicPart: EvidencePlace { EvidencePlace(file: file, line: 0) }
}

extension ItemEntry {
  /// Without what people wrote beside it.
  fileprivate var publicPart: ItemEntry {
    ItemEntry(
      state: state, problem: nil, owner: nil, due: due, completed: completed, evidence: nil, note: nil,
      place: place.publicPart)
  }
}
