/// What to say of input files.
enum FileText {
  /// `absent`, `can't be read`; `nil` for a file that was read.
  static func problem(_ file: InputFile) -> String? {
    switch file.condition {
    case .read: nil
    case .absent: "\(role(file)) is absent"
    case .unreadable: "\(role(file)) can't be read"
    }
  }

  private static func role(_ file: InputFile) -> String {
    switch file.role {
    case .metrics: "this metrics export"
    case .checklist: "this checklist"
    case .incidents: "this incidents file"
    }
  }
}
