/// What is needed of a project to deliver what is written already; its gates need not be in order for that.
struct DeliveryProject: Sendable {
  let plan: DeliveryPlan
  /// The output folder; absolute, as all that follows.
  let out: String
  let ledger: String
  /// Folders that a published one may neither hold nor lie in.
  let folders: [String]
  /// Files that a published folder may not hold.
  let hidden: [String]
}

extension ProjectLoader {
  func delivery() throws(RunFailure) -> DeliveryProject {
    let (file, folder) = try projectForDelivery()
    func located(_ path: String) -> String { FilePath.join(folder, path) }
    let out = located(file.out)
    return DeliveryProject(
      plan: file.delivery.located(in: folder), out: out, ledger: located(file.ledger),
      folders: [out] + [file.archive.map(located)].compactMap { $0 },
      hidden: [located(file.ledger), located(file.record ?? "record.yaml"), located("scorecard.yaml")])
  }
}

extension LoadedProject {
  /// `nil` where there is no project file.
  var deliveryProject: DeliveryProject? {
    guard let out, let ledger else { return nil }
    return DeliveryProject(
      plan: delivery, out: out, ledger: ledger, folders: [out] + [archive].compactMap { $0 },
      hidden: [ledger, FilePath.join(folder, "scorecard.yaml")] + [recordPath?.path].compactMap { $0 })
  }
}

extension DeliveryPlan {
  /// With absolute paths.
  func located(in folder: String) -> DeliveryPlan {
    var plan = self
    plan.metrics = metrics.map { FilePath.join(folder, $0) }
    if case .folder(let path, let keep) = publishing {
      plan.publishing = .folder(path: FilePath.join(folder, path), keep: keep)
    }
    // A bare name is looked for in PATH.
    if let program = sendmail.first, program.contains("/") {
      plan.sendmail = [FilePath.join(folder, program)] + sendmail.dropFirst()
    }
    return plan
  }
}
