import Foundation

/// The library's own source files, and what each declares and uses, as far as text tells.
struct SourceTree {
  struct File {
    /// Below the library's folder: `Model/Gate/Gate.swift`.
    let name: String
    /// Without comments and text literals, but with what is interpolated into these.
    let code: String
    /// Identifiers that stand behind no dot.
    let words: Set<String>
    /// Identifiers behind a dot.
    let members: Set<String>
    /// Types, functions, variables and constants outside of any type.
    let declared: Set<String>
    /// The types among them.
    let types: Set<String>
    /// Everything that is declared inside of a type or an extension, and parameters.
    let inner: Set<String>
    /// By the extended type: what the file's extensions add to it.
    let extensions: [String: Set<String>]

    /// `Model/Gate`
    var folder: String { name.split(separator: "/").dropLast().joined(separator: "/") }
    /// `Model`
    var room: String { String(name.prefix { $0 != "/" }) }
  }

  static let library = PackageFiles.root.appending(path: "Sources/Scorecards")

  let files: [File]

  static let current: SourceTree = {
    let found = FileManager.default.enumerator(at: library, includingPropertiesForKeys: nil)
    let files = (found?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
      .compactMap { url -> File? in
        guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
        return File(name: String(url.path.dropFirst(library.path.count + 1)), text: text)
      }
    return SourceTree(files: files.sorted { $0.name < $1.name })
  }()
}

extension SourceTree.File {
  init(name: String, text: String) {
    let code = SourceText.code(of: text)
    self.name = name
    self.code = code
    words = Set(
      code.replacing(/\.\w+/, with: " ").split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init))
    members = Set(code.matches(of: /\.(\w+)/).map { String($0.output.1) })
    let declaration =
      /(?m)^(?:@\w+(?:\([^)]*\))? )*(?:public |final |indirect |internal )*(struct|enum|class|protocol|typealias|func|let|var) (\w+)/
    let found = code.matches(of: declaration).map { (kind: $0.output.1, name: String($0.output.2)) }
    declared = Set(found.map(\.name))
    types = Set(found.filter { !["func", "let", "var"].contains($0.kind) }.map(\.name))
    let member =
      /(?m)^ +(?:@\w+(?:\([^)]*\))? |private\(set\) |[a-z]+ )*(?:func|let|var|struct|enum|class|typealias|case) (\w+)/
    let parameters = code.matches(of: /\b([a-z]\w*):/).map { String($0.output.1) }
    inner = Set(code.matches(of: member).map { String($0.output.1) } + parameters)
    extensions = SourceTree.File.extensions(in: code)
  }

  private static func extensions(in code: String) -> [String: Set<String>] {
    let own =
      /(?m)^  (?:@\w+(?:\([^)]*\))? )*(?:static |mutating )*(?:func|var|let|struct|enum|class|typealias) (\w+)/
    return code.matches(of: /(?m)^(?:public )?extension ([\w.]+|\[[\w.]+\])[^{\n]*\{([\s\S]*?)^\}/)
      .reduce(into: [:]) { extensions, match in
        let type = match.output.1.trimmingCharacters(in: ["[", "]"]).prefix { $0 != "." }
        extensions[String(type), default: []].formUnion(match.output.2.matches(of: own).map { String($0.output.1) })
      }
  }
}

extension SourceTree {
  /// One file's use of what another declares.
  struct Arrow {
    let from: File
    let name: String
    /// The files that declare it.
    let to: [File]
  }

  /// Members of the standard library that bear the names of some of ours: a use tells nothing.
  private static let ofStandardLibrary: Set<String> = [
    "success", "failure", "insert", "append", "remove", "index", "count", "first", "last", "description", "filter",
    "map",
    "contains", "sorted", "reduce", "prefix", "suffix", "split", "joined", "replace", "write", "read", "hash", "keys",
    "values", "anchor",
  ]

  /// Every use of a name that other files declare: types, free functions and globals, and what extensions add to types
  /// that are declared elsewhere, in the standard library too. A member's name that the user's own room declares as
  /// well is taken for that one.
  var arrows: [Arrow] {
    let owners = Dictionary(grouping: files.flatMap { file in file.declared.map { ($0, file) } }, by: \.0)
      .mapValues { $0.map(\.1) }
    let homes = Dictionary(grouping: files.flatMap { file in file.types.map { ($0, file.room) } }, by: \.0)
      .mapValues { Set($0.map(\.1)) }
    let added = files.flatMap { file in
      file.extensions.filter { homes[$0.key]?.contains(file.room) != true }.flatMap { _, names in names }
    }
    let members = Set(added).subtracting(SourceTree.ofStandardLibrary)
    let declaring = Dictionary(
      grouping: files.flatMap { file in file.inner.intersection(members).map { ($0, file) } }, by: \.0
    ).mapValues { $0.map(\.1) }
    return files.flatMap { file -> [Arrow] in
      let own = file.declared.union(file.inner)
      let outer = file.words.subtracting(own).compactMap { name in
        owners[name].map { Arrow(from: file, name: name, to: $0) }
      }
      let inner = file.members.subtracting(own).intersection(members).compactMap { name in
        declaring[name].map { Arrow(from: file, name: "." + name, to: $0) }
      }
      return outer + inner
    }
  }
}
