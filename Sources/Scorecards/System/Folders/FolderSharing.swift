internal import Glibc

/// Who else may put things into a folder.
enum FolderSharing: Sendable, Equatable {
  case ours
  /// Another user owns it, or a folder above it, and so may rename what is in it.
  case owned
  /// Others may write it, or the folder above it that is named here, and rename what is in it.
  case open(path: String)

  /// Of one folder by itself. What others may write with the sticky bit set, as in `/tmp`, they can't rename.
  init(_ status: stat, path: String) {
    let isSticky = status.st_mode & 0o1000 != 0
    if FolderSharing.isOpen(status) && !isSticky {
      self = .open(path: path)
    } else {
      self = status.st_uid == geteuid() || status.st_uid == 0 ? .ours : .owned
    }
  }

  /// Whether everyone may write it, or a group of several.
  static func isOpen(_ status: stat) -> Bool {
    if status.st_mode & 0o002 != 0 { return true }
    return status.st_mode & 0o020 != 0 && !Ownership(user: status.st_uid, group: status.st_gid).isOfOne
  }

  /// With that of a folder inside.
  func joined(with inner: FolderSharing) -> FolderSharing {
    switch (self, inner) {
    case (.open, _), (.owned, .ours), (.owned, .owned): self
    case (.ours, _), (.owned, .open): inner
    }
  }
}

/// The user and the group of a folder.
private struct Ownership {
  private static let room = 16_384

  let user: uid_t
  let group: gid_t

  /// Whether the group is the user's alone, as Debian makes one for each.
  var isOfOne: Bool {
    guard let name = userName else { return false }
    var entry = Glibc.group()
    var buffer = [CChar](repeating: 0, count: Ownership.room)
    var found: UnsafeMutablePointer<Glibc.group>?
    guard getgrgid_r(group, &entry, &buffer, buffer.count, &found) == 0, found != nil,
      let groupName = entry.gr_name, String(cString: groupName) == name
    else { return false }
    var member = entry.gr_mem
    while let other = member?.pointee {
      if String(cString: other) != name { return false }
      member = member?.advanced(by: 1)
    }
    return true
  }

  /// Of a user whose own group it is.
  private var userName: String? {
    var entry = passwd()
    var buffer = [CChar](repeating: 0, count: Ownership.room)
    var found: UnsafeMutablePointer<passwd>?
    guard getpwuid_r(user, &entry, &buffer, buffer.count, &found) == 0, found != nil, entry.pw_gid == group
    else { return nil }
    return entry.pw_name.map { String(cString: $0) }
  }
}
