internal import Foundation
internal import Yams

/// What a run works on, as paths: from the command line, or from a project's `scorecard.yaml`.
public struct Inputs: Sendable {
  let project: String
  let gates: String
  let metrics: [String]
  let checklists: [String]
  let out: String

  public init(gates: String, metrics: [String], checklists: [String]) {
    self.init(project: "", gates: gates, metrics: metrics, checklists: checklists, out: "out")
  }

  private init(project: String, gates: String, metrics: [String], checklists: [String], out: String) {
    self.project = project
    self.gates = gates
    self.metrics = metrics
    self.checklists = checklists
    self.out = out
  }

  public static func project(_ folder: String) throws(Failure) -> Inputs {
    let path = "\(folder)/scorecard.yaml"
    let file: ProjectFile
    do { file = try YAMLDecoder().decode(ProjectFile.self, from: try content(of: path)) } catch let failure as Failure {
      throw failure
    } catch { throw .badInput("this is no project: \(error)", in: path) }
    guard file.version == 1 else { throw .badInput("version \(file.version) is not known", in: path) }
    func inside(_ path: String) -> String { path.hasPrefix("/") ? path : "\(folder)/\(path)" }
    return Inputs(
      project: file.name, gates: inside(file.gates), metrics: file.metrics.map(inside),
      checklists: file.checklists.map(inside), out: inside(file.out))
  }

  static func content(of path: String) throws(Failure) -> String {
    do { return try String(contentsOfFile: path, encoding: .utf8) } catch { throw .absent(path) }
  }

  private struct ProjectFile: Decodable {
    let version: Int
    let name: String
    let gates: String
    let metrics: [String]
    let checklists: [String]
    let out: String
  }
}
