extension OutputProblem: Problem {
  var message: String {
    switch self {
    case .notAFolder(let path): "the output folder `\(path)` is a file"
    case .notOurs(let path): "the output folder `\(path)` holds files and no manifest of ours: it is left as it is"
    case .mountPoint(let path): "the output folder `\(path)` is a mount point and can't be swapped in one step"
    case .cannotSwap(let path, let reason): "the output folder `\(path)` can't be swapped in one step: \(reason)"
    case .cannotWrite(let path, let reason): "can't write `\(path)`: \(reason)"
    case .noTemporarySpace(let folder, let reason):
      "what the exports say can't be put aside in the temporary folder `\(folder)`: \(reason)"
    case .evidenceLost(let reason): "what the exports say got lost on its way: \(reason)"
    case .cannotPrint(let program, let ending, let said):
      "no PDF was made of a page: `\(program)` \(ending.words)" + ProgramEnd.lastLines(said)
    case .noPrinter(let programs):
      "no PDF was made: none of \(programs.joined(separator: ", ")) is installed"
    case .archiveInsideOutput(let path): "the archive `\(path)` lies inside the output folder"
    case .metricsMisplaced(let path, let place):
      path == place
        ? "metrics can't be collected in `\(path)`, which is for something else"
        : "metrics can't be collected in `\(path)`: the folder `\(place)` is for something else"
    case .noMetricsFolder(let path, let folder):
      "metrics can't be collected in `\(path)`: there is no folder `\(folder)`"
    case .notOurMetrics(let path):
      "metrics can't be collected in `\(path)`: it is something else than metrics of this project, and left as it is"
    case .locked(let path): "another run is writing `\(path)`"
    }
  }

  var remedy: String? {
    switch self {
    case .notAFolder, .notOurs:
      "name a folder that is empty or does not exist yet, with --out or out: in scorecard.yaml"
    case .mountPoint(let path): "name a folder inside of it, such as `\(path)/report`"
    case .cannotSwap: "choose a folder on a local file system such as ext4, xfs, btrfs or tmpfs"
    case .cannotWrite: "check the permissions and the free space"
    case .noTemporarySpace: "name a folder with more space in the environment variable TMPDIR"
    case .evidenceLost: "this is a fault of the tool; please report it with the exports"
    case .cannotPrint: "the pages themselves are written; run without --pdf, or install WeasyPrint or Chromium anew"
    case .noPrinter: "install one of them, for instance with `apt-get install chromium`, or run without --pdf"
    case .archiveInsideOutput: "name another folder with archive: in scorecard.yaml"
    case .metricsMisplaced:
      "name a file outside of the output folder, the archive and what is published with delivery: metrics: in scorecard.yaml"
    case .noMetricsFolder:
      "make it, for what collects them to read, or name another file with delivery: metrics: in scorecard.yaml"
    case .notOurMetrics:
      "name another file with delivery: metrics: in scorecard.yaml, or remove this one if the project had another name"
    case .locked: "wait until it has ended"
    }
  }
}

extension OutputNote: Problem {
  var message: String {
    switch self {
    case .kept(let path): "the output folder held files that are not part of the report; they are in `\(path)` now"
    case .leftAlone(let path):
      "`\(path)` looks like what a killed run left, and is somebody else's or may be: it is left alone"
    case .openToOthers(let path): "others may write `\(path)`, and so put another report in place of this one"
    case .notArchived(let name): "`\(name)` changed while it was read, or is no plain file: it is not in the archive"
    case .successAhead(let path, let instant):
      "`\(path)` told of a success as of \(instant), which is yet to come: it does not count"
    case .written(let path, let run): "run \(run.prefix(12)) is written to `\(path)`"
    }
  }

  var remedy: String? {
    switch self {
    case .kept: "keep nothing of your own in the output folder"
    case .leftAlone: "look into it, and remove it by hand"
    case .openToOthers: "take the right to write from them, with `chmod go-w`, or set the sticky bit"
    case .successAhead: "look whether the clock was wrong"
    case .written: nil
    case .notArchived: "let exports be renamed into place when they are complete"
    }
  }
}
