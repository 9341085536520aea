/// The known word that a mistyped word most likely stands for.
///
/// The measure is the optimal string alignment distance of Damerau and Levenshtein: an insertion, a deletion, a
/// substitution or a swap of two neighbours costs one; letter case costs nothing.
/// - Parameters:
///   - word: what was written.
///   - known: the words that would have been right; the first of several equally near ones wins.
/// - Returns: the nearest known word, or nil where none lies within a third of the word's length (at least one edit).
func nearest(_ word: String, in known: some Sequence<String>) -> String? {
  let written = Array(word.lowercased())
  guard !written.isEmpty, written.count <= 100 else { return nil }
  let threshold = max(1, (written.count + 1) / 3)
  var best: (word: String, distance: Int)?
  for candidate in known {
    let letters = Array(candidate.lowercased())
    guard abs(letters.count - written.count) <= threshold else { continue }
    let distance = editDistance(written, letters)
    if distance <= threshold, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.word
}

/// The number of insertions, deletions, substitutions and neighbour swaps that turn one word into the other.
func editDistance(_ first: [Character], _ second: [Character]) -> Int {
  if first.isEmpty || second.isEmpty { return max(first.count, second.count) }
  var beforeLast = [Int](repeating: 0, count: second.count + 1)
  var last = Array(0...second.count)
  for row in 1...first.count {
    var current = [row]
    for column in 1...second.count {
      let substitution = first[row - 1] == second[column - 1] ? 0 : 1
      var cost = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + substitution)
      if row > 1, column > 1, first[row - 1] == second[column - 2], first[row - 2] == second[column - 1] {
        cost = min(cost, beforeLast[column - 2] + 1)
      }
      current.append(cost)
    }
    (beforeLast, last) = (last, current)
  }
  return last[second.count]
}
