internal import Glibc

/// The process that this is, and the machine's clock.
public enum ThisProcess {
  static var id: Int32 { getpid() }

  /// The working folder; absolute.
  public static var folder: String {
    guard let found = getcwd(nil, 0) else { return "/" }
    defer { free(found) }
    return String(cString: found)
  }

  /// What TMPDIR names, else `/tmp`; absolute.
  public static var temporaryFolder: String {
    guard let named = variable("TMPDIR"), !named.isEmpty else { return "/tmp" }
    let path = FilePath.join(folder, named)
    return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// The real path of this program, whatever links led to it.
  public static var executable: String? { FilePath.real("/proc/self/exe") }

  /// The operating system's user; `nil` where it can't be told.
  public static var user: String? {
    guard let entry = getpwuid(geteuid()), let name = entry.pointee.pw_name else { return nil }
    return String(cString: name)
  }

  /// Seconds since 1970-01-01T00:00:00Z.
  public static var now: Int { time(nil) }

  /// Milliseconds since some instant; they never go back, and tell nothing about the day.
  public static var milliseconds: Int { MonotonicClock.milliseconds }

  /// What the environment says; `nil` where it says nothing.
  static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// All that the environment says.
  static var variables: [String: String] {
    var variables: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee.map({ String(cString: $0) }) {
      if let sign = text.firstIndex(of: "=") {
        variables[String(text[..<sign])] = String(text[text.index(after: sign)...])
      }
      entry += 1
    }
    return variables
  }
}
