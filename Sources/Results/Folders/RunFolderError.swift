// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a run folder could not be written.
public enum RunFolderError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file system refused.
  case file(FileError)
  /// Results would be put into the folder of a run or study.
  case insideRun(String)
  /// An attachment's path leaves the folder or is taken.
  case unsafePath(String)

  /// One clause with the path and the reason, without a full stop.
  public var description: String {
    switch self {
    case .file(let error): error.description
    case .insideRun(let path):
      "`\(path)` is the folder of a run or study, and results would be put into it: name a folder beside it"
    case .unsafePath(let path): "`\(path)` is not a free path inside the run folder"
    }
  }
}
