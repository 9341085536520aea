import Testing

@testable import Scorecards

/// `modes:` of the project file: octal digits exactly, and nothing that shuts the owner out or lets everyone in.
@Suite struct ModesTests {
  private func load(_ modes: String) -> (project: ProjectFile?, diagnostics: [Diagnostic]) {
    loadProject(DefinitionText(name: "scorecard.yaml", text: "version: 1\nproject: P\nmetrics: a.csv\n" + modes))
  }

  @Test(
    arguments: [
      ("", 0o700, 0o640), ("modes: {folder: 0750}", 0o750, 0o640), ("modes: {file: '0600'}", 0o700, 0o600),
      ("modes: {folder: 755, file: 644}", 0o755, 0o644), ("modes: {folder: 0770, file: 0664}", 0o770, 0o664),
    ] as [(String, UInt32, UInt32)])
  func `what is said counts, what is not has its default`(text: String, folder: UInt32, file: UInt32) throws {
    let loaded = load(text)
    #expect(loaded.diagnostics.isEmpty)
    #expect(loaded.project?.modes == OutputModes(folder: folder, file: file))
  }

  @Test(arguments: [
    "", "7", "75", "00750", "0o750", "0x1e8", "488", "0780", "+750", "-750", "7 50", "rwxr-x---", "٠٧٥٠",
  ])
  func `other than three or four octal digits`(text: String) {
    #expect(throws: ModeFault.notOctal) { _ = try OutputModes.mode(text, isFolder: true) }
  }

  @Test(
    arguments: [
      ("4750", .special), ("2750", .special), ("1777", .special), ("0650", .closedToOwner(rights: "rwx")),
      ("0550", .closedToOwner(rights: "rwx")), ("0070", .closedToOwner(rights: "rwx")), ("0777", .openToAll),
      ("0702", .openToAll),
    ] as [(String, ModeFault)])
  func `of a folder`(text: String, fault: ModeFault) {
    #expect(throws: fault) { _ = try OutputModes.mode(text, isFolder: true) }
  }

  @Test(
    arguments: [
      ("0440", .closedToOwner(rights: "rw")), ("0240", .closedToOwner(rights: "rw")), ("4640", .special),
      ("0666", .openToAll), ("0602", .openToAll),
    ] as [(String, ModeFault)])
  func `of a file`(text: String, fault: ModeFault) {
    #expect(throws: fault) { _ = try OutputModes.mode(text, isFolder: false) }
  }

  @Test func `each mistake is told with its place`() {
    let loaded = load("modes:\n  folder: 0550\n  file: rw\n  mail: 0600\n")
    #expect(loaded.project == nil)
    #expect(loaded.diagnostics.map { $0.place?.line } == [5, 6, 7])
    #expect(
      loaded.diagnostics.map(\.description).contains { $0.contains("takes rights from the owner, who needs `rwx`") })
  }
}
