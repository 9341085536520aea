extension Sequence {
  /// Each once, in the order of first mention.
  ///
  /// - Parameter key: what makes two of them the same.
  func distinct<Key: Hashable>(by key: (Element) -> Key) -> [Element] {
    var seen: Set<Key> = []
    return filter { seen.insert(key($0)).inserted }
  }
}

extension Sequence where Element: Hashable {
  /// Each once, in the order of first mention.
  var distinct: [Element] { distinct { $0 } }

  /// Those that stand there for the second time and more.
  var repeated: [Element] {
    var seen: Set<Element> = []
    return filter { !seen.insert($0).inserted }
  }
}
