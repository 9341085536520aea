import Foundation
import Testing

@testable import Scorecards

/// Sign-offs with signatures of `ssh-keygen -Y`.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/ssh-keygen")))
struct SignatureTests {
  private let base = TemporaryFolder()

  init() throws {
    try Gate7Project.write(to: base)
    for name in ["own", "other"] { try SignedProject.makeKey(name, in: base) }
    let key = try #require(base.text("own.pub"))
    try base.write("signers.txt", "\"VP Engineering\" \(key)")
    try base.write("record.yaml", "version: 1\nallowed-signers: signers.txt\n")
  }

  private func sign(_ role: String, key: String?) throws -> ScorecardProcess {
    try SignedProject.sign(role, key: key, in: base)
  }

  private func standings() throws -> [String] {
    let gate = try ScorecardProcess.evaluate(
      ["--gate", "7", "--format", "json", "--as-of", "2026-03-02T00:00:00Z"], in: base.path
    ).gate
    let signOffs = (gate["decision"] as? [String: Any])?["sign_offs"] as? [[String: Any]] ?? []
    return signOffs.map { "\($0["authentication"] ?? "") \($0["weight"] ?? "")" }
  }

  @Test func `a signature of an allowed key over these words holds`() throws {
    #expect(try sign("VP Engineering", key: "own").status == 0)
    #expect(try standings() == ["verified counts"])
    let text = try #require(base.text("record.yaml"))
    try base.write("record.yaml", text.replacing("vote: approve", with: "vote: reject"))
    #expect(try standings() == ["bad signature unproven"])
  }

  @Test func `a key that is not listed, or not for the role, does not hold`() throws {
    #expect(try sign("VP Engineering", key: "other").status == 0)
    #expect(try sign("CEO", key: "own").status == 0)
    #expect(try standings() == ["bad signature unproven", "bad signature unproven"])
  }

  @Test func `without a signature, or without a list of keys, it counts unauthenticated`() throws {
    #expect(try sign("CEO", key: nil).status == 0)
    #expect(try standings() == ["unauthenticated counts"])
    #expect(try sign("CEO", key: "other").status == 0)
    let text = try #require(base.text("record.yaml"))
    try base.write("record.yaml", text.replacing("allowed-signers: signers.txt\n", with: ""))
    #expect(try standings() == ["unauthenticated replaced", "unauthenticated counts"])
  }

  @Test func `a key that can't sign and a list that is not there stop the command`() throws {
    #expect(try sign("CEO", key: "nowhere").status == 64)
    #expect(base.text("record.yaml") == "version: 1\nallowed-signers: signers.txt\n")
    try FileManager.default.removeItem(atPath: base.path + "/signers.txt")
    #expect(try sign("CEO", key: "own").status == 66)
  }
}
