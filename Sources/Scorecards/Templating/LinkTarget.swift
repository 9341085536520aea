/// Which link targets may stand in a report, whoever wrote them.
enum LinkTarget {
  /// Schemes that a link may have; everything else with a scheme is refused.
  static let schemes: Set<String> = ["http", "https", "mailto"]

  /// Whether a target may become a link: an allowed scheme, a path below or beside this document, or a `#fragment`.
  ///
  /// Refused are other schemes, `//host` (it takes the page's scheme), backslashes (browsers read them as slashes),
  /// control and invisible characters, and the empty target.
  static func isAllowed(_ target: String) -> Bool {
    guard !target.isEmpty, !target.hasPrefix("//"), !target.utf8.contains(UInt8(ascii: "\\")) else { return false }
    guard UntrustedText.sanitised(target) == target, !target.unicodeScalars.contains("\u{FFFD}") else { return false }
    guard let scheme = scheme(of: target) else { return true }
    return schemes.contains(scheme.lowercased())
  }

  /// Whether a target stays beside the document or below it: not at the root of the site, and no step up, written in
  /// full or percent-encoded.
  static func isBeside(_ target: String) -> Bool {
    if scheme(of: target) != nil || target.hasPrefix("/") { return false }
    let path = target.prefix { $0 != "?" && $0 != "#" }.lowercased().replacing("%2e", with: ".").replacing(
      "%2f", with: "/")
    return !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
  }

  /// What stands before a colon that comes before any `/`, `?` or `#` (RFC 3986, section 3), or nil for a relative target.
  static func scheme(of target: String) -> String? {
    guard let end = target.unicodeScalars.firstIndex(where: { ":/?#".unicodeScalars.contains($0) }) else { return nil }
    return target.unicodeScalars[end] == ":" ? String(target.unicodeScalars[..<end]) : nil
  }

  /// The target with every byte percent-encoded that has no business in a URL (RFC 3986, section 2); what is encoded
  /// already stays as it is.
  static func encoded(_ target: String) -> String {
    let bytes = Array(target.utf8)
    var result = ""
    for (index, byte) in bytes.enumerated() {
      let startsEscape =
        byte == UInt8(ascii: "%") && bytes[index...].dropFirst().prefix(2).filter(isHexadecimal).count == 2
      if startsEscape || isPlain(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.count == 1 ? "%0" + digits : "%" + digits
      }
    }
    return result
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "-._~:/?#@!$&'()*+,;=".utf8.contains(byte)
    }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    byte < 0x80 && Character(Unicode.Scalar(byte)).isHexDigit
  }
}
