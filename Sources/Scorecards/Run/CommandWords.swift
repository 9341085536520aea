/// The words that options of the command line take, for their help.
public enum CommandWords {
  /// Of `--fail-on`.
  public static let failing = list(VerdictClass.failing.map(\.rawValue))
  /// Of `memo list --state`.
  public static let deliveries = list(DeliveryState.allCases.map(\.rawValue))
  /// Those of them that are yet to be handed over.
  public static let waiting = DeliveryState.allCases.filter(DeliveryState.waiting.contains).map(\.rawValue)
    .joined(separator: " and ")
  public static let votes = either(SignOff.Vote.allCases.map(\.rawValue))
  public static let reopenings = either(Reopening.Kind.allCases.map(\.rawValue))
  public static let outcomes = either(Reopening.Outcome.allCases.map(\.rawValue))
  /// For how long a gate is opened again.
  public static let reopenedHours = Reopening.seconds / 3600

  private static func list(_ words: [String]) -> String { words.joined(separator: ", ") }

  private static func either(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return list(words) }
    return "\(list(words.dropLast())) or \(last)"
  }
}
