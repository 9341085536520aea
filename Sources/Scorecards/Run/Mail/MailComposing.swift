/// Makes a message of each document.
struct MailComposing {
  private let project: LoadedProject
  private let results: Results
  private let gates: NumberedGates
  /// What `delivery:` says of each document.
  private let orders: [String: [MailOrder]]

  init(project: LoadedProject, results: Results) {
    self.project = project
    self.results = results
    gates = NumberedGates(results)
    orders = Dictionary(grouping: project.delivery.mail, by: \.document)
  }

  /// A document as mail.
  struct Letter: Sendable {
    let document: ReportDocument
    /// What `delivery:` says of it.
    let orders: [MailOrder]
    let sender: MailAddress
    /// Everyone that is listed.
    let recipients: [MailAddress]
    let identity: MailIdentity
    /// Somebody is named as its sender.
    let hasSender: Bool
    /// All of it but the `From` and the `To` header.
    let content: [UInt8]

    var subject: String { document.subject ?? document.title }

    /// The message as it can be looked at.
    var file: OutputFile {
      OutputFile(
        name: ReportName.mail.inside("\(document.name).eml"),
        content: MailMessage.copy(of: content, from: sender, to: recipients), isOwnersAlone: true)
    }
  }

  /// A document that can't be mail, and why.
  struct Unmade: Sendable {
    let document: String
    let problem: MailProblem
  }

  /// The sender where the project names none.
  private static let someone = "scorecard@localhost"

  /// Of the documents that are made to be read on their own, in their order.
  func mail(_ documents: [RenderedDocument]) -> (letters: [Letter], unmade: [Unmade]) {
    let outcomes = documents.concurrentMap { document -> Result<Letter, MailProblem>? in
      guard let page = document.mail else { return nil }
      do throws(MailProblem) { return .success(try letter(document, page)) } catch { return .failure(error) }
    }
    var letters: [Letter] = []
    var unmade: [Unmade] = []
    for (document, outcome) in zip(documents, outcomes) {
      switch outcome {
      case .success(let letter): letters.append(letter)
      case .failure(let problem): unmade.append(Unmade(document: document.document.name, problem: problem))
      case nil: continue
      }
    }
    return (letters, unmade)
  }

  private func letter(_ document: RenderedDocument, _ page: MailPage) throws(MailProblem) -> Letter {
    let name = document.document.name
    let orders = orders[name] ?? []
    let identity = identity(document.document)
    let pdf = document.pdf.map { MailAttachment(name: name + ".pdf", mediaType: "application/pdf", content: $0) }
    let message = MailMessage(
      sender: try sender(orders), recipients: orders.flatMap(\.recipients).eachMailboxOnce,
      subject: document.document.subject ?? document.document.title, date: results.asOf,
      identity: identity.message, text: page.text, html: page.html, attachments: [pdf].compactMap { $0 })
    return Letter(
      document: document.document, orders: orders, sender: message.sender, recipients: message.recipients,
      identity: identity, hasSender: !project.delivery.mail.isEmpty, content: try message.content())
  }

  private func sender(_ orders: [MailOrder]) throws(MailProblem) -> MailAddress {
    if let sender = (orders.first ?? project.delivery.mail.first)?.sender { return sender }
    do throws(MailAddressProblem) { return try MailAddress(MailComposing.someone) } catch { throw .badAddress(error) }
  }

  private func identity(_ document: ReportDocument) -> MailIdentity {
    MailIdentity(
      project: project.name, document: document.name, day: results.asOf.day,
      gates: gates.of(document).map(\.substance))
  }
}

extension GateResult {
  /// What whoever reads of the gate has to know. Where it is another there is news: the decision digest, which does not
  /// tell what people decided, and the verdict that leads, the state of the decision and the deadline.
  var substance: String {
    let words = [
      gate.id, record.decision?.digest, firstVerdict.word, followUpInForce?.judgement.outcome.verdict.word,
      record.decision?.state.rawValue, gate.deadline.description,
    ]
    return words.map { $0 ?? "" }.joined(separator: " | ")
  }
}

/// The gates of a run by their numbers, by which documents know them.
struct NumberedGates {
  private let gates: [Int: GateResult]

  init(_ results: Results) { gates = Dictionary(results.gates.map { ($0.gate.number, $0) }) { first, _ in first } }

  /// Those that a document speaks of, in its order.
  func of(_ document: ReportDocument) -> [GateResult] { document.gates.compactMap { gates[$0] } }
}

extension [MailAddress] {
  /// Whoever is listed twice gets it once.
  var eachMailboxOnce: [MailAddress] { distinct(by: \.mailbox) }
}
