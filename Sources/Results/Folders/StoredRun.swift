// SPDX-License-Identifier: GPL-3.0-or-later

public import Storage

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

/// A folder of a run or a study that is there already.
public struct StoredFolder: Hashable, Sendable {
  /// The folder's path.
  public let path: String

  /// Names a folder; whether it is there shows when it is used.
  public init(path: String) {
    var trimmed = path[...]
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed = trimmed.dropLast() }
    self.path = String(trimmed)
  }

  /// The content of a file inside it, links not followed.
  ///
  /// - Throws: ``FileError``.
  public func contents(of name: String) throws(FileError) -> [UInt8] {
    try Files.contents(of: FolderPath.place(of: name, in: path, for: .read), limit: .max)
  }

  /// Adds a file, or writes it anew, and enters its digest where the folder keeps them.
  ///
  /// - Parameters:
  ///   - bytes: The content.
  ///   - name: The path inside the folder.
  /// - Throws: ``FileError``; also where a folder on the way is a link. A link in the file's own place is replaced.
  public func write(_ bytes: [UInt8], to name: String) throws(FileError) {
    let above = Files.parent(of: name)
    let parent = try above.map { (above) throws(FileError) in
      try FolderPath.place(of: above, in: path, for: .write)
    }
    if let parent { try Files.createFolders(parent) }
    try Files.replace(path + "/" + name, by: bytes)
    guard let kept = try? contents(of: Checksums.file), var sums = Checksums(parsing: kept) else {
      return
    }
    sums.enter(bytes, at: name)
    try Files.replace(path + "/" + Checksums.file, by: sums.bytes)
  }
}

extension StoredRun {
  /// The folder in which the scenario's inputs lay, as `timing.json` notes it; nil when it notes none.
  public var dataFolder: String? {
    timing?["data_folder"]?.text
  }

  /// The `path=value` arguments of the run, as `timing.json` notes them; nil when it does not.
  public var overrides: [String]? { timing?["overrides"]?.elements?.compactMap(\.text) }

  /// The command line of the run, as `timing.json` notes it; empty when it does not.
  public var command: [String] { timing?["command"]?.elements?.compactMap(\.text) ?? [] }

  /// The language in which the run was told, as `timing.json` notes it; nil when it does not.
  public var language: String? { timing?["language"]?.text }

  private var timing: JSONValue? {
    guard let bytes = try? contents(of: "timing.json") else { return nil }
    return try? JSONValue(parsing: bytes)
  }

  /// The digest of an input as the run read it.
  ///
  /// - Parameter path: The path as the scenario writes it.
  /// - Returns: The digest in hexadecimal; nil when the run read no such file.
  public func digest(ofInput path: String) -> String? {
    manifest.inputs.first { $0.path == path }?.sha256
  }
}
