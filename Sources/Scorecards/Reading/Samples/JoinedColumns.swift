/// Samples that come one by one, in order of time, handed on in pieces of one scale.
struct JoinedColumns {
  private var columns = SampleColumns()

  mutating func add(
    _ number: PackedNumber, _ time: SampleTime, file: Int, line: Int64, _ body: (SampleColumns) -> Void
  ) {
    var value: Int64?
    if case .word(let coefficient, let scale) = number {
      if columns.times.isEmpty { columns.scale = Int(scale) }
      value = coefficient.scaled(by: columns.scale - Int(scale))
    }
    let fits = value != nil && columns.wide.isEmpty
    if !columns.times.isEmpty, !fits || columns.times.count == SampleBlock.mostSamples {
      end(body)
      return add(number, time, file: file, line: line, body)
    }
    columns.files.append(Int64(file))
    columns.times.append(time)
    columns.lines.append(line)
    columns.values.append(value ?? 0)
    if value == nil { columns.wide.append(number.value) }
  }

  mutating func end(_ body: (SampleColumns) -> Void) {
    if !columns.times.isEmpty { body(columns) }
    columns.removeAll()
  }
}
