/// Holds a published folder to its manifest.
struct FolderVerification {
  let folder: String
  /// `nil` where it can't be read.
  let manifest: PublishedManifest?
  /// The manifest is as it was written, by its own digest.
  let isSealed: Bool
  /// What does not fit, in the order of names.
  let diagnostics: [Diagnostic]

  /// Larger ones are none of ours.
  private static let limit = 1 << 30

  /// - Parameter name: the folder as messages call it.
  init(_ folder: String, name: String) throws(RunFailure) {
    let bytes = try FolderVerification.manifest(in: folder, name: name)
    self.folder = folder
    isSealed = OutputManifest.unsealed(bytes).map { SHA256.hexadecimal(of: $0.document) == $0.digest } ?? false
    var fault: VerifyProblem? = isSealed ? nil : .manifestChanged
    do throws(ManifestFault) { manifest = try PublishedManifest(bytes) } catch {
      manifest = nil
      fault = fault ?? .manifestUnreadable(error)
    }
    let own = fault.map { [(OutputManifest.fileName, $0)] } ?? []
    let found = own + FolderVerification.differences(manifest?.outputs ?? [], in: folder)
    diagnostics = found.map { Diagnostic(.error, at: Place(file: FilePath.readable(name + "/" + $0.0)), $0.1) }
  }

  private static func manifest(in folder: String, name: String) throws(RunFailure) -> [UInt8] {
    let path = "/" + OutputManifest.fileName
    do { return try SmallFile.bytes(folder + path, limit: limit, followsLinks: false) } catch {
      throw error == .absent
        ? RunFailure(.absentInput, VerifyProblem.noManifest(folder: name))
        : RunFailure(.badInput, error, at: FilePath.readable(name + path))
    }
  }

  private static func differences(_ listed: [PublishedManifest.File], in folder: String) -> [(String, VerifyProblem)] {
    let there = FolderFiles.files(below: folder)
    let names = Set(listed.map(\.name))
    let outputs = listed.compactMap { file -> (String, VerifyProblem)? in
      if !there.contains(file.name) { return (file.name, .missing(file.name)) }
      do throws(TextFileProblem) {
        let bytes = try SmallFile.bytes(folder + "/" + file.name, limit: limit, followsLinks: false)
        let isSame = bytes.count == file.bytes && SHA256.hexadecimal(of: bytes) == file.sha256
        return isSame ? nil : (file.name, .changed(file.name))
      } catch {
        return (file.name, .unreadable(file.name, error))
      }
    }
    let added = there.filter { !names.contains($0) && $0 != OutputManifest.fileName }
    return (outputs + added.map { ($0, VerifyProblem.added($0)) }).sorted { $0.0 < $1.0 }
  }
}
