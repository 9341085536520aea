/// A document as a mail: its two bodies say the same.
struct MailPage: Sendable, Hashable {
  /// The whole HTML document.
  let html: String
  /// Plain text.
  let text: String
}

/// What the template around a mail may use, and the values for it.
enum MailTemplate {
  /// File name of the template.
  static let name = "mail.html"

  static let shape: TemplateShape = [
    "title": .text, "project": .text, "preheader": .optionalText, "style": .text, "body": .text,
  ]

  /// - Parameters:
  ///   - mail: what the document says.
  ///   - project: the project's name; untrusted.
  static func values(_ mail: MailBody, project: String) -> TemplateFields {
    [
      "title": .text(mail.title), "project": .text(project),
      "preheader": .optional(mail.preheader.isEmpty ? nil : mail.preheader),
      "style": .html(MailLook.darkStyle), "body": .html(mail.html),
    ]
  }

  /// The mail of a document.
  /// - Parameter templates: with `mail.html` among its documents.
  /// - Throws: `TemplateProblems`, where that is absent or values and shape do not fit.
  static func page(_ mail: MailBody, project: String, _ templates: TemplateSet) throws(TemplateProblems) -> MailPage {
    MailPage(html: try templates.render(name, values(mail, project: project)), text: mail.text)
  }
}
