/// Reads the mapping of a project file.
struct ProjectReading {
  let root: DefinitionNode

  func read(_ problems: inout ProblemList) -> ProjectFile? {
    guard root.checkVersion(&problems), let fields = Fields<ProjectKey>(root, &problems) else { return nil }
    fields.need(.version, .project, problems: &problems)
    let name = fields.text(.project, &problems)
    let gates = fields.textOrTexts(.gates, &problems)
    fields.needMembers(.gates, problems: &problems)
    let templates = fields.text(.templates, &problems)
    let out = fields.text(.out, &problems)
    let modes = fields.node(.modes).flatMap { self.modes($0, &problems) }
    let ledger = fields.text(.ledger, &problems)
    let archive = fields.text(.archive, &problems)
    let sources = SourceReading().read(fields, &problems)
    let history = history(fields, &problems)
    let record = fields.text(.record, &problems)
    let briefing = BriefingFiles(
      team: fields.text(.team, &problems)?.value, roadmap: fields.text(.roadmap, &problems)?.value,
      risks: fields.text(.risks, &problems)?.value, narrative: fields.text(.narrative, &problems)?.value)
    let delivery = fields.node(.delivery).flatMap { DeliveryReading(node: $0).read(&problems) }
    let timeLimit = fields.span(.timeLimit, &problems)?.value ?? ProjectFile.timeLimit
    return name.map {
      ProjectFile(
        name: $0.value, gates: fields.has(.gates) ? gates.map(\.value) : nil, templates: templates?.value,
        out: out?.value ?? "out", modes: modes ?? OutputModes(), ledger: ledger?.value ?? "scorecard.sqlite",
        archive: archive?.value, sources: sources, history: history,
        record: record?.value, briefing: briefing,
        delivery: delivery ?? DeliveryPlan(), timeLimit: timeLimit)
    }
  }

  private func modes(_ node: DefinitionNode, _ problems: inout ProblemList) -> OutputModes? {
    guard let fields = Fields<ModesKey>(node, &problems) else { return nil }
    var modes = OutputModes()
    if let folder = mode(.folder, fields, &problems) { modes.folder = folder }
    if let file = mode(.file, fields, &problems) { modes.file = file }
    return modes
  }

  private func mode(_ key: ModesKey, _ fields: Fields<ModesKey>, _ problems: inout ProblemList) -> UInt32? {
    guard let text = fields.text(key, &problems) else { return nil }
    do throws(ModeFault) { return try OutputModes.mode(text.value, isFolder: key == .folder) } catch {
      problems.error(at: text.place, .value(.badMode(text.value, error)))
      return nil
    }
  }

  private func history(_ fields: Fields<ProjectKey>, _ problems: inout ProblemList) -> [PassedMilestone] {
    var ids: [Located<String>] = []
    let milestones = fields.list(.history, &problems).compactMap { node -> PassedMilestone? in
      guard let fields = Fields<MilestoneKey>(node, &problems) else { return nil }
      fields.need(.id, .title, .passed, problems: &problems)
      let id = fields.identifier(.id, &problems)
      let title = fields.text(.title, &problems)
      let passed = fields.day(.passed, &problems)
      if let id { ids.append(id) }
      guard let id, let title, let passed else { return nil }
      return PassedMilestone(id: id.value, title: title.value, passed: passed.value)
    }
    problems.add(ids.repetitions(of: .milestone))
    return milestones
  }
}
