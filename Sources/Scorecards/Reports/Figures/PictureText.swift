/// A picture with its words below it.
enum PictureText {
  static let shape: TemplateShape = ["picture": .text, "words": .text]

  static func fields(_ figure: Figure) -> TemplateFields {
    ["picture": ReportMarkup.image(figure), "words": .text(figure.text)]
  }
}
