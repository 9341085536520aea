/// What is wrong with a gate file, the catalogue, the record, a template's front matter or the project file, by what it
/// is about.
enum DefinitionProblem: Error, Sendable, Equatable {
  case file(DefinitionFileProblem)
  case yaml(YAMLProblem)
  case table(TableProblem)
  case shape(ShapeProblem)
  case value(ValueProblem)
  case time(TimeProblem)
  case threshold(ThresholdProblem)
  case criterion(CriterionProblem)
  case rule(RuleProblem)
  case record(RecordEntryProblem)
  case document(DocumentProblem)
  case delivery(DeliveryProblem)
  case set(GateSetProblem)
}

extension DefinitionProblem: Problem {
  var message: String { subject.message }
  var remedy: String? { subject.remedy }

  private var subject: any Problem {
    switch self {
    case .file(let problem): problem
    case .yaml(let problem): problem
    case .table(let problem): problem
    case .shape(let problem): problem
    case .value(let problem): problem
    case .time(let problem): problem
    case .threshold(let problem): problem
    case .criterion(let problem): problem
    case .rule(let problem): problem
    case .record(let problem): problem
    case .document(let problem): problem
    case .delivery(let problem): problem
    case .set(let problem): problem
    }
  }
}
