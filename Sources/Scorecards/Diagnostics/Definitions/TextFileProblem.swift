/// Why a definition file can't be read.
enum TextFileProblem: Error, Sendable, Equatable {
  case absent
  case isFolder
  case isNoFolder
  case notReadable(reason: String)
  case notUTF8
  /// Its name is not UTF-8.
  case oddName
  /// In its name.
  case controlCharacter
  case tooLarge(limit: Int)
  case noProject
  case noGates
  case noTemplates
  /// A symbolic link to a place outside the project.
  case leadsOut
}

extension TextFileProblem: Problem {
  var message: String {
    switch self {
    case .absent: "there is no such file"
    case .isFolder: "this is a folder, not a file"
    case .isNoFolder: "this is a file, not a folder"
    case .notReadable(let reason): "it can't be read: \(reason)"
    case .notUTF8: "it is not UTF-8 text"
    case .oddName: "the file's name is not UTF-8, so that it is not read"
    case .controlCharacter: "the file's name has a control character in it, so that it is not read"
    case .tooLarge(let limit): "it is larger than \(limit / 1_048_576) MiB"
    case .noProject: "there is no scorecard.yaml"
    case .noGates: "there is no gate file"
    case .noTemplates: "there is no template"
    case .leadsOut: "this link leads out of the project, so that it is not read"
    }
  }

  var remedy: String? {
    switch self {
    case .noProject: "name the project's folder with --project, or name --gates and the evidence on the command line"
    case .noGates: "put one YAML file a gate there, beside metrics.yaml"
    case .noTemplates: "name the folder of gate.md, index.md, page.html and style.css with templates: in scorecard.yaml"
    case .notUTF8: "save it as UTF-8"
    case .oddName: "give it a name in UTF-8"
    case .controlCharacter: "rename the file"
    case .leadsOut: "put a copy of the file in its place"
    case .absent, .isFolder, .isNoFolder, .notReadable, .tooLarge: nil
    }
  }
}
