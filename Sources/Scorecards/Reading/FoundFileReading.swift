extension MetricIntake {
  /// Reads one file of the source.
  mutating func read(_ found: FoundFile) -> InputFile.Condition {
    switch found.content {
    case .failure(let problem):
      fail(problem.problem)
      return problem.condition
    case .success(let bytes):
      do throws(FileProblem) {
        let isRead = try MetricFileReader(bytes: bytes, name: found.contentName).read(into: &self)
        if isRead { try bytes.drain() } else { try bytes.skip() }
        return isRead ? .read : .unreadable
      } catch {
        fail(error.input)
        return .unreadable
      }
    }
  }
}

extension ItemIntake {
  /// Reads one checklist.
  mutating func read(
    _ found: FoundFile, file: Int,
    markdownItems: @escaping @Sendable (String) throws(MarkdownProblem) -> [MarkdownItem],
    log: inout FileLog
  ) -> InputFile.Condition {
    switch found.content {
    case .failure(let problem):
      log.error(problem.problem)
      return problem.condition
    case .success(let bytes):
      do throws(FileProblem) {
        let reader = ChecklistReader(bytes: bytes, name: found.contentName, markdownItems: markdownItems)
        let lines = try reader.read(log: &log)
        if case .success = lines { try bytes.drain() } else { try bytes.skip() }
        return take(lines, file: file, log: &log)
      } catch {
        log.error(error.input)
        return .unreadable
      }
    }
  }

  private mutating func take(
    _ read: Result<[ChecklistLine], ChecklistFault>, file: Int, log: inout FileLog
  ) -> InputFile.Condition {
    switch read {
    case .failure(let fault):
      log.error(fault.problem, line: fault.line, column: fault.column)
      return .unreadable
    case .success(let lines):
      if lines.isEmpty {
        log.error(.file(.noItems))
        return .unreadable
      }
      for line in lines { take(line, file: file, log: &log) }
      return .read
    }
  }
}

extension IncidentIntake {
  /// Reads one incidents file.
  mutating func read(
    _ found: FoundFile, file: Int, source: IncidentSource, cover: inout IncidentCover, log: inout FileLog
  ) -> InputFile.Condition {
    switch found.content {
    case .failure(let problem):
      log.error(problem.problem)
      return problem.condition
    case .success(let bytes):
      do throws(FileProblem) {
        let reader = IncidentFileReader(bytes: bytes, name: found.contentName, file: file)
        let outcome = try reader.read(into: &self, log: &log)
        if outcome.fault == nil { try bytes.drain() } else { try bytes.skip() }
        if let fault = outcome.fault {
          log.error(fault, line: outcome.line, column: outcome.column)
          return .unreadable
        }
        cover.add(source: source.coversUntil, file: outcome.coversUntil)
        return .read
      } catch {
        log.error(error.input)
        return .unreadable
      }
    }
  }
}
