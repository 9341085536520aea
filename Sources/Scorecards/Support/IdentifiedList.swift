/// A list whose elements are found by their ids without a search; of several with one id the first.
struct IdentifiedList<Element: Identifiable & Sendable>: Sendable, RandomAccessCollection where Element.ID: Sendable {
  private let elements: [Element]
  private let places: [Element.ID: Int]

  init(_ elements: [Element]) {
    self.elements = elements
    places = Dictionary(elements.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  var startIndex: Int { elements.startIndex }
  var endIndex: Int { elements.endIndex }

  subscript(position: Int) -> Element { elements[position] }

  subscript(id id: Element.ID) -> Element? { places[id].map { elements[$0] } }
}
