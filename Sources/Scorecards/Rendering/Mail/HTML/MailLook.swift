/// How an element of a mail looks: written in the element itself, since mail programs drop style sheets, and as classes
/// of `darkStyle`, which those that know dark screens may follow.
///
/// Text colour and ground are both said wherever one of them is, so that a program that turns colours round turns both.
struct MailLook {
  /// Of the text.
  var ink: FigureColour?
  var ground: FigureColour?
  /// Of the border that `css` draws with `solid`.
  var edge: FigureColour?
  /// Declarations other than colours.
  var css = ""

  /// ` class="…" style="…"`, for an element's tag.
  var attributes: String {
    var classes = ""
    for (kind, colour) in [("t-", ink), ("g-", ground), ("e-", edge)] {
      guard let colour else { continue }
      classes += (classes.isEmpty ? "" : " ") + kind + colour.rawValue
    }
    var style = edge.map(bordered) ?? css
    for (property, colour) in [("color:", ink), ("background-color:", ground)] {
      guard let colour else { continue }
      style += (style.isEmpty ? "" : ";") + property + colour.mail
    }
    return (classes.isEmpty ? "" : " class=\"" + classes + "\"") + (style.isEmpty ? "" : " style=\"" + style + "\"")
  }

  /// The declarations with the colour behind `solid`.
  private func bordered(_ colour: FigureColour) -> String {
    let parts = Array(css.utf8).split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    return parts.map { part in
      let word = String(decoding: part, as: UTF8.self)
      return word.hasPrefix("solid") ? "solid " + colour.mail + word.dropFirst("solid".count) : word
    }.joined(separator: " ")
  }

  /// ` bgcolor="…"` for a cell, which Word's engine heeds before any style.
  var groundAttribute: String { ground.map { " bgcolor=\"\($0.mail)\"" } ?? "" }

  static let font = "font-family:'Segoe UI',-apple-system,Roboto,Helvetica,Arial,sans-serif"

  /// Declarations of text of a size, in px.
  static func text(_ size: Int, _ more: String = "", isStrong: Bool = false) -> String {
    let height = size + (size > 18 ? 6 : 8)
    let weight = isStrong ? ";font-weight:600" : ""
    return "\(font);font-size:\(size)px;line-height:\(height)px\(weight);word-break:break-word"
      + (more.isEmpty ? "" : ";" + more)
  }

  /// For the template's style element: the dark colour behind each class.
  static let darkStyle: String = {
    let rules = FigureColour.allCases.map { colour in
      [("t", "color"), ("g", "background-color"), ("e", "border-color")].map { kind, property in
        ".\(kind)-\(colour.rawValue){\(property):\(colour.dark)!important}"
      }.joined()
    }
    return "@media (prefers-color-scheme:dark){\n\(rules.joined(separator: "\n"))\n}"
  }()
}

extension FigureColour {
  /// The light colour with six digits: not every mail program knows the short form.
  var mail: String {
    light.utf8.count == 4 ? "#" + light.dropFirst().map { "\($0)\($0)" }.joined() : light
  }
}
