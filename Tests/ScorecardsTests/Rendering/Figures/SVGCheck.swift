import Foundation
import FoundationXML

/// What an XML parser finds in a picture; the initialiser throws where it is no XML.
final class SVGCheck: NSObject, XMLParserDelegate {
  private(set) var elements: [String] = []
  private(set) var hasIdentifiers = false
  /// Places of shapes that lie outside the picture.
  private(set) var outside: [String] = []
  private var width = 0.0
  private var height = 0.0

  struct NotXML: Error { let line: Int }

  init(_ text: String) throws {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    if !parser.parse() { throw NotXML(line: parser.lineNumber) }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    elements.append(name)
    hasIdentifiers = hasIdentifiers || attributes["id"] != nil
    if name == "svg" { (width, height) = (number(attributes["width"]), number(attributes["height"])) }
    let (x, y) = (number(attributes["x"] ?? attributes["cx"]), number(attributes["y"] ?? attributes["cy"]))
    let (w, h) = name == "rect" ? (number(attributes["width"]), number(attributes["height"])) : (0, 0)
    var places = [(x, y), (x + w, y + h)]
    for pair in attributes["points"]?.split(separator: " ") ?? [] {
      let parts = pair.split(separator: ",").map { number(String($0)) }
      if parts.count == 2 { places.append((parts[0], parts[1])) }
    }
    for (x, y) in places where !(x >= 0 && x <= width && y >= 0 && y <= height) { outside.append("\(name) \(x),\(y)") }
  }

  private func number(_ text: String?) -> Double { text.map { Double($0) ?? .nan } ?? 0 }
}
