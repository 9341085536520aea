extension CriterionResult {
  var isPublic: Bool { criterion.audience == .everyone }

  /// Its figure and its state; of where they were read nothing but the kind of file.
  fileprivate var publicPart: CriterionResult {
    var shown = self
    shown.finding = finding.publicPart
    return shown
  }
}

extension Finding {
  fileprivate var publicPart: Finding {
    Finding(
      evidence: evidence.map { EvidencePlace(file: $0.file, line: 0) }.distinct, from: from, time: time,
      samples: samples, series: series, cause: cause?.publicPart, item: item?.publicPart)
  }
}

extension ItemEntry {
  /// Without what people wrote beside it.
  fileprivate var publicPart: ItemEntry {
    ItemEntry(
      state: state, problem: nil, owner: nil, due: due, completed: completed, evidence: nil, note: nil,
      place: EvidencePlace(file: place.file, line: 0))
  }
}

extension Cause {
  /// Without a word that an input file has written: a row that can't be read may be one of figures that are not public.
  fileprivate var publicPart: Cause {
    switch self {
    case .unreadable, .contradictory, .contradictoryIncident, .contradictoryItem, .item, .absentFile, .needsFold,
      .noSuchLabel, .lowAboveHigh:
      .untold
    case .stale(let last, _, let seconds): .stale(last: last, labels: [:], allowedSeconds: seconds)
    case .tooFewDays(let days, let all, let percent, _):
      .tooFewDays(with: days, of: all, neededPercent: percent, labels: [:])
    case .tooFewSamples(let samples, let gaps, let percent, _):
      .tooFewSamples(with: samples, gaps, neededPercent: percent, labels: [:])
    case .notApplicable: .notApplicable(reason: "")
    default: self
    }
  }
}

extension GateResult {
  /// The verdict and what is public beneath it. Of the rules only their verdicts stay: their words may name figures.
  var publicPart: GateResult {
    let follow = followUp.map { FollowUp(date: $0.date, judgement: $0.judgement.publicPart) }
    return GateResult(
      gate: gate.publicPart, first: first.publicPart, followUp: follow,
      record: record.publicPart(of: Set(first.criteria.filter(\.isPublic).map(\.criterion.id))))
  }
}

extension Judgement {
  fileprivate var publicPart: Judgement {
    let known = criteria.filter(\.isPublic).map(\.publicPart)
    let ids = Set(known.map(\.criterion.id))
    return Judgement(
      judgedAt: judgedAt, state: state, outcome: outcome, criteria: known, exceptions: exceptions.filter(ids.contains),
      blocking: blocking.filter(ids.contains), path: path.filter { ids.contains($0.criterion) }, lost: lost,
      hidesExceptions: !exceptions.allSatisfy(ids.contains))
  }
}

extension Gate {
  fileprivate var publicPart: Gate {
    Gate(
      number: number, id: id, title: title, purpose: "", phase: phase, deadline: deadline, window: window,
      extensionDate: extensionDate, accountable: accountable, authority: authority,
      criteria: criteria.filter { $0.audience == .everyone },
      rules: rules.map { rule in
        Rule(
          verdict: rule.verdict, when: rule.when, summary: "what it asks for is so", headline: nil, actions: [],
          dates: [])
      },
      ranges: [], escalation: [], rollback: [], notes: [], file: file)
  }
}

extension GateRecord {
  /// Reasons are left out; of overrides stay the one that decides and the one that has to be made again; a verdict with waivers stands only where all of them are of public criteria.
  fileprivate func publicPart(of criteria: Set<String>) -> GateRecord {
    var shown = GateRecord()
    shown.firstDeadline = firstDeadline
    shown.passedExtension = passedExtension
    shown.waivers = waivers.filter { criteria.contains($0.waiver.criterion) }
    let isWhole = shown.waivers.count { $0.period == .inForce } == waivers.count { $0.period == .inForce }
    shown.withWaivers = isWhole ? withWaivers : nil
    shown.overrides = outdatedOverride.map { [$0.withoutReason] } ?? []
    shown.decision = decision.map { one in
      Decision(
        standing: one.standing, digest: one.digest, missing: one.missing, signOffs: one.signOffs,
        verdict: one.verdict, override: one.override?.withoutReason)
    }
    return shown
  }
}

extension Override {
  fileprivate var withoutReason: Override {
    Override(
      gate: gate, role: role, name: name, reason: "", time: time, decision: decision, recommended: recommended,
      digest: digest, user: user)
  }
}
