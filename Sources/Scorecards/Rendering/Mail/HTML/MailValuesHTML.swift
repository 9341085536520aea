/// Values with their labels.
enum MailValuesHTML {
  /// Markup both.
  typealias Value = (label: String, value: String)

  /// So many have room beside each other on a phone.
  private static let across = 3

  /// A unit may stand below its figure: there is not always room beside it.
  static func sideBySide(_ values: [Value]) -> String {
    stride(from: 0, to: values.count, by: across).map { start in
      let cells = values[start..<min(start + across, values.count)].map { value in
        MailMarkup.cell(
          MailMarkup.element("span", value.label, MailLook(ink: .soft, css: "font-size:13px")) + "<br>"
            + value.value.split(separator: "\u{A0}", omittingEmptySubsequences: false).joined(separator: " "),
          MailLook(ink: .ink, css: MailLook.text(15, "padding:6px 8px 0 0")),
          " width=\"\(100 / across)%\" valign=\"top\"")
      }
      let missing = Array(
        repeating: MailMarkup.cell("", MailLook(), " width=\"\(100 / across)%\""), count: across - cells.count)
      return MailMarkup.layout(MailMarkup.row((cells + missing).joined()), css: "table-layout:fixed")
    }.joined()
  }

  /// - Parameter width: of the labels' column, in px.
  static func below(_ values: [Value], width: Int = 92, size: Int = 15) -> String {
    guard !values.isEmpty else { return "" }
    let rows = values.map { value in
      MailMarkup.row(
        MailMarkup.cell(
          value.label, MailLook(ink: .soft, css: MailLook.text(13, "padding:5px 8px 0 0")),
          " width=\"\(width)\" valign=\"top\"")
          + MailMarkup.cell(
            value.value, MailLook(ink: .ink, css: MailLook.text(size, "padding:4px 0 0")), " valign=\"top\""))
    }
    return MailMarkup.layout(rows.joined())
  }
}
