/// How `evaluate` prints results.
public enum ResultsFormat: String, Sendable, CaseIterable {
  case text, json, junit, markdown
}
