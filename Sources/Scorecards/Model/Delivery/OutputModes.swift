/// Who may read the report: the permissions of its folders and files, beside the owner's.
struct OutputModes: Sendable, Equatable {
  var folder: UInt32 = 0o700
  var file: UInt32 = 0o640

  /// Of what nobody else may read, such as mail and kept evidence.
  static let ownersAlone = OutputModes(folder: 0o700, file: 0o600)
  /// Of what everyone may read.
  static let everyones = OutputModes(folder: 0o755, file: 0o644)
}

/// Why permissions are none that a report can have.
enum ModeFault: Error, Sendable, Equatable {
  case notOctal
  /// Set-user-id, set-group-id, sticky.
  case special
  /// The owner has to keep these rights: `rwx` of a folder, `rw` of a file.
  case closedToOwner(rights: String)
  /// A report that everyone may change tells nothing.
  case openToAll
}

extension OutputModes {
  /// - Parameters:
  ///   - text: three or four octal digits.
  ///   - isFolder: one has to be entered besides.
  static func mode(_ text: String, isFolder: Bool) throws(ModeFault) -> UInt32 {
    let digits = text.utf8
    guard (3...4).contains(digits.count), digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "7")).contains($0) }),
      let mode = UInt32(text, radix: 8)
    else { throw .notOctal }
    if mode > 0o777 { throw .special }
    let needed: UInt32 = isFolder ? 0o700 : 0o600
    if mode & needed != needed { throw .closedToOwner(rights: isFolder ? "rwx" : "rw") }
    if mode & 0o002 != 0 { throw .openToAll }
    return mode
  }
}
