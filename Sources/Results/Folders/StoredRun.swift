// SPDX-License-Identifier: GPL-3.0-or-later

/// A run folder that was written earlier, with its manifest.
public struct StoredRun: Sendable {
  /// The folder's path.
  public let path: String
  /// The manifest.
  public let manifest: RunManifest

  /// Opens a run folder.
  ///
  /// - Throws: ``StoredRunError`` when it is none, or one of another format.
  public init(path: String) throws(StoredRunError) {
    let folder = StoredFolder(path: path)
    self.path = folder.path
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try folder.contents(of: "manifest.json")
    } catch {
      throw .file(error)
    }
    do throws(ManifestError) {
      manifest = try RunManifest(parsing: bytes)
    } catch {
      throw .manifest(path: self.path, error)
    }
  }

  /// The folder, to read from and to add to.
  public var folder: StoredFolder { StoredFolder(path: path) }

  /// The content of a file of the folder, links not followed.
  public func contents(of name: String) throws(StoredRunError) -> [UInt8] {
    do throws(FileError) {
      return try folder.contents(of: name)
    } catch {
      throw .file(error)
    }
  }

  /// Whether a file is there with the digest the manifest has for it.
  public func isIntact(_ output: RunManifest.Output) -> Bool {
    guard let bytes = try? contents(of: output.path) else { return false }
    return SHA256.hex(bytes) == output.sha256
  }
}

/// Why a folder cannot be taken for a run.
public enum StoredRunError: Error, Sendable, CustomStringConvertible {
  /// A file is missing or cannot be read.
  case file(FileError)
  /// The manifest is damaged or of another format.
  case manifest(path: String, ManifestError)
  /// The results are damaged or of another format.
  case results(path: String, ManifestError)
  /// A file is not the one that was written.
  case changed(path: String)
  /// Runs in different currencies were to be compared.
  case currencies([String])
  /// Runs on their own draws were to be compared of which one keeps its debtors or their luck in all replications.
  case sharedReplications(String, resample: String)

  /// One clause that makes sense alone, without a full stop.
  public var description: String {
    switch self {
    case .file(let error) where error.kind == .missing:
      "\(error.description): not a run folder, or not a whole one"
    case .file(let error): error.description
    case .manifest(let path, let error): "`\(path)/manifest.json`: \(error)"
    case .results(let path, let error): "`\(path)/results.json`: \(error)"
    case .changed(let path): "`\(path)` is not the file that was written"
    case .currencies(let codes):
      "the runs are in different currencies, \(codes.joined(separator: ", ")): their amounts cannot be compared"
    case .sharedReplications(let path, let resample):
      "the replications of `\(path)` share what `resample: \(resample)` keeps, so that they say nothing of runs on other draws: run both on"
        + " one seed, or with `resample: both`"
    }
  }
}
