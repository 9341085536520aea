/// Evidence → status of one criterion, at one instant.
struct CriterionEvaluation {
  let evidence: Evidence
  let judgedAt: Instant
  let asOf: Instant
  /// The date by which an unmet criterion may still be met.
  let extensionDate: Instant?
  let decisive: Set<String>
  let corrections: CorrectionIndex

  func evaluate(_ criterion: Criterion) -> CriterionResult {
    var result =
      switch criterion.source {
      case .measured(let measure): evaluate(criterion, measure)
      case .item(let admits): evaluate(criterion, admits)
      }
    result.finding.corrections = corrections.places(of: criterion)
    return result
  }

  private func evaluate(_ criterion: Criterion, _ measure: Measure) -> CriterionResult {
    let observer = Observer(evidence: evidence, judgedAt: judgedAt)
    switch observer.observe(measure) {
    case .unknown(let status, let finding): return result(criterion, status, nil, finding)
    case .figure(let value, let finding):
      let status = measure.status(of: value)
      if status == .missing { return result(criterion, status, value, finding.because(.notSet)) }
      let daily = observer.dailyValues(of: measure)
      let trajectory = status == .met ? nil : project(criterion, measure, value, daily)
      var result = result(criterion, status, value, finding, trajectory?.recoverable ?? .no, trajectory)
      result.daily = daily.points.isEmpty ? nil : daily
      result.windowDays = observer.windowValues(of: measure).points
      return result
    }
  }

  private func evaluate(_ criterion: Criterion, _ admits: [ItemState]) -> CriterionResult {
    let judge = ItemJudge(judgedAt: judgedAt, asOf: asOf)
    let (status, finding) = judge.judge(evidence.items[criterion.id] ?? [], admits: admits)
    let isCommitted = status == .missed && finding.isDelayed && isInTime(finding.item?.due)
    return result(criterion, status, nil, finding, Truth(isCommitted))
  }

  private func project(_ criterion: Criterion, _ measure: Measure, _ value: Rational, _ daily: DailyValues)
    -> Trajectory?
  {
    guard !criterion.irreversible, let by = extensionDate?.day else { return nil }
    return Trajectory(daily, target: measure.target, value: value, today: judgedAt.day, by: by)
  }

  /// A committed date counts from judged_at's day to the extension date.
  private func isInTime(_ due: Day?) -> Bool {
    guard let due, let end = extensionDate?.day else { return false }
    return due >= judgedAt.day && due <= end
  }

  private func result(
    _ criterion: Criterion, _ status: Status, _ value: Rational?, _ finding: Finding, _ recoverable: Truth = .no,
    _ trajectory: Trajectory? = nil
  ) -> CriterionResult {
    CriterionResult(
      criterion: criterion, status: status, value: value?.reduced, finding: finding, recoverable: recoverable,
      trajectory: trajectory, isDecisive: decisive.contains(criterion.id))
  }
}

extension Trajectory {
  /// Whether it leads to the target in time.
  var recoverable: Truth {
    switch direction {
    case .good: .yes
    case .poor: .no
    case .unknown: .unknown
    }
  }
}

extension Finding {
  /// The item was delayed at judged_at: it still is, or it was completed only later.
  fileprivate var isDelayed: Bool {
    if case .completedLate = cause { return true }
    return item?.state == .delayed
  }

  fileprivate func because(_ cause: Cause) -> Finding {
    var finding = self
    finding.cause = cause
    return finding
  }
}
