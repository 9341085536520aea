extension GateRecord {
  /// What people have decided of a gate.
  ///
  /// - Parameters:
  ///   - judgement: its first one.
  ///   - standings: what the gate's rules were asked with.
  ///   - record: of this gate alone, as it is known at the as-of time.
  ///   - definition: the SHA-256 of the gate file.
  init(
    _ gate: Gate, _ judgement: Judgement, _ standings: [String: Standing], _ record: PeopleRecord, definition: String
  ) {
    self.init(overrides: record.overrides, reopenings: record.reopenings, estimates: record.estimates)
    let evaluation = WaiverEvaluation(record.waivers, on: judgement.judgedAt.day)
    waivers = evaluation.waivers
    if judgement.state == .upcoming { return }
    withWaivers = evaluation.outcome(gate.rules, standings)
    let digest = DecisionDigest(
      gate, definition: definition, outcome: judgement.outcome, criteria: judgement.criteria,
      exceptions: judgement.exceptions, waivers: evaluation.inForce)
    decision =
      DecisionEvaluation(gate: gate, record: record, recommended: judgement.outcome.verdict, digest: digest.text)
      .decision
  }
}

/// The recommended verdict and the signatures → the decision (reading, section 1 "Authority").
struct DecisionEvaluation {
  let gate: Gate
  /// Of this gate alone.
  let record: PeopleRecord
  let recommended: Verdict
  /// Today's.
  let digest: String

  var decision: Decision {
    let weighed = weigh(record.signOffs)
    let votes = Dictionary(
      weighed.filter { $0.weight == .counts }.map { ($0.signOff.role, $0.signOff.vote) }, uniquingKeysWith: { $1 })
    let isSettled = isSettledByFinalCall(votes)
    let missing = gate.signers.filter { role in
      votes[role] != .approve && !(isSettled && votes[role] == .reject)
    }
    let state = state(votes, isSettled: isSettled, missing: missing)
    return Decision(
      state: state, digest: digest, missing: state == .pending ? missing : [],
      signOffs: isSettled ? weighed.map(\.overruledIfRejecting) : weighed,
      verdict: verdict(state), override: state == .overridden ? override : nil)
  }

  private func state(_ votes: [String: SignOff.Vote], isSettled: Bool, missing: [String]) -> Decision.State {
    if override != nil { return .overridden }
    if !isSettled, gate.signers.contains(where: { votes[$0] == .reject }) { return .rejected }
    return missing.isEmpty && !gate.signers.isEmpty ? .approved : .pending
  }

  private func verdict(_ state: Decision.State) -> Verdict? {
    switch state {
    case .approved: recommended
    case .overridden: override?.decision
    case .pending, .rejected: nil
    }
  }

  /// Those with the final call have all approved, and so have those without whom they can't settle it: they outvote whoever rejects.
  private func isSettledByFinalCall(_ votes: [String: SignOff.Vote]) -> Bool {
    let callers = gate.authority.finalCall + gate.authority.finalCallNeeds
    return !callers.isEmpty && callers.allSatisfy { votes[$0] == .approve }
  }

  /// The last one that no reopening has undone, where it decides against what is recommended today: an override of
  /// something else is outdated as a sign-off is, and what agrees with the rules needs the signatures.
  private var override: Override? {
    let last = record.overrides.filter { one in
      one.time >= gate.begins && !record.reopenings.contains { $0.voids(one.time) }
    }.lastInTime { $0.time }
    guard let last, last.decision.word != recommended.word, last.digest ?? digest == digest else { return nil }
    return last
  }

  /// The last word of a role is the one that is weighed, even where it counts for nothing today. One whose signature can't
  /// be checked may be that word, and may not: an approval before it does not count in its place, a rejection does.
  private func weigh(_ signOffs: [SignOff]) -> [WeighedSignOff] {
    let holding = signOffs.filter { one in !record.reopenings.contains { $0.voids(one.time) } }
    let keyed = Set(holding.filter { $0.authentication == .verified }.map(\.role))
    let perhapsKeyed = keyed.union(holding.filter { $0.authentication == .unchecked }.map(\.role))
    let weighed = signOffs.map { one in
      WeighedSignOff(signOff: one, weight: weight(one, keyed: one.vote == .reject ? keyed : perhapsKeyed))
    }
    let valid = Array(weighed.indices).filter {
      ![.reopened, .unproven, .unsigned].contains(weighed[$0].weight)
    }
    let known = valid.filter { weighed[$0].weight != .unchecked }
    func last(_ places: [Int]) -> [String: Int] {
      Dictionary(grouping: places) { weighed[$0].signOff.role }
        .compactMapValues { $0.lastInTime { weighed[$0].signOff.time } }
    }
    let (lastKnown, lastOfAll) = (last(known), last(valid))
    return weighed.enumerated().map { index, one in
      let last = (one.signOff.vote == .reject ? lastKnown : lastOfAll)[one.signOff.role]
      return one.weight == .counts && index != last ? WeighedSignOff(signOff: one.signOff, weight: .replaced) : one
    }
  }

  /// - Parameter keyed: roles that have signed with a key.
  private func weight(_ signOff: SignOff, keyed: Set<String>) -> WeighedSignOff.Weight {
    if record.reopenings.contains(where: { $0.voids(signOff.time) }) { return .reopened }
    if signOff.authentication == .failed { return .unproven }
    if signOff.authentication == .unchecked { return .unchecked }
    if signOff.authentication == .none, keyed.contains(signOff.role) { return .unsigned }
    if signOff.digest != digest { return .outdated }
    return recommended.category == .undetermined && signOff.vote == .approve ? .nothingToApprove : .counts
  }
}

extension WeighedSignOff {
  fileprivate var overruledIfRejecting: WeighedSignOff {
    weight == .counts && signOff.vote == .reject ? WeighedSignOff(signOff: signOff, weight: .overruled) : self
  }
}

extension Array {
  /// The latest; of equal times the one further down.
  fileprivate func lastInTime(_ time: (Element) -> Instant) -> Element? {
    reduce(nil) { last, next in last.map { time($0) > time(next) ? $0 : next } ?? next }
  }
}
