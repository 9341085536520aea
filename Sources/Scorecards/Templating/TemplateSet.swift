internal import Mustache

/// A template as it was read.
struct TemplateFile: Sendable, Hashable {
  /// File name with extension, such as `gate.md`; the extension decides the dialect.
  let name: String
  let text: String
  /// The line of the file on which the text begins: front matter may stand before it.
  var firstLine = 1
}

/// Checked templates that can be rendered.
///
/// A document is a template with a declared shape; every other template is a partial, written `{{> name}}` for the file
/// `name` with the document's own extension, and checked wherever a document uses it.
struct TemplateSet: Sendable {
  private let documents: [String: TemplateShape]
  private let libraries: [TemplateDialect: MustacheLibrary]

  /// Reads and checks templates; nothing is rendered.
  /// - Parameters:
  ///   - files: all templates; files of other kinds than `.md`, `.html` and `.txt` are passed over.
  ///   - documents: what each document may use, by file name.
  /// - Throws: every problem of all files at once.
  init(_ files: [TemplateFile], documents: [String: TemplateShape]) throws(TemplateProblems) {
    var problems = Self.duplicates(files)
    var libraries: [TemplateDialect: MustacheLibrary] = [:]
    for dialect in TemplateDialect.allCases {
      let own = files.filter { TemplateDialect(fileName: $0.name) == dialect }
      let wanted = documents.filter { TemplateDialect(fileName: $0.key) == dialect }
      let (library, faults) = Self.library(own, wanted, dialect)
      libraries[dialect] = library
      problems += faults
    }
    let known = files.map(\.name)
    for name in documents.keys where !known.contains(name) {
      problems.append(Self.problem(name, .missingTemplate(nearest: nearest(name, in: known))))
    }
    guard problems.isEmpty else { throw TemplateProblems(problems) }
    self.documents = documents
    self.libraries = libraries
  }

  /// Writes a document.
  /// - Parameters:
  ///   - name: the document's file name.
  ///   - values: exactly the names of its shape.
  /// - Throws: where values and shape do not fit, which is a fault of the caller and not of the template.
  func render(_ name: String, _ values: TemplateFields) throws(TemplateProblems) -> String {
    guard let shape = documents[name], let dialect = TemplateDialect(fileName: name) else {
      throw TemplateProblems([Self.problem(name, .missingTemplate(nearest: nearest(name, in: documents.keys.sorted())))]
      )
    }
    let faults = ShapeCheck(values, shape).faults
    guard faults.isEmpty else { throw TemplateProblems(faults.map { Self.problem(name, $0) }) }
    let box = TemplateBox.Fields(fields: values, dialect: dialect)
    guard let text = libraries[dialect]?.render(box, withTemplate: Self.stem(name, dialect)) else {
      throw TemplateProblems([Self.problem(name, .missingTemplate(nearest: nil))])
    }
    return text
  }

  /// The templates of one dialect, by name without extension, and what is wrong with them.
  private static func library(
    _ files: [TemplateFile], _ documents: [String: TemplateShape], _ dialect: TemplateDialect
  ) -> (MustacheLibrary, [TemplateProblem]) {
    var templates: [String: MustacheTemplate] = [:]
    var outlines: [String: TemplateOutline] = [:]
    var problems: [TemplateProblem] = []
    for (file, read) in zip(files, files.concurrentMap(read)) {
      outlines[stem(file.name, dialect)] = read.outline
      templates[stem(file.name, dialect)] = read.template
      problems += read.problems
    }
    var check = TemplateCheck(outlines: outlines)
    for (name, shape) in documents.sorted(by: { $0.key < $1.key }) { check.check(stem(name, dialect), shape) }
    return (MustacheLibrary(templates: templates), problems + check.problems)
  }

  private static func read(
    _ file: TemplateFile
  ) -> (outline: TemplateOutline, template: MustacheTemplate?, problems: [TemplateProblem]) {
    let outline = TemplateOutline(file: file.name, text: file.text, firstLine: file.firstLine)
    // Mustache's own parser recurses over sections: it sees only what the outline found sound.
    guard outline.problems.isEmpty else { return (outline, nil, outline.problems) }
    do throws(TemplateProblems) { return (outline, try parsed(file), []) } catch {
      return (outline, nil, error.problems)
    }
  }

  /// Parses a template whose values escape themselves: without the pragma Mustache would escape them again for HTML.
  /// A pragma on a line of its own leaves no trace in what is rendered.
  private static func parsed(_ file: TemplateFile) throws(TemplateProblems) -> MustacheTemplate {
    do {
      return try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}\n" + file.text)
    } catch let error as MustacheTemplate.ParserError {
      let (line, column) = (max(1, error.context.lineNumber - 1) + file.firstLine - 1, error.context.columnNumber)
      let place = TemplatePlace(file: file.name, line: line, column: column)
      throw TemplateProblems([TemplateProblem(place: place, fault: .notMustache)])
    } catch {
      throw TemplateProblems([problem(file.name, .notMustache)])
    }
  }

  private static func duplicates(_ files: [TemplateFile]) -> [TemplateProblem] {
    Dictionary(grouping: files, by: \.name).filter { $0.value.count > 1 }.map { problem($0.key, .duplicateFile) }
  }

  private static func stem(_ name: String, _ dialect: TemplateDialect) -> String {
    String(name.dropLast(dialect.rawValue.count + 1))
  }

  private static func problem(_ name: String, _ fault: TemplateFault) -> TemplateProblem {
    TemplateProblem(place: TemplatePlace(file: name, line: 1, column: 1), fault: fault)
  }
}
