/// The wording of every problem with a template.
extension TemplateProblem: Problem {
  /// What is wrong, as one sentence without its place.
  var message: String {
    switch fault {
    case .unclosedTag: "this tag is never closed"
    case .malformedName(let text): "`\(text)` is no name"
    case .unsupported(let construct): "\(construct.title) can't be used in these templates"
    case .unknownFunction(let name, _): "there is no function `\(name)`"
    case .unopenedSection(let name): "section `\(name)` is closed here and was never opened"
    case .crossedSection(let open, let closed): "section `\(closed)` is closed here while `\(open)` is open"
    case .unclosedSection(let name): "section `\(name)` is never closed"
    case .nestedTooDeeply(let limit): "sections or partials stand more than \(limit) deep"
    case .unknownName(let name, _, _): "there is no value `\(name)` here"
    case .missingPartial(let name, _): "there is no partial `\(name)`"
    case .recursivePartial(let names): "these partials contain one another: \(names.joined(separator: " → "))"
    case .tooLarge(let limit): "with its partials this document comes to more than \(limit) tags"
    case .notText(let name): "`\(name)` is not a text and can't be written"
    case .notSection(let name): "`\(name)` is always there, so it can't choose or repeat a section"
    case .notList(let name): "`\(name)` does not name a list"
    case .positionOutsideList(let name): "`\(name)` means something only directly inside a list's section"
    case .missingTemplate: "the template `\(place.file)` is absent"
    case .duplicateFile: "the template `\(place.file)` is there more than once"
    case .notMustache: "this is not valid Mustache"
    case .valueMissing(let path): "the program hands no value `\(path)` to this template"
    case .valueUndeclared(let path): "the program hands over `\(path)`, which is not declared for this template"
    case .valueOfOtherKind(let path): "the value `\(path)` is of another kind than declared for this template"
    }
  }

  /// What to do about it.
  var remedy: String? {
    switch fault {
    case .unclosedTag: "close it with as many braces as it has in front"
    case .malformedName: "write letters, digits, hyphens and underscores, with dots between the parts"
    case .unsupported(let construct): construct.remedy
    case .unknownFunction(_, let nearest):
      Self.suggestion(nearest, TemplateFunction.allCases.map { $0.rawValue + "()" })
    case .unopenedSection(let name): "open it with {{#\(name)}} or remove this tag"
    case .crossedSection(let open, _): "close `\(open)` first with {{/\(open)}}"
    case .unclosedSection(let name): "close it with {{/\(name)}}"
    case .nestedTooDeeply: "move inner parts out of one another"
    case .unknownName(_, let nearest, let known): Self.suggestion(nearest, known)
    case .missingPartial(let name, let nearest): Self.suggestion(nearest, []) + " (its file would be \(file(name)))"
    case .recursivePartial: "let none of them lead back to the first"
    case .tooLarge: "use partials less often inside one another"
    case .notText(let name): "use it as a section: {{#\(name)}}…{{/\(name)}}"
    case .notSection(let name): "write it as {{\(name)}}, or remove the section's tags"
    case .notList: "name a list, such as {{#empty(items)}}"
    case .positionOutsideList: "put it between the list's own tags, outside inner records and partials"
    case .missingTemplate(let nearest): Self.suggestion(nearest, []) + " (or restore the file)"
    case .duplicateFile: "keep one of them"
    case .notMustache: "look for a lone brace just before this place or at the end of the file"
    case .valueMissing, .valueUndeclared, .valueOfOtherKind: "this is a fault of the program; please report it"
    }
  }

  private static func suggestion(_ nearest: String?, _ known: [String]) -> String {
    if let nearest { return "did you mean `\(nearest)`?" }
    return known.isEmpty ? "check its spelling" : "known here: \(known.joined(separator: ", "))"
  }

  private func file(_ partial: String) -> String {
    partial + place.file.drop { $0 != "." }
  }
}

extension TemplateConstruct {
  fileprivate var title: String {
    switch self {
    case .inheritance: "a parent template, {{<name}},"
    case .block: "a block, {{$name}},"
    case .delimiters: "a change of delimiters, {{=…=}},"
    case .pragma: "a pragma, {{%…}},"
    case .dynamicPartial: "a partial chosen by a value, {{>*name}},"
    }
  }

  fileprivate var remedy: String {
    switch self {
    case .inheritance, .block, .dynamicPartial: "use partials, {{> name}}, and sections instead"
    case .delimiters, .pragma: "remove it; the file's extension decides how values are escaped"
    }
  }
}
