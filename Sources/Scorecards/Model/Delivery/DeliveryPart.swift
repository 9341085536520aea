/// A part of what leaves the machine after a run; each fails and is made good for itself.
enum DeliveryPart: String, Sendable, CaseIterable {
  case mail, publication
}
