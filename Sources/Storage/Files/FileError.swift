// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A file or folder that could not be made, written, read or renamed.
public struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was attempted.
  public enum Operation: String, Hashable, Sendable {
    /// Making a folder.
    case createFolder = "create the folder"
    /// Writing a file.
    case write = "write"
    /// Reading a file.
    case read = "read"
    /// Listing a folder.
    case list = "list"
    /// Giving the finished folder its name.
    case rename = "rename"
    /// Removing a file or folder.
    case remove = "remove"
  }

  /// The kinds of failure a caller may want to tell apart.
  public enum Kind: Hashable, Sendable {
    /// A file stands where a folder belongs.
    case fileInTheWay
    /// The disk or the quota is full.
    case diskFull
    /// The permissions or the file system forbid it.
    case notPermitted
    /// There is no such file or folder.
    case missing
    /// Anything else; see the code.
    case other
  }

  /// What was attempted.
  public let operation: Operation
  /// The path.
  public let path: String
  /// The system's error number.
  public let code: Int32

  /// Creates an error.
  public init(_ operation: Operation, path: String, code: Int32) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// Something stands where a folder is to be made.
  package static func occupied(_ path: String) -> FileError {
    FileError(.createFolder, path: path, code: EEXIST)
  }

  /// A file that must not be lost stands where another is to be written.
  package static func taken(_ path: String) -> FileError {
    FileError(.write, path: path, code: EEXIST)
  }

  /// The kind of failure.
  public var kind: Kind {
    switch code {
    case ENOTDIR, EEXIST: .fileInTheWay
    case ENOSPC, EDQUOT, EFBIG: .diskFull
    case EACCES, EPERM, EROFS: .notPermitted
    case ENOENT: .missing
    default: .other
    }
  }

  private var reason: String {
    switch code {
    case ESPIPE: "it is a pipe or a device, not a file"
    case ELOOP: "it is a link, and none in such a folder is followed"
    case EINVAL: "it does not lie inside the folder"
    default: strerror(code).map { String(cString: $0) } ?? "error \(code)"
    }
  }

  /// The attempt, the path and the reason, in the system's words or plainer ones.
  public var description: String {
    if operation == .write, code == EEXIST {
      return
        "`\(path)` is no report but a scenario, data, a file of a run or of somebody else, and is not overwritten"
    }
    return "cannot \(operation.rawValue) `\(path)`: \(reason)"
  }
}
