internal import CLinux
internal import Glibc

/// New files in a folder and below it, which are on disk together.
///
/// Most file systems write them out in one go, which takes hardly longer than one file; waiting for each would cost a
/// turn of the disk each.
struct NewFiles: ~Copyable {
  private let folder: Int32
  private let path: String
  private let syncsAsAWhole: Bool
  private var paths: [String] = []

  /// - Parameters:
  ///   - path: of the folder, which is there.
  ///   - syncsAsAWhole: all can be waited for at once; `nil`: where the file system is known for it.
  init(in path: String, syncsAsAWhole: Bool? = nil) throws(OutputProblem) {
    // Opened before anything is written: so the system tells of each failure since.
    let opened = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard opened >= 0 else { throw .cannotWrite(path: path, reason: SystemError.last.reason) }
    folder = opened
    self.path = path
    self.syncsAsAWhole = syncsAsAWhole ?? NewFiles.syncsAsAWhole(opened)
  }

  deinit { close(folder) }

  /// Writes a new file; the folder that it is in is there.
  mutating func write(_ bytes: [UInt8], to path: String) throws(OutputProblem) {
    let file = try NewFile(path)
    paths.append(path)
    try file.write(bytes[...])
  }

  /// Waits until all is on disk, and what the folders list.
  consuming func synchronise(folders: [String]) throws(OutputProblem) {
    if syncsAsAWhole {
      if syncfs(folder) != 0 { throw .cannotWrite(path: path, reason: SystemError.last.reason) }
      return
    }
    for path in paths {
      let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
      guard file >= 0 else { throw .cannotWrite(path: path, reason: SystemError.last.reason) }
      defer { close(file) }
      if fsync(file) != 0 { throw .cannotWrite(path: path, reason: SystemError.last.reason) }
    }
    for folder in folders { try FolderFiles.synchronise(folder: folder) }
  }

  /// A file system of which it is known that `syncfs` leaves nothing out: ext2 to ext4, XFS, Btrfs, F2FS, one in memory,
  /// and what containers lay over them. Of others, such as those of the network, each file is asked for.
  private static func syncsAsAWhole(_ folder: Int32) -> Bool {
    var status = statfs()
    guard fstatfs(folder, &status) == 0 else { return false }
    return [0xEF53, 0x5846_5342, 0x9123_683E, 0xF2F5_2010, 0x0102_1994, 0x794C_7630].contains(
      UInt32(truncatingIfNeeded: status.f_type))
  }
}
