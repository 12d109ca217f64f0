// SPDX-License-Identifier: GPL-3.0-or-later

public import Storage

/// Why a file is not a manifest this version can read.
public enum ManifestError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The text is not JSON.
  case notJSON(JSONError)
  /// The folder was written in another format.
  case otherFormat(Int)
  /// A member is missing or of another type; the path names it.
  case wrongMember(String)

  /// One clause without a full stop.
  public var description: String {
    switch self {
    case .notJSON(let error): "not JSON: \(error)"
    case .otherFormat(let format):
      "run folder format \(format), this version reads format \(RunManifest.currentFormat)"
    case .wrongMember(let path): "`\(path)` is missing or not of the right type"
    }
  }
}
