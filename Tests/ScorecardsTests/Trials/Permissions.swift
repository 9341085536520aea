import Foundation

@testable import Scorecards

extension FolderFiles {
  /// With the bits of set-user-id and the like; `nil` where there is nothing.
  static func permissions(of path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o7777 : nil
  }
}
