internal import Yams

/// A YAML checklist: `items:` with `id` and `state`.
struct ChecklistFile: Decodable {
  struct Item: Decodable {
    let id: String
    let state: String
    let owner: String?
    let completed: String?
  }

  let items: [Item]

  static func read(_ text: String, file: String, index: Int) throws(Failure) -> [String: [ItemEntry]] {
    let checklist: ChecklistFile
    do { checklist = try YAMLDecoder().decode(ChecklistFile.self, from: text) } catch {
      throw .badInput("this is no checklist: \(error)", in: file)
    }
    let place = EvidencePlace(file: index, line: 0)
    return Dictionary(grouping: checklist.items, by: \.id).mapValues { $0.map { $0.entry(at: place) } }
  }
}

extension ChecklistFile.Item {
  fileprivate func entry(at place: EvidencePlace) -> ItemEntry {
    let known = ItemState(rawValue: state)
    let day = completed.flatMap { Day($0) }
    let lacksDay = known == .complete && day == nil
    let problem: InputProblem? =
      known == nil
      ? .unknownState(state, nearest: nil) : (lacksDay ? .stateLacks(state: state, what: "completed") : nil)
    return ItemEntry(
      state: problem == nil ? known : nil, problem: problem, owner: owner, due: nil, completed: day.map(Completion.day),
      evidence: nil, note: nil, place: place)
  }
}
