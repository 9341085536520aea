internal import Glibc

/// What stands under a name.
enum FileKind: Sendable, Equatable {
  case file, folder, link, pipe, socket, characterDevice, blockDevice, other

  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    case S_IFIFO: self = .pipe
    case S_IFSOCK: self = .socket
    case S_IFCHR: self = .characterDevice
    case S_IFBLK: self = .blockDevice
    default: self = .other
    }
  }

  /// Why it is not read.
  var refusal: String {
    switch self {
    case .file: "it is a file"
    case .folder: "it is a folder"
    case .link: "it is a symbolic link"
    case .pipe: "it is a named pipe, not a file"
    case .socket: "it is a socket, not a file"
    case .characterDevice, .blockDevice: "it is a device, not a file"
    case .other: "it is not a file"
    }
  }
}
