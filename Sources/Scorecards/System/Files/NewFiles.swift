internal import CLinux
internal import Glibc

/// New files in a folder and below it, which are on disk together.
///
/// Most file systems write them out in one go, which takes hardly longer than one file; waiting for each would cost a
/// turn of the disk each.
struct NewFiles {
  private let syncsAsAWhole: Bool

  /// - Parameters:
  ///   - folder: opened before anything is written: so the system tells of each failure since.
  ///   - syncsAsAWhole: all can be waited for at once; `nil`: where the file system is known for it.
  init(in folder: borrowing FolderHandle, syncsAsAWhole: Bool? = nil) {
    self.syncsAsAWhole = syncsAsAWhole ?? NewFiles.syncsAsAWhole(folder.descriptor)
  }

  /// Writes a new file into the folder or one below it.
  func write(_ bytes: [UInt8], to name: String, in folder: borrowing FolderHandle, mode: mode_t) throws(FolderProblem) {
    let file = try folder.newFile(name)
    try file.write(bytes[...])
    try file.setPermissions(mode)
    if !syncsAsAWhole { try file.synchronise() }
  }

  /// Tells that a folder has all its files.
  func close(_ folder: borrowing FolderHandle) throws(FolderProblem) {
    if !syncsAsAWhole { try folder.synchronise() }
  }

  /// Waits until all is on disk, and what the folders list.
  ///
  /// - Parameter folder: the one that this was made with.
  func synchronise(_ folder: borrowing FolderHandle) throws(FolderProblem) {
    guard syncsAsAWhole else { return try folder.synchronise() }
    if syncfs(folder.descriptor) != 0 { throw .refused(path: folder.path, .last) }
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
