import Testing

@testable import Scorecards

@Suite struct ConditionTruthTests {
  private let met = Standing(known: .met, recoverable: false)
  private let missed = Standing(known: .missed, recoverable: false)
  private let delayed = Standing(known: .missed, recoverable: true)
  private let partial = Standing(known: .partial, recoverable: false)
  private let acceptable = Standing(known: .acceptable, recoverable: false)
  private var unknown: Standing { Standing(open: nil, outcomes: [met, delayed, missed]) }

  private func every(_ ids: [String], _ predicates: Predicate...) -> Condition {
    .count(criteria: ids, satisfying: predicates, atLeast: ids.count, atMost: ids.count)
  }

  @Test func `words: met, passes, at least partial, unmet`() {
    let table: [(Predicate, [Truth])] = [
      (.met, [.yes, .no, .no, .no]), (.passes, [.yes, .yes, .no, .no]), (.atLeastPartial, [.yes, .yes, .yes, .no]),
      (.unmet, [.no, .yes, .yes, .yes]),
    ]
    for (predicate, expected) in table {
      let truths = [met, acceptable, partial, missed].map { every(["a"], predicate).truth(["a": $0]) }
      #expect(truths == expected, "\(predicate)")
    }
  }

  @Test func `every: one failure decides, one unknown leaves it open`() {
    let condition = every(["a", "b", "c"], .met)
    #expect(condition.truth(["a": met, "b": met, "c": met]) == .yes)
    #expect(condition.truth(["a": met, "b": unknown, "c": met]) == .unknown)
    #expect(condition.truth(["a": met, "b": unknown, "c": missed]) == .no)
  }

  @Test func `one or two unmet, each delayed: Gate 11's second rule`() {
    let ids = ["a", "b", "c", "d"]
    let condition = Condition.allOf([
      .count(criteria: ids, satisfying: [.unmet], atLeast: 1, atMost: 2), every(ids, .met, .recoverable),
    ])
    func truth(_ standings: Standing...) -> Truth {
      condition.truth(Dictionary(uniqueKeysWithValues: zip(ids, standings)))
    }
    #expect(truth(met, met, met, met) == .no)
    #expect(truth(delayed, met, met, met) == .yes)
    #expect(truth(delayed, delayed, met, met) == .yes)
    #expect(truth(delayed, delayed, delayed, met) == .no)
    #expect(truth(delayed, missed, met, met) == .no)
    #expect(truth(delayed, delayed, unknown, met) == .unknown)
    #expect(truth(delayed, delayed, delayed, unknown) == .no)
    #expect(truth(met, met, met, unknown) == .unknown)
    #expect(truth(unknown, unknown, unknown, unknown) == .unknown)
  }

  /// Part by part both sides are unknown; together they hold however the criterion turns out.
  @Test func `true however the unknown turns out is true`() {
    let either = Condition.anyOf([every(["a"], .met), every(["a"], .unmet)])
    #expect(either.truth(["a": unknown]) == .yes)
    let both = Condition.allOf([every(["a"], .met), every(["a"], .unmet)])
    #expect(both.truth(["a": unknown]) == .no)
    #expect(every(["a"], .met, .unmet).truth(["a": unknown]) == .yes)
  }

  @Test func `too many open criteria leave it open rather than guess`() {
    let ids = (0..<40).map { "c\($0)" }
    let standings = Dictionary(uniqueKeysWithValues: ids.map { ($0, unknown) })
    let parity = Condition.anyOf(ids.map { .allOf([every([$0], .met), every([$0], .unmet)]) })
    #expect(parity.truth(standings, budget: 100) == .unknown)
  }

  @Test func `a criterion that nobody knows leaves it open`() {
    #expect(every(["a"], .met).truth([:]) == .unknown)
  }

  @Test func `obstacles are those that keep it from being true`() {
    let standings = ["a": met, "b": missed, "c": unknown]
    #expect(every(["a", "b", "c"], .met).obstacles(standings) == ["b", "c"])
    #expect(Condition.anyOf([every(["a"], .met), every(["b"], .met)]).obstacles(standings) == [])
    #expect(Condition.not(every(["a"], .met)).obstacles(standings) == ["a"])
  }
}
