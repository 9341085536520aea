extension MailProblem: Problem {
  var message: String {
    switch self {
    case .control(let part, let text, let code):
      "the \(part.rawValue) `\(text)` of a mail holds a control character (\(codePoint(code)))"
    case .badAddress(let problem): problem.message
    case .empty(let part): "the \(part.rawValue) of a mail is empty"
    case .noRecipients(let subject): "the mail `\(subject)` has no recipients"
    case .badIdentity(let text): "`\(text)` is no digest to tell a mail by"
    case .badAttachment(let name): "`\(name)` is no name for an attachment"
    case .badMediaType(let type, let attachment): "`\(type)` is no media type for the attachment `\(attachment)`"
    }
  }

  var remedy: String? {
    switch self {
    case .control: "write it on one line, without control characters"
    case .badAddress(let problem): problem.remedy
    case .empty(.subject): "give the document a mail subject"
    case .noRecipients: "list recipients: under delivery: mail: in scorecard.yaml"
    case .badAttachment: "name a file without a folder"
    case .badMediaType: "write one such as application/pdf"
    case .empty, .badIdentity: nil
    }
  }
}

/// As code points are written: `U+000A`.
func codePoint(_ code: UInt32) -> String { "U+" + code.hexadecimal(digits: 4) }
