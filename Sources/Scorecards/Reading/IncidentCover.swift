/// How far incidents files, taken together, are declared to reach.
///
/// It is the earliest of all declarations: one file can't vouch for another. Files that declare nothing are taken to be
/// complete where their source has a row (reading, section 2). A source without a row and without a declaration says
/// nothing at all; no other file may make up for it, so that all files together then cover nothing.
struct IncidentCover {
  /// No gate is judged this early: counts are missing.
  static let nothing = Instant(seconds: 0)

  private var declared: [Instant] = []
  private var isWhollyDeclared = true
  private var hasSilentSource = false
  private var rows = 0

  /// A file that was read; both declarations count where there are two.
  mutating func add(source: Instant?, file: Instant?) {
    guard let reach = [source, file].compactMap({ $0 }).min() else {
      isWhollyDeclared = false
      return
    }
    declared.append(reach)
  }

  /// All files of a source were read; `count` is how many rows they have.
  mutating func endSource(rows count: Int) {
    if count == 0 && !isWhollyDeclared { hasSilentSource = true }
    isWhollyDeclared = true
    rows += count
  }

  var until: Instant? {
    if hasSilentSource && (rows > 0 || !declared.isEmpty) { return IncidentCover.nothing }
    return declared.min()
  }
}
