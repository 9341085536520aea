/// What is needed of a project to deliver what is written already; its gates need not be in order for that.
struct DeliveryProject: Sendable {
  let name: String
  let plan: DeliveryPlan
  /// The output folder; absolute.
  let out: String
  /// Absolute.
  let ledger: String
  let places: ProjectPlaces
}

extension ProjectLoader {
  func delivery() throws(RunFailure) -> DeliveryProject {
    let (file, folder) = try projectForDelivery()
    func located(_ path: String) -> String { FilePath.join(folder, path) }
    let (out, ledger) = (located(file.out), located(file.ledger))
    let plan = file.delivery.located(in: folder)
    let places = ProjectPlaces(
      of: folder, out: out, archive: file.archive.map(located), ledger: ledger,
      record: located(file.record ?? "record.yaml"), metrics: plan.metrics)
    return DeliveryProject(name: file.name, plan: plan, out: out, ledger: ledger, places: places)
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
