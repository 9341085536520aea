import Foundation
import Testing

@testable import Scorecards

/// `archive:` keeps every evidence file by its digest.
@Suite struct ArchiveTests {
  private func digest(_ text: String) -> String { ChainDigest.of(Array(text.utf8)) }

  private func kept(_ trial: LedgerTrial) -> [String] {
    trial.base.names("kept").flatMap { shelf in trial.base.names("kept/" + shelf).map { shelf + "/" + $0 } }.sorted()
  }

  @Test func `an export that is overwritten night after night is kept each time`() throws {
    let trial = try LedgerTrial("archive: kept\n")
    var expected = [try #require(trial.base.text("list.md"))]
    for (day, signUps) in [(10, 4200), (11, 4300), (12, 4300)] {
      try trial.export(signUps)
      expected.append(try #require(trial.base.text("export.csv")))
      #expect(try trial.run(day: day).status == 0)
    }
    #expect(kept(trial) == Set(expected).map { digest($0).prefix(2) + "/" + digest($0) }.sorted())
    for text in expected { #expect(trial.base.text("kept/\(digest(text).prefix(2))/\(digest(text))") == text) }
  }

  @Test func `nothing is kept without a ledger`() throws {
    let trial = try LedgerTrial("archive: kept\n")
    #expect(try trial.run(day: 10, "--no-history").status == 0)
    #expect(kept(trial) == [])
  }

  @Test func `an archive inside the output folder would be swapped away`() throws {
    let trial = try LedgerTrial("archive: out/kept\n")
    let run = try trial.run(day: 10)
    #expect(run.status == 73 && run.messages.contains("lies inside the output folder"))
  }

  @Test func `a file that is another by the time it is kept`() throws {
    let base = TemporaryFolder()
    try base.write("export.csv", "new")
    let archive = InputArchive(base.path + "/kept")
    #expect(try archive.keep(base.path + "/export.csv", sha256: digest("old")) == false)
    #expect(try archive.keep(base.path + "/gone.csv", sha256: digest("old")) == false)
    #expect(base.names("kept/" + digest("old").prefix(2)) == [])
  }
}
