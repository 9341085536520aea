/// The four ways a status can look. The glyph and the word beside it say the same as the colour.
enum StatusTone: String, Sendable, Hashable, CaseIterable {
  case met, partial, missed, unknown

  /// The character that opens a status in Markdown.
  var glyph: Character {
    switch self {
    case .met: "✓"
    case .partial: "◐"
    case .missed: "✕"
    case .unknown: "?"
    }
  }

  /// The tone of a text that starts with a glyph and a space, such as `✓ met`.
  init?(opening text: String) {
    guard let tone = Self.allCases.first(where: { text.hasPrefix("\($0.glyph) ") }) else { return nil }
    self = tone
  }

  init(_ status: Status) {
    switch status {
    case .met, .acceptable: self = .met
    case .partial: self = .partial
    case .missed: self = .missed
    case .missing, .stale, .invalid: self = .unknown
    }
  }

  init(_ category: VerdictClass) {
    switch category {
    case .proceed: self = .met
    case .conditional: self = .partial
    case .stop: self = .missed
    case .undetermined: self = .unknown
    }
  }
}
