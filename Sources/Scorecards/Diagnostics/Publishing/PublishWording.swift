extension PublishProblem: Problem {
  var message: String {
    switch self {
    case .noParent(let path): "nothing was published: there is no folder to make `\(path)` in"
    case .occupied(let path):
      "nothing was published: `\(path)` holds files and was never published to; they would be served, too"
    case .notAFolder(let path): "nothing was published: `\(path)` is no folder"
    case .overlaps(let path, let other): "nothing was published: `\(path)` and `\(other)` lie one inside the other"
    case .exposes(let path, let file):
      "nothing was published: `\(path)` holds `\(file)`, which is not for everyone"
    case .foreign(let path): "nothing was published: `\(path)` is not what a publication makes there"
    case .openToOthers(let path):
      "nothing was published: others may write `\(path)`, and put anything in place of a report"
    case .oddName(let name): "nothing was published: a file can't be published under the name `\(name)`"
    case .tooOld(let day, let kept):
      "nothing was published: \(day) is older than the dates that are kept (the last \(kept))"
    case .earlier(let asOf, let published):
      "nothing was published: of this day \(published) is published, which is later than \(asOf)"
    case .another(let path, let project): "nothing was published: `\(path)` is of the project `\(project)`"
    case .cannotWrite(let path, let reason): "nothing was published: can't write `\(path)`: \(reason)"
    case .failed(let problem): "nothing was published: \(problem.message)"
    case .locked(let path): "nothing was published: another publication is writing `\(path)`"
    case .noReport(let folder): "nothing was published: `\(folder)` holds no finished report"
    case .unreadableManifest(let folder, let fault):
      "nothing was published: the manifest of `\(folder)` can't be read: \(fault.wording)"
    case .nothingPublic(let folder): "nothing was published: no document in `\(folder)` is marked as public"
    case .changed(let name): "nothing was published: `\(name)` was changed since it was written"
    case .namesNoFolder(let words): "nothing was published: `\(words.joined(separator: " "))` names no {folder}"
    case .commandFailed(let program, let ending, let said):
      "nothing was published: `\(program)` \(ending.words)" + ProgramEnd.lastLines(said)
    }
  }

  var remedy: String? {
    switch self {
    case .noParent: "make it, or mount the disk that it is on"
    case .occupied: "name a folder that is empty or does not exist yet in delivery: publish: to:"
    case .notAFolder, .overlaps, .exposes: "name a folder of its own in delivery: publish: to:"
    case .foreign: "move it away, or name another folder in delivery: publish: to:"
    case .openToOthers: "take the right to write from them, with `chmod go-w`, or set the sticky bit"
    case .oddName: "letters, digits, `-`, `_` and `.` are safe, and one folder such as figures/"
    case .tooOld: "raise delivery: publish: keep:"
    case .earlier: "publish a report of a later hour, or remove the link of that day first"
    case .another:
      "name a folder of its own in delivery: publish: to:, or remove .releases/project where it was renamed"
    case .cannotWrite: "check the permissions and the free space"
    case .failed(let problem): problem.remedy
    case .locked: "wait until it has ended"
    case .noReport: "run `scorecard run` first"
    case .nothingPublic:
      "give a document's template `audience: public`, and run `scorecard run` again: reports of older versions mark nothing"
    case .changed, .unreadableManifest: "run `scorecard run` again"
    case .namesNoFolder: "say where the files go in, such as `[rsync, -rc, --delete, \"{folder}/\", host:/srv]`"
    case .commandFailed(_, .notStarted, _): "install it, or name its path in delivery: publish: run:"
    case .commandFailed(_, .noSpace, _):
      "make room, or name a folder with more space in the environment variable TMPDIR"
    case .commandFailed(_, .timedOut, _): "find out what it waits for, or raise delivery: publish: time-limit:"
    case .commandFailed(_, .saidTooMuch, _): "let it say less, for instance with its option --quiet"
    case .commandFailed(_, .exited, _), .commandFailed(_, .signalled, _), .commandFailed(_, .unseen, _),
      .commandFailed(_, .stopped, _):
      nil
    }
  }
}

extension PublishNote: Problem {
  var message: String {
    switch self {
    case .inFolder(let path, let files, let changed, let removed):
      "published \(count(files, "file")) in `\(path)`, \(changed) of them new or changed"
        + (removed.isEmpty ? "" : "; no longer kept: \(removed.map(\.description).joined(separator: ", "))")
    case .throughCommand(let program, let files): "handed \(count(files, "file")) to `\(program)`"
    case .ahead(let day):
      "\(day) is yet to come and is published: `latest` leads there only where no other day is published"
    case .said(let text): text
    }
  }

  var remedy: String? {
    switch self {
    case .ahead: "remove the link of that day where it was a mistake"
    case .inFolder, .throughCommand, .said: nil
    }
  }
}

private func count(_ number: Int, _ word: String) -> String { "\(number) \(word)" + (number == 1 ? "" : "s") }
