/// The project's templates, read and checked.
struct TemplateFiles {
  let texts: [DigestedText]
  private let templates: TemplateSet
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
    var shapes = ReportWriter.shapes
    shapes[PageTemplate.name] = PageTemplate.shape
    let files = zip(names, texts).map { TemplateFile(name: $0, text: $1.text) }
    do { templates = try TemplateSet(files, documents: shapes) } catch {
      throw RunFailure(error, texts: Dictionary(uniqueKeysWithValues: zip(names, texts)))
    }
  }

  /// The Markdown documents and the same documents dressed as HTML.
  func documents(_ run: EvaluationRun, _ ledger: LedgerNote) throws(RunFailure) -> [OutputFile] {
    let documents: [ReportDocument]
    do {
      documents = try ReportWriter(templates: templates)
        .documents(run.results, history: run.project.history, ledger: ledger, toolVersion: toolVersion)
    } catch { throw RunFailure(error, status: .fault) }
    var files: [OutputFile] = []
    var pictures: [OutputFile] = []
    for document in documents {
      files.append(OutputFile(name: document.name + ".md", text: document.markdown))
      files.append(OutputFile(name: document.name + ".html", text: try page(document, run)))
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
