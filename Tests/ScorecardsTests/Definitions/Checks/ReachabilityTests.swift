import Testing

@testable import Scorecards

@Suite("Rules that can't be reached")
struct ReachabilityTests {
  /// A gate with two items and two measured criteria (`m` has a partial band, `x` is irreversible) and these conditions.
  private func unreachable(_ conditions: [String], hasExtension: Bool = true) -> [Int] {
    let rules = conditions.enumerated().map { index, condition in
      "  - {verdict: V\(index), class: \(index == 0 ? "conditional" : "stop"), when: \(condition), summary: S}"
    }
    let text = """
      version: 1
      gate: 1
      id: g
      title: T
      purpose: P
      phase: {number: 1, title: T, begins: 2026-01-01}
      window: {from: 2026-02-01, through: 2026-02-28}
      deadline: 2026-02-28T23:59:00Z
      \(hasExtension ? "extension: 2026-03-15T23:59:00Z" : "notes: []")
      accountable: [A]
      authority: {approve: [A], final-call: [A]}
      criteria:
        - {id: i, title: I, category: C, owner: O, checklist: complete}
        - {id: j, title: J, category: C, owner: O, checklist: complete}
        - {id: m, title: M, category: C, owner: O, metric: learners, target: ">= 5M", partial: ">= 2M"}
        - {id: x, title: X, category: C, owner: O, metric: p0, target: "= 0", irreversible: true}
      rules:
      \(rules.joined(separator: "\n"))
      """
    return GateFixture.load(text).diagnostics.compactMap { diagnostic in
      diagnostic.problem.message.hasPrefix("no combination") ? (diagnostic.place?.line ?? 0) - 18 : nil
    }
  }

  @Test(arguments: [
    // The same rule twice, and a rule that an earlier one covers.
    (["{every: all, is: met}", "{every: all, is: met}", "otherwise"], [1]),
    (["{every: [m], is: at least partial}", "{every: [m], is: met}", "otherwise"], [1]),
    (["{every: [m], is: met}", "{every: [m], is: at least partial}", "otherwise"], []),
    // Only a criterion with a band can be partial, only one with a pass threshold can be acceptable.
    (["{every: [i], is: met}", "{every: [i], is: at least partial}", "otherwise"], [1]),
    (["{every: [m], is: met}", "{every: [m], is: passes}", "otherwise"], [1]),
    // What can't be undone can't still be met.
    (["{every: [x], is: met}", "{every: [x], is: can still be met}", "otherwise"], [1]),
    (["{every: [j], is: met}", "{every: [j], is: can still be met}", "otherwise"], []),
    (["{every: all, is: met}", "{every: all, is: [met, can still be met]}", "otherwise"], []),
    // A rule that contradicts itself.
    (["{all-of: [{every: [i], is: met}, {not: {every: [i], is: met}}]}", "otherwise"], [0]),
    (["{count: all, is: unmet, at-least: 1, at-most: 2}", "{count: all, is: unmet, at-most: 4}", "otherwise"], [2]),
    (["{some: [i, j], is: met}", "{every: [i, j], is: unmet}", "otherwise"], [2]),
    (["{any-of: [{every: [i], is: met}, {every: [i], is: unmet}]}", "{every: [j], is: met}", "otherwise"], [1, 2]),
  ])
  func `a rule has to be the first true one somewhere`(_ conditions: [String], _ expected: [Int]) {
    #expect(unreachable(conditions) == expected)
  }
}
