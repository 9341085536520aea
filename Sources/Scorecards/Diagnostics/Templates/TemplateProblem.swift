/// Where in a template something stands; lines and columns count characters from 1.
struct TemplatePlace: Sendable, Hashable, Comparable {
  let file: String
  let line: Int
  let column: Int

  static func < (first: TemplatePlace, second: TemplatePlace) -> Bool {
    (first.file, first.line, first.column) < (second.file, second.line, second.column)
  }
}

/// Something wrong with a template or with the values handed to it. Its wording stands apart.
struct TemplateProblem: Sendable, Hashable {
  let place: TemplatePlace
  let fault: TemplateFault
}

/// What is wrong.
enum TemplateFault: Sendable, Hashable {
  case unclosedTag
  case malformedName(String)
  case unsupported(TemplateConstruct)
  case unknownFunction(String, nearest: String?)
  case unopenedSection(String)
  case crossedSection(open: String, closed: String)
  case unclosedSection(String)
  case nestedTooDeeply(limit: Int)
  case unknownName(String, nearest: String?, known: [String])
  case missingPartial(String, nearest: String?)
  case recursivePartial([String])
  case tooLarge(limit: Int)
  case notText(String)
  case notSection(String)
  case notList(String)
  case positionOutsideList(String)
  case missingTemplate(nearest: String?)
  case duplicateFile
  case notMustache
  /// A fault of ours: the values do not fit the shape that was declared for the template.
  case valueMissing(String)
  case valueUndeclared(String)
  case valueOfOtherKind(String)
}

/// The functions that a tag may use.
enum TemplateFunction: String, CaseIterable {
  /// Of the list whose section it stands in directly.
  case first, last
  /// Of a list that is named.
  case empty
}

/// Parts of Mustache that are refused, because they could hide a name from the check or never end.
enum TemplateConstruct: Sendable, Hashable {
  case inheritance, block, delimiters, pragma, dynamicPartial
}

/// All problems of a set of templates at once, in the order of their places.
struct TemplateProblems: Error, Sendable, Hashable {
  let problems: [TemplateProblem]

  init(_ problems: some Sequence<TemplateProblem>) {
    self.problems = problems.distinct.sorted { $0.place < $1.place }
  }
}
