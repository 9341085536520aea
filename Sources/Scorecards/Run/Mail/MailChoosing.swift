/// Which messages of a run go into the outbox, and to whom.
struct MailChoosing {
  let results: Results
  let letters: [MailComposing.Letter]
  /// The run's id.
  let run: String
  private let gates: NumberedGates

  init(results: Results, letters: [MailComposing.Letter], run: String) {
    self.results = results
    self.letters = letters
    self.run = run
    gates = NumberedGates(results)
  }

  /// What `delivery:` says is due.
  ///
  /// - Parameter told: what each recipient was told last.
  func due(told: ToldVerdicts) -> [OutboxMessage] {
    letters.compactMap { letter in
      let recipients = letter.orders.flatMap { order in
        order.recipients.filter {
          isDue(order.occasion, letter, told: told.verdicts(of: letter.document.name, to: $0))
        }
      }.eachMailboxOnce
      return recipients.isEmpty ? nil : message(letter, to: recipients, from: letter.sender)
    }
  }

  /// In place of copies that wait and tell something else than this run found: to the same people, from the same
  /// sender, what this run made of the document. Nothing that waits is handed over once it is outdated.
  ///
  /// - Parameters:
  ///   - waiting: copies, by their document.
  ///   - due: what is entered anyhow.
  func corrected(_ waiting: [String: [MailDelivery]], besides due: [OutboxMessage]) -> [OutboxMessage] {
    let served = Dictionary(grouping: due, by: \.document).mapValues { Set($0.flatMap(\.recipients).map(\.mailbox)) }
    return letters.flatMap { letter in
      let own = served[letter.document.name] ?? []
      return (waiting[letter.document.name] ?? []).filter { !own.contains($0.recipient.mailbox) }.map { delivery in
        var message = message(letter, to: [delivery.recipient], from: delivery.sender)
        message.origin = delivery.origin
        return message
      }
    }
  }

  /// One document, whatever day it is.
  ///
  /// - Throws: where there is no such document, or nobody to send it to.
  func chosen(_ memo: MemoChoice) throws(RunFailure) -> OutboxMessage {
    guard let letter = letters.first(where: { $0.document.name == memo.document }) else {
      throw RunFailure(.usage, UsageProblem.unknownDocument(memo.document, known: letters.map(\.document.name)))
    }
    let recipients = try memo.recipients.isEmpty ? letter.recipients : memo.recipients.map(MailChoosing.address)
    if recipients.isEmpty { throw RunFailure(.usage, UsageProblem.noRecipients(document: memo.document)) }
    if memo.sender == nil && !letter.hasSender {
      throw RunFailure(.usage, UsageProblem.noSender(document: memo.document))
    }
    let sender = try memo.sender.map(MailChoosing.address) ?? letter.sender
    var chosen = message(letter, to: recipients.eachMailboxOnce, from: sender)
    if !memo.recipients.isEmpty { chosen.origin = .byHand }
    return chosen
  }

  private static func address(_ text: String) throws(RunFailure) -> MailAddress {
    do { return try MailAddress(text) } catch { throw RunFailure(.usage, MailProblem.badAddress(error)) }
  }

  private func message(
    _ letter: MailComposing.Letter, to recipients: [MailAddress], from sender: MailAddress
  ) -> OutboxMessage {
    OutboxMessage(
      identity: letter.identity, document: letter.document.name, asOf: results.asOf,
      subject: letter.subject, run: run,
      verdicts: verdicts(letter.document), sender: sender, recipients: recipients, content: letter.content)
  }

  /// - Parameter told: the verdicts that the recipient was told last; `nil` where there were none.
  private func isDue(_ occasion: MailOrder.Occasion, _ letter: MailComposing.Letter, told: String?) -> Bool {
    let gates = gates.of(letter.document)
    switch occasion {
    case .always: return true
    case .changeOfVerdict:
      let verdicts = verdicts(letter.document)
      return !verdicts.isEmpty && verdicts != told
    case .deadlineDay:
      let day = results.asOf.day
      return gates.contains { $0.gate.deadline.day == day || $0.hasFollowUp && $0.gate.extensionDate?.day == day }
    }
  }

  /// Of the gates that have begun: what was decided, or is recommended; the follow-up's too once it is held.
  private func verdicts(_ document: ReportDocument) -> String {
    gates.of(document).filter { $0.state != .upcoming }.map { gate in
      let words = [gate.firstVerdict, gate.followUpInForce?.judgement.outcome.verdict]
      return gate.gate.id + ": " + words.compactMap { $0?.word }.joined(separator: ", ")
    }.joined(separator: "; ")
  }
}
