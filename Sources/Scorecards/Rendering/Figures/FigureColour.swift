/// The one colour scale of pages and pictures; `style.css` says the same for pages.
enum FigureColour: String, CaseIterable {
  case paper, ink, soft, line, wash, accent
  case met, partial, missed, unknown
  case metWash = "met-wash"
  case partialWash = "partial-wash"
  case missedWash = "missed-wash"
  case unknownWash = "unknown-wash"

  var light: String {
    switch self {
    case .paper: "#fff"
    case .ink: "#1b1f24"
    case .soft: "#59636e"
    case .line: "#d9dee3"
    case .wash: "#f6f7f9"
    case .accent: "#0b57a4"
    case .met: "#1a6b45"
    case .partial: "#855600"
    case .missed: "#a82a2a"
    case .unknown: "#5b4b8a"
    case .metWash: "#e5f3ec"
    case .partialWash: "#fbf0da"
    case .missedWash: "#fbe9e7"
    case .unknownWash: "#eeebf7"
    }
  }

  var dark: String {
    switch self {
    case .paper: "#14171a"
    case .ink: "#e6e9ec"
    case .soft: "#9aa4ae"
    case .line: "#30363d"
    case .wash: "#1b1f24"
    case .accent: "#7db7f0"
    case .met: "#6fcf9f"
    case .partial: "#f0b95a"
    case .missed: "#f28b82"
    case .unknown: "#b8a7ee"
    case .metWash: "#16291f"
    case .partialWash: "#2d2412"
    case .missedWash: "#311b1a"
    case .unknownWash: "#231f33"
    }
  }

  init(_ tone: StatusTone?) {
    self = tone.flatMap { FigureColour(rawValue: $0.rawValue) } ?? .soft
  }

  init(washOf tone: StatusTone?) {
    self = tone.flatMap { FigureColour(rawValue: $0.rawValue + "-wash") } ?? .wash
  }

  /// As a filling: the light colour for readers that know no style sheet, and a class for those that do.
  var fill: String { "class=\"f c-\(rawValue)\" fill=\"\(light)\"" }

  /// As a line without filling.
  var stroke: String { "class=\"k c-\(rawValue)\" fill=\"none\" stroke=\"\(light)\"" }

  /// For a picture that stands alone: dark where the reader's screen is.
  static let darkStyle: String = {
    let colours = allCases.map { ".c-\($0.rawValue){--c:\($0.dark)}" }.joined()
    return "@media screen and (prefers-color-scheme:dark){.f{fill:var(--c)}.k{stroke:var(--c)}\(colours)}"
  }()
}
