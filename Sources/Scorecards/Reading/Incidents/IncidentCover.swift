/// How far incidents files, taken together, are declared to reach.
///
/// It is the earliest of all declarations: one file can't vouch for another. Files that declare nothing are taken to be
/// complete where their source has a row (reading, section 2). A source without a row and without a declaration says
/// nothing at all, and no other file may make up for it.
struct IncidentCover {
  private var declared: [Instant] = []
  private var isWhollyDeclared = true
  private(set) var hasSilentSource = false

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
  }

  var until: Instant? { declared.min() }
}
