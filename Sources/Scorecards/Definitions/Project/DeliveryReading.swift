/// Reads `delivery:` of a project file.
struct DeliveryReading {
  let node: DefinitionNode

  func read(_ problems: inout ProblemList) -> DeliveryPlan? {
    guard let fields = Fields<DeliveryKey>(node, &problems) else { return nil }
    var plan = DeliveryPlan()
    if fields.has(.sendmail) {
      plan.sendmail = fields.textOrTexts(.sendmail, &problems).map(\.value)
      fields.needMembers(.sendmail, problems: &problems)
    }
    if let limit = fields.span(.timeLimit, &problems) { plan.timeLimit = limit.value }
    for node in fields.list(.mail, &problems) {
      guard let order = order(node, &problems) else { continue }
      if let first = plan.mail.first(where: { $0.document == order.document }), first.sender != order.sender {
        problems.error(at: node.place, .delivery(.anotherSender(document: order.document)))
      }
      plan.mail.append(order)
    }
    plan.publishing = fields.node(.publish).flatMap { publishing($0, &problems) }
    plan.metrics = fields.text(.metrics, &problems)?.value
    return plan
  }

  private func order(_ node: DefinitionNode, _ problems: inout ProblemList) -> MailOrder? {
    guard let fields = Fields<MailOrderKey>(node, &problems) else { return nil }
    fields.need(.document, .recipients, .sender, problems: &problems)
    let document = fields.identifier(.document, &problems)
    let named = fields.textOrTexts(.recipients, &problems)
    fields.needMembers(.recipients, problems: &problems)
    let recipients = named.compactMap { address($0, &problems) }
    problems.add(
      zip(recipients, named).map { Located(value: $0.mailbox, place: $1.place) }.repetitions(of: .recipient))
    let sender = fields.text(.sender, &problems).flatMap { address($0, &problems) }
    let occasion: Located<MailOrder.Occasion>? = fields.word(.when, .occasion, &problems)
    guard let document, let sender, recipients.count == named.count else { return nil }
    return MailOrder(
      document: document.value, recipients: recipients, sender: sender, occasion: occasion?.value ?? .always)
  }

  private func address(_ text: Located<String>, _ problems: inout ProblemList) -> MailAddress? {
    do throws(MailAddressProblem) { return try MailAddress(text.value) } catch {
      problems.error(at: text.place, .delivery(.badAddress(error)))
      return nil
    }
  }

  private func publishing(_ node: DefinitionNode, _ problems: inout ProblemList) -> PublicationTarget? {
    guard let fields = Fields<PublishOrderKey>(node, &problems) else { return nil }
    let folder = fields.text(.to, &problems)
    let words = fields.texts(.run, &problems)
    fields.needMembers(.run, problems: &problems)
    guard fields.has(.to) != fields.has(.run) else {
      let isBoth = fields.has(.to)
      problems.error(at: isBoth ? fields.place(of: .run) : fields.place, .delivery(.publishTarget(both: isBoth)))
      return nil
    }
    if fields.has(.run) {
      fields.refuse([.keep], because: .onlyForFolder, problems: &problems)
      let limit = fields.span(.timeLimit, &problems)?.value ?? PublicationTarget.defaultSeconds
      if !words.isEmpty && !PublicationTarget.namesFolder(words.map(\.value)) {
        problems.error(at: fields.place(of: .run), .delivery(.namesNoFolder))
      }
      return .command(words: words.map(\.value), seconds: limit)
    }
    fields.refuse([.timeLimit], because: .onlyForCommand, problems: &problems)
    let keep = fields.whole(.keep, &problems)
    if let keep, keep.value < 1 { problems.error(at: keep.place, .delivery(.keepsNothing)) }
    return folder.map { .folder(path: $0.value, keep: keep?.value ?? PublicationTarget.defaultKeep) }
  }
}
