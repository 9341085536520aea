/// The few elements that a mail is made of.
enum MailMarkup {
  /// A table that only arranges.
  static func layout(_ rows: String, css: String = "") -> String {
    let style = "border-collapse:collapse" + (css.isEmpty ? "" : ";" + css)
    return "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\""
      + " style=\"\(style)\">\(rows)</table>"
  }

  /// A table of coloured cells.
  /// - Parameter words: what it shows; without them it is hidden from those who can't see it.
  static func picture(_ rows: String, words: String?, css: String = "") -> String {
    let label = words.map { " role=\"img\" aria-label=\"\(XMLText.escaped(UntrustedText.sanitised($0)))\"" }
    return "<table\(label ?? " role=\"presentation\" aria-hidden=\"true\"") width=\"100%\" cellpadding=\"0\""
      + " cellspacing=\"0\" border=\"0\" style=\"border-collapse:collapse;table-layout:fixed\(css)\">\(rows)</table>"
  }

  static func row(_ cells: String) -> String { "<tr>\(cells)</tr>\n" }

  /// - Parameter name: `td` or `th`.
  static func cell(_ content: String, _ look: MailLook, _ attributes: String = "", name: String = "td") -> String {
    "<\(name)\(attributes)\(look.groundAttribute)\(look.attributes)>\(content)</\(name)>"
  }

  static func element(_ name: String, _ content: String, _ look: MailLook, _ attributes: String = "") -> String {
    "<\(name)\(attributes)\(look.attributes)>\(content)</\(name)>"
  }

  /// Markup whose words run in a direction of their own, so that figures beside it stay in their place.
  static func isolated(_ markup: String, words: @autoclosure () -> String) -> String {
    let runsApart = RightToLeft.mayStand(in: markup) && words().unicodeScalars.contains(where: isRightToLeft)
    return runsApart ? "<span dir=\"auto\">\(markup)</span>" : markup
  }

  /// Hebrew, Arabic and their neighbours.
  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
