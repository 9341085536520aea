/// What the files and folders of a report are called that it has whatever documents a project makes, without their endings.
enum ReportName: String, CaseIterable, Sendable {
  case index, published
  case manifest, gates, feed, calendar, metrics
  case figures, mail

  private static let pageBeginning = "gate-"

  /// A gate's page.
  static func page(ofGate number: Int) -> String { pageBeginning + number.padded(to: 2) }

  /// No document can have this name: beside a file of the report it would be taken for it, and where upper and lower case
  /// are the same it would be it.
  static func isTaken(_ name: String) -> Bool {
    let name = name.lowercased()
    let isPage = name.hasPrefix(pageBeginning) && name.dropFirst(pageBeginning.count).allSatisfy(\.isNumber)
    return isPage || ReportName(rawValue: name) != nil
  }

  func file(_ ending: String) -> String { "\(rawValue).\(ending)" }

  /// The path of a file in the folder of this name.
  func inside(_ file: String) -> String { "\(rawValue)/\(file)" }
}
