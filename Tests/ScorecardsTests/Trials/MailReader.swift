import Foundation

/// `Tests/Mail/read.py`: a strict reader of messages.
enum MailReader {
  struct Mailbox: Decodable, Equatable {
    let name: String
    let address: String
  }

  struct File: Decodable {
    let name: String
    let type: String
    let content: Data
  }

  struct Message: Decodable {
    let subject: String
    let sender: Mailbox
    let recipients: [Mailbox]
    let date: String
    let identity: String
    let automatic: String
    let parts: [String]
    let text: String
    let html: String
    let attachments: [File]
  }

  static var isThere: Bool {
    ["/usr/bin/python3", "/usr/local/bin/python3"].contains(where: FileManager.default.isExecutableFile)
  }

  /// - Throws: where one of them has a defect; Python's words for it are printed.
  static func read(_ messages: [[UInt8]]) throws -> [Message] {
    let folder = TemporaryFolder()
    let files = messages.indices.map { "\(folder.path)/\($0).eml" }
    for (message, file) in zip(messages, files) { try Data(message).write(to: URL(fileURLWithPath: file)) }
    try folder.write("said", "")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", ScorecardProcess.root.path + "/Tests/Mail/read.py"] + files
    process.standardOutput = FileHandle(forWritingAtPath: folder.path + "/said")
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return try JSONDecoder().decode([Message].self, from: Data((folder.text("said") ?? "").utf8))
  }
}
