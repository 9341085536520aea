import Foundation

@testable import Scorecards

/// `Tests/Mail/server.py` on loopback, and msmtp to hand over to it.
final class MailServer {
  private static let python = ScorecardProcess.root.path + "/.build/mail-venv/bin/python"

  static var isThere: Bool {
    FileManager.default.isExecutableFile(atPath: python) && OutsideProgram.path(of: "msmtp") != nil
  }

  let base = TemporaryFolder()
  private let process = Process()
  private let input = Pipe()
  private let port: Int

  init() throws {
    try FileManager.default.createDirectory(atPath: base.path + "/taken", withIntermediateDirectories: false)
    try FileManager.default.createDirectory(atPath: base.path + "/spool", withIntermediateDirectories: false)
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: Self.python)
    process.arguments = [ScorecardProcess.root.path + "/Tests/Mail/server.py", base.path + "/taken"]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    var said = ""
    while !said.contains("\n") {
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { break }
      said += String(decoding: more, as: UTF8.self)
    }
    port = Int(said.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
  }

  deinit { stop() }

  /// Whoever hands over from now on finds nobody there.
  func stop() {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  func sendmail() throws -> Sendmail {
    try base.write("msmtprc", "defaults\nauth off\ntls off\nhost 127.0.0.1\nport \(port)\naccount default\n")
    return Sendmail(words: ["msmtp", "-C", base.path + "/msmtprc"], folder: base.path + "/spool")
  }

  struct Envelope: Decodable {
    let from: String
    let to: [String]
  }

  /// What it took, in order.
  func taken() throws -> [(envelope: Envelope, message: [UInt8])] {
    try base.names("taken").filter { $0.hasSuffix(".json") }.map { name in
      let file = URL(fileURLWithPath: "\(base.path)/taken/\(name)")
      let message = try Data(contentsOf: file.deletingPathExtension().appendingPathExtension("eml"))
      return (try JSONDecoder().decode(Envelope.self, from: Data(contentsOf: file)), Array(message))
    }
  }
}
