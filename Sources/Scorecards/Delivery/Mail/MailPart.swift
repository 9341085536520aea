/// A part of a message with its own headers (RFC 2046).
struct MailPart {
  let bytes: [UInt8]

  /// - Parameter boundary: that occurs in none of the parts.
  init(multipart subtype: String, boundary: String, parts: [MailPart]) {
    var bytes = Array(
      MailHeader("Content-Type", words: ["multipart/\(subtype);", "boundary=\"\(boundary)\""]).line.utf8)
    for part in parts { bytes += Array("\r\n--\(boundary)\r\n".utf8) + part.bytes }
    self.bytes = bytes + Array("\r\n--\(boundary)--\r\n".utf8)
  }

  init(text: String, type: String) {
    let headers = [
      MailHeader("Content-Type", words: ["text/\(type);", "charset=utf-8"]),
      MailHeader("Content-Transfer-Encoding", words: ["quoted-printable"]),
    ]
    bytes = Array((headers.map(\.line).joined() + "\r\n").utf8) + QuotedPrintable.bytes(text)
  }

  init(_ attachment: MailAttachment) {
    let headers = [
      MailHeader("Content-Type", words: [attachment.mediaType]),
      MailHeader("Content-Disposition", words: MailParameter.words("attachment", filename: attachment.name)),
      MailHeader("Content-Transfer-Encoding", words: ["base64"]),
    ]
    bytes = Array((headers.map(\.line).joined() + "\r\n").utf8) + Base64.lines(attachment.content)
  }
}

/// A header's file name (RFC 2183), with RFC 2231 where it is not ASCII or long.
enum MailParameter {
  private static let width = 54

  static func words(_ value: String, filename: String) -> [String] {
    let isPlain =
      filename.utf8.count <= width
      && filename.utf8.allSatisfy { HeaderText.isToken($0) || $0 == 32 } && !filename.hasPrefix(" ")
      && !filename.hasSuffix(" ")
    if isPlain { return [value + ";", "filename=\"\(filename)\""] }
    let pieces = pieces(of: filename)
    let parameters = pieces.enumerated().map { index, piece in
      let number = pieces.count == 1 ? "" : "*\(index)"
      return "filename\(number)*=" + (index == 0 ? "utf-8''" : "") + piece
    }
    return [value + ";"] + parameters.dropLast().map { $0 + ";" } + parameters.suffix(1)
  }

  /// Percent-encoded, none ending inside a character.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for scalar in text.unicodeScalars {
      let unit = String(scalar).utf8.map(encoded).joined()
      if piece.utf8.count + unit.utf8.count > width {
        pieces.append(piece)
        piece = ""
      }
      piece += unit
    }
    return pieces + [piece]
  }

  private static func encoded(_ byte: UInt8) -> String {
    HeaderText.isToken(byte) ? String(UnicodeScalar(byte)) : "%" + [byte].hexadecimal.uppercased()
  }
}
