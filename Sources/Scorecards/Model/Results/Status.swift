/// How one criterion stands (reading, section 1).
enum Status: String, Sendable, CaseIterable {
  case met
  /// The target is missed, the pass threshold is kept.
  case acceptable
  /// Inside the partial band.
  case partial
  case missed
  case missing
  case stale
  case invalid

  /// Neither met nor a failure: the evidence does not tell.
  var isUnknown: Bool { self == .missing || self == .stale || self == .invalid }

  /// How far it is from its target; what the evidence does not tell is as bad as a miss.
  var distance: Int {
    switch self {
    case .met: 0
    case .acceptable: 1
    case .partial: 2
    case .missed, .missing, .stale, .invalid: 3
    }
  }

  /// The unmet statuses that a criterion knows by its definition.
  static func unmet(hasAcceptable: Bool, hasPartial: Bool) -> [Status] {
    (hasAcceptable ? [.acceptable] : []) + (hasPartial ? [.partial] : []) + [.missed]
  }
}

/// The four classes to which the words of every gate belong.
enum VerdictClass: String, Sendable, CaseIterable {
  case proceed, conditional, stop, undetermined

  /// The worst first.
  static let byGravity: [VerdictClass] = [.stop, .undetermined, .conditional, .proceed]

  /// `nil` of none.
  static func worst(of classes: some Collection<VerdictClass>) -> VerdictClass? {
    byGravity.first(where: classes.contains)
  }
}

/// A gate's own word and the class that it belongs to.
struct Verdict: Hashable, Sendable {
  let word: String
  let category: VerdictClass

  static let undetermined = Verdict(word: "UNDETERMINED", category: .undetermined)
  /// Where no rule of the document covers the case (reading, section 1 "First match wins").
  static let noRuleMatched = Verdict(word: "HOLD", category: .stop)

  /// The classes of the words that the framework uses; any other word belongs to the class its gate file states.
  static let knownWords: [String: VerdictClass] = [
    "GO": .proceed, "PASS": .proceed, "READY": .proceed, "FUNDED": .proceed,
    "CONDITIONAL GO": .conditional, "CONDITIONAL PASS": .conditional, "PARTIAL": .conditional,
    "NO-GO": .stop, "HOLD": .stop, "DELAY": .stop, "FAIL": .stop, "NOT READY": .stop, "DELAYED": .stop,
    "UNDETERMINED": .undetermined,
  ]
}
