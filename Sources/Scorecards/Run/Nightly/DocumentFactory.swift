/// The project's templates, read and checked.
struct DocumentFactory {
  let texts: [DigestedText]
  private let templates: TemplateSet
  /// Of the templates that say what document they make.
  private let profiles: [String: DocumentProfile]
  private let style: String

  /// Reads every template; all problems of all templates at once.
  init(_ places: TemplatePlaces) throws(RunFailure) {
    let found = try places.files()
    let names = found.map(\.name)
    var texts: [DigestedText] = []
    for (_, file) in found {
      do { texts.append(try DefinitionFiles.read(file)) } catch {
        throw RunFailure(.badInput, error, at: file.name)
      }
    }
    self.texts = texts
    style = zip(names, texts).first { $0.0 == "style.css" }?.1.text ?? ""
    let documents = DocumentTemplates(zip(names, texts).map { ($0, $1) })
    profiles = documents.profiles
    let shapes = ReportWriter.shapes
      .merging([
        PageTemplate.name: PageTemplate.shape, MailTemplate.name: MailTemplate.shape,
        PublishedPage.template: PublishedPage.shape,
      ]) { own, _ in own }
      .merging(documents.shapes) { own, _ in own }
    let set: TemplateSet
    do { set = try TemplateSet(documents.files, documents: shapes) } catch {
      let failure = RunFailure(error, texts: Dictionary(uniqueKeysWithValues: zip(names, texts)))
      throw RunFailure(.badInput, documents.diagnostics + failure.diagnostics)
    }
    if !documents.diagnostics.isEmpty { throw RunFailure(.badInput, documents.diagnostics) }
    templates = set
  }

  /// The names of the documents that the templates make for people to read on their own.
  func documentNames(_ results: Results) -> [String] { plans(results).map(\.name) }

  private func plans(_ results: Results) -> [DocumentPlan] {
    profiles.sorted { $0.key < $1.key }.flatMap { DocumentPlan.plans($0.key, $0.value, results) }
  }

  /// Why documents that are listed to be sent can't be mail; a run tells the same when it has written its report.
  func unmailable(_ results: Results, _ orders: [MailOrder]) -> [MailProblem] {
    let listed = Set(orders.map(\.document))
    return plans(results).filter { listed.contains($0.name) }.compactMap { plan in
      let subject = plan.filled(plan.profile.subject, results)
      do throws(MailProblem) { try MailMessage.check(.subject, subject) } catch { return error }
      return nil
    }
  }

  /// The documents, each as Markdown and as a page.
  ///
  /// - Parameters:
  ///   - inputDigest: of everything that the results follow from, for the documents' last line.
  ///   - printing: makes PDFs of the documents that are made to be printed.
  func documents(
    _ run: EvaluationRun, _ ledger: LedgerNote, inputDigest: String, printing: Printing
  ) throws(RunFailure) -> [RenderedDocument] {
    let reports: [ReportDocument]
    do { reports = try written(run, ledger, inputDigest: inputDigest) } catch {
      throw RunFailure(error, status: .fault)
    }
    if let twice = reports.map(\.name).repeated.first {
      throw RunFailure(.badInput, BriefingNote.writtenTwice(name: twice))
    }
    let mails = Pending {
      Result { () throws(RunFailure) in
        try reports.concurrentMap { (report) throws(RunFailure) in try mail(report, project: run.results.project) }
      }
    }
    var documents = try reports.concurrentMap { (report) throws(RunFailure) in try rendered(report, run) }
    for (index, mail) in zip(documents.indices, try mails.value.get()) { documents[index].mail = mail }
    for index in documents.indices where documents[index].document.isPrinted {
      let page = String(decoding: documents[index].page.content, as: UTF8.self)
      documents[index].pdf = try printing.pdf(page, asOf: run.results.asOf)
    }
    return documents
  }

  private func written(
    _ run: EvaluationRun, _ ledger: LedgerNote, inputDigest: String
  ) throws(TemplateProblems) -> [ReportDocument] {
    let (results, briefing) = (run.results, run.project.briefing)
    let writer = ReportWriter(templates: templates)
    let sixMonths = PlanEntries(results: results, briefing: briefing)
    let drafts =
      writer.drafts(
        results, sixMonths, history: run.project.history, ledger: ledger, toolVersion: toolVersion)
      + DocumentWriter(templates: templates, profiles: profiles).drafts(
        results, briefing, sixMonths, ledger: ledger, inputDigest: inputDigest, toolVersion: toolVersion)
    let documents = try drafts.written()
    let list = try writer.publishedList(
      results, of: documents, named: PublicFiles.listName, toolVersion: toolVersion)
    return documents + [list].compactMap { $0 }
  }

  /// `nil` for a document that nobody reads on its own.
  private func mail(_ document: ReportDocument, project: String) throws(RunFailure) -> MailPage? {
    if document.subject == nil { return nil }
    let figures = Dictionary(document.figures.map { ($0.path, $0) }) { first, _ in first }
    let mail: MailBody
    do { mail = try MarkdownDocument(document.markdown).mail(figures: figures) } catch {
      throw RunFailure(.fault, error, at: document.name + ".md")
    }
    do { return try MailTemplate.page(mail, project: project, templates) } catch {
      throw RunFailure(error, status: .fault)
    }
  }

  /// All gates as one Markdown text, for `evaluate --format markdown`.
  func markdown(_ results: Results) throws(RunFailure) -> String {
    do { return try ReportWriter(templates: templates).markdown(results, toolVersion: toolVersion) } catch {
      throw RunFailure(error, status: .fault)
    }
  }

  /// Without its mail.
  private func rendered(
    _ document: ReportDocument, _ run: EvaluationRun
  ) throws(RunFailure) -> RenderedDocument {
    let page: HTMLPage
    let pictures = document.figures.map(FigureMarkup.init)
    let figures = Dictionary(zip(document.figures.map(\.path), pictures.map(\.inline))) { first, _ in first }
    do { page = try MarkdownDocument(document.markdown).page(figures: figures) } catch {
      throw RunFailure(.fault, error, at: document.name + ".md")
    }
    do {
      let values = PageTemplate.values(
        page, project: run.results.project, style: style, asOf: "As of \(run.results.asOf.text)")
      return RenderedDocument(
        document, html: try templates.render(PageTemplate.name, values), pictures: pictures)
    } catch { throw RunFailure(error, status: .fault) }
  }
}

extension [OutputFile] {
  /// Each name once; what one public document shows is public.
  ///
  /// - Throws: where two files of one name are not the same: one would stand for the other.
  func shared() throws(RunFailure) -> [OutputFile] {
    var places: [String: Int] = [:]
    var files: [OutputFile] = []
    for file in self {
      guard let place = places[file.name] else {
        places[file.name] = files.count
        files.append(file)
        continue
      }
      if files[place].content != file.content { throw RunFailure(.fault, RunProblem.twoFilesOfOneName(file.name)) }
      if file.isPublic { files[place] = file }
    }
    return files
  }
}

extension RunFailure {
  /// Problems of templates, each with the line on which it stands where it is short enough to be shown.
  init(_ problems: TemplateProblems, status: ExitStatus = .badInput, texts: [String: DigestedText] = [:]) {
    let lines = Dictionary(
      uniqueKeysWithValues: Set(problems.problems.map(\.place.file)).map { file in
        (file, texts[file]?.text.split(separator: "\n", omittingEmptySubsequences: false) ?? [])
      })
    self.init(
      status,
      problems.problems.map { problem in
        let own = lines[problem.place.file] ?? []
        let line = problem.place.line - 1
        let source = own.indices.contains(line) && own[line].utf8.count <= Place.longestShown ? own[line] : nil
        let place = Place(
          file: texts[problem.place.file]?.name ?? problem.place.file, line: problem.place.line,
          column: problem.place.column, source: source.map(String.init))
        return Diagnostic(.error, at: place, problem)
      })
  }
}
