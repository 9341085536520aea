/// The files of a finished report that its manifest marks as public, each as it was written.
struct PublicFiles {
  /// The page that lists the documents, where there are several.
  static let listName = ReportName.published.rawValue
  private static let indexName = ReportName.index.rawValue
  private static let largest = 1 << 30
  private static let attempts = 3

  /// With an `index.html`.
  let files: [OutputFile]
  /// As the manifest writes it.
  let asOf: String
  let project: String

  /// - Parameter out: the output folder.
  /// - Throws: `noReport`, `unreadableManifest`, `nothingPublic`, or `changed` for the first file whose digest is another.
  init(in out: String) throws(PublishProblem) {
    let path = OutputFolder(out).path
    var attempt = 1
    while true {
      guard FolderFiles.isFolder(path) else { throw .noReport(folder: out) }
      let folder: FolderHandle
      do { folder = try FolderHandle(path) } catch { throw PublishProblem(error) }
      let manifest = folder.read(OutputManifest.fileName, limit: PublicFiles.largest)
      do throws(PublishProblem) {
        try self.init(folder, manifest, named: out)
        return
      } catch {
        // A run may have swapped the folder meanwhile: then the files belong to another manifest.
        let now = FolderFiles.read("\(path)/\(OutputManifest.fileName)", limit: PublicFiles.largest)
        if attempt == PublicFiles.attempts || now == manifest { throw error }
        attempt += 1
      }
    }
  }

  private init(
    _ folder: borrowing FolderHandle, _ bytes: [UInt8]?, named out: String
  ) throws(PublishProblem) {
    guard let bytes else { throw .noReport(folder: out) }
    guard let seal = OutputManifest.unsealed(bytes), SHA256.hexadecimal(of: seal.document) == seal.digest else {
      throw .changed(name: OutputManifest.fileName)
    }
    let manifest: PublishedManifest
    do throws(ManifestFault) { manifest = try PublishedManifest(bytes) } catch {
      throw .unreadableManifest(folder: out, error)
    }
    let listed = manifest.outputs.filter { $0.audience == Audience.everyone.rawValue }
    guard !listed.isEmpty else { throw .nothingPublic(folder: out) }
    var files: [OutputFile] = []
    for file in listed {
      guard let content = try PublicFiles.content(of: file.name, in: folder), content.count == file.bytes,
        SHA256.hexadecimal(of: content) == file.sha256
      else { throw .changed(name: file.name) }
      files.append(OutputFile(name: file.name, content: content))
    }
    self.files = PublicFiles.indexed(files)
    asOf = manifest.asOf
    project = manifest.project ?? ""
  }

  private static func content(
    of name: String, in folder: borrowing FolderHandle
  ) throws(PublishProblem) -> [UInt8]? {
    let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
    guard let first = parts.first else { return nil }
    guard parts.count > 1 else { return folder.read(first, limit: largest) }
    guard folder.kind(of: first) == .folder else { return nil }
    let inner: FolderHandle
    do { inner = try folder.folder(first) } catch { throw PublishProblem(error) }
    return try content(of: parts[1], in: inner)
  }

  /// So that a folder opens: the list becomes its index; where there is but one document, that document is.
  private static func indexed(_ files: [OutputFile]) -> [OutputFile] {
    let renamed = files.map { file in
      let ending = file.name.hasPrefix(listName + ".") ? file.name.dropFirst(listName.count) : nil
      return ending.map { OutputFile(name: indexName + $0, content: file.content) } ?? file
    }
    let pages = renamed.filter { $0.name.hasSuffix(".html") && !$0.name.contains("/") }
    let hasIndex = renamed.contains { $0.name == indexName + ".html" }
    guard !hasIndex, pages.count == 1, let page = pages.first else { return renamed }
    return renamed + [OutputFile(name: indexName + ".html", content: page.content)]
  }
}
