import Foundation

@testable import Scorecards

/// A small project whose board memo is for everyone, and the tool run in it.
struct PublicProject {
  let trial: LedgerTrial
  var base: TemporaryFolder { trial.base }
  var out: String { base.path + "/out" }

  /// - Parameter more: further lines of `scorecard.yaml`.
  init(_ more: String = "") throws {
    trial = try LedgerTrial(more)
    let file = base.text("scorecard.yaml") ?? ""
    let lines = file.split(separator: "\n").filter { !$0.hasPrefix("templates:") }
    try base.write("scorecard.yaml", lines.joined(separator: "\n") + "\n")
    try template("board-memo.md", title: "Launch memo", document: "memo")
  }

  /// A document for everyone, from the shipped memo's template.
  func template(_ name: String, title: String, document: String) throws {
    let shipped = try String(contentsOfFile: ScorecardProcess.root.path + "/templates/board-memo.md", encoding: .utf8)
    let front = "---\ndocument: board-memo\ntitle: \(title)\naudience: public\ngates: each\nsubject: x\n"
    let body = shipped.split(separator: "\n---\n", maxSplits: 1).last.map(String.init) ?? ""
    try base.write("templates/" + name, front + "names: {public-launch: \(document)}\n---\n" + body)
  }

  /// The folder `www` beside it.
  func publication(keep: Int = 30) throws -> Publication {
    try publication(.folder(path: base.path + "/www", keep: keep))
  }

  func publication(_ target: PublicationTarget) throws -> Publication {
    let environment = CommandEnvironment(
      folder: base.path, temporaryFolder: base.path, now: { 0 }, output: { _ in true }, messages: { _ in },
      outputIsTerminal: false, messagesAreTerminal: false)
    let places = ProjectPlaces(
      of: base.path, out: out, archive: nil, ledger: trial.ledgerPath, record: nil, metrics: nil)
    return Publication(target, out: out, apartFrom: places, environment)
  }

  func status(_ publication: Publication) -> ExitStatus? {
    do {
      _ = try publication.perform()
      return nil
    } catch { return error.status }
  }
}
