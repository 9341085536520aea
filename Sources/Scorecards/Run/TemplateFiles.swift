/// The project's templates, read and checked.
struct TemplateFiles {
  let texts: [DigestedText]
  private let templates: TemplateSet
  /// Of the templates that say what document they make.
  private let profiles: [String: DocumentProfile]
  private let style: String

  /// Reads every template of the folder; all problems of all templates at once.
  init(_ folder: NamedPath) throws(RunFailure) {
    guard let names = DefinitionFiles.names(in: folder.path, endings: [".md", ".html", ".css"]), !names.isEmpty
    else { throw RunFailure(.absentInput, TextFileProblem.noTemplates, at: folder.name) }
    var texts: [DigestedText] = []
    for name in names {
      let file = folder.appending(name)
      do { texts.append(try DefinitionFiles.read(file.path, as: file.name, listedAs: file.listedName)) } catch {
        throw RunFailure(.badInput, error, at: file.name)
      }
    }
    self.texts = texts
    style = texts.first { $0.name == folder.appending("style.css").name }?.text ?? ""
    let documents = DocumentTemplates(zip(names, texts).map { ($0, $1) })
    profiles = documents.profiles
    var shapes = ReportWriter.shapes.merging([PageTemplate.name: PageTemplate.shape]) { own, _ in own }
      .merging(documents.shapes) { own, _ in own }
    // A project that sends no mail needs no page for it.
    if names.contains(MailTemplate.name) { shapes[MailTemplate.name] = MailTemplate.shape }
    let set: TemplateSet
    do { set = try TemplateSet(documents.files, documents: shapes) } catch {
      let failure = RunFailure(error, texts: Dictionary(uniqueKeysWithValues: zip(names, texts)))
      throw RunFailure(.badInput, documents.diagnostics + failure.diagnostics)
    }
    if !documents.diagnostics.isEmpty { throw RunFailure(.badInput, documents.diagnostics) }
    templates = set
  }

  /// The Markdown documents and the same documents dressed as HTML.
  ///
  /// - Parameters:
  ///   - inputDigest: of everything that the results follow from, for the documents' last line.
  ///   - printing: makes PDFs of the documents that are made to be printed.
  func documents(
    _ run: EvaluationRun, _ ledger: LedgerNote, inputDigest: String, printing: Printing
  ) throws(RunFailure) -> [OutputFile] {
    let documents: [ReportDocument]
    do {
      documents =
        try ReportWriter(templates: templates)
        .documents(run.results, history: run.project.history, ledger: ledger, toolVersion: toolVersion)
        + DocumentWriter(templates: templates, profiles: profiles)
        .documents(
          run.results, run.project.briefing, ledger: ledger, inputDigest: inputDigest, toolVersion: toolVersion)
    } catch { throw RunFailure(error, status: .fault) }
    if let twice = documents.map(\.name).repeated {
      throw RunFailure(.badInput, BriefingNote.writtenTwice(name: twice))
    }
    var files: [OutputFile] = []
    var pictures: [OutputFile] = []
    for document in documents {
      files.append(OutputFile(name: document.name + ".md", text: document.markdown))
      let page = try page(document, run)
      files.append(OutputFile(name: document.name + ".html", text: page))
      if document.isPrinted, let pdf = printing.pdf(page, asOf: run.results.asOf) {
        files.append(OutputFile(name: document.name + ".pdf", content: pdf))
      }
      pictures += document.figures.map { OutputFile(name: $0.path, text: FigureMarkup.file($0)) }
    }
    return files + pictures
  }

  /// All gates as one Markdown text, for `evaluate --format markdown`.
  func markdown(_ results: Results) throws(RunFailure) -> String {
    do { return try ReportWriter(templates: templates).markdown(results, toolVersion: toolVersion) } catch {
      throw RunFailure(error, status: .fault)
    }
  }

  /// A document as a mail.
  func mail(_ document: ReportDocument, _ run: EvaluationRun) throws(RunFailure) -> MailPage {
    let figures = Dictionary(document.figures.map { ($0.path, $0) }) { first, _ in first }
    let mail: MailBody
    do { mail = try MarkdownDocument(document.markdown).mail(figures: figures) } catch {
      throw RunFailure(.fault, error, at: document.name + ".md")
    }
    do { return try MailTemplate.page(mail, project: run.results.project, templates) } catch {
      throw RunFailure(error)
    }
  }

  private func page(_ document: ReportDocument, _ run: EvaluationRun) throws(RunFailure) -> String {
    let page: HTMLPage
    let figures = Dictionary(document.figures.map { ($0.path, FigureMarkup.inline($0)) }) { first, _ in first }
    do { page = try MarkdownDocument(document.markdown).page(figures: figures) } catch {
      throw RunFailure(.fault, error, at: document.name + ".md")
    }
    do {
      let values = PageTemplate.values(
        page, project: run.results.project, style: style, asOf: "As of \(run.results.asOf.text)")
      return try templates.render(PageTemplate.name, values)
    } catch { throw RunFailure(error, status: .fault) }
  }
}

extension RunFailure {
  /// Problems of templates, each with the line on which it stands.
  init(_ problems: TemplateProblems, status: ExitStatus = .badInput, texts: [String: DigestedText] = [:]) {
    self.init(
      status,
      problems.problems.map { problem in
        let text = texts[problem.place.file]
        let lines = text?.text.split(separator: "\n", omittingEmptySubsequences: false) ?? []
        let line = problem.place.line - 1
        let place = Place(
          file: text?.name ?? problem.place.file, line: problem.place.line, column: problem.place.column,
          source: lines.indices.contains(line) ? String(lines[line]) : nil)
        return Diagnostic(.error, at: place, problem)
      })
  }
}
