// SPDX-License-Identifier: GPL-3.0-or-later

public import Storage

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A run folder that was written earlier, with its manifest.
///
/// What is read of it is what was written, by the folder's digests: see ``FolderIntegrity``.
public struct StoredRun: Sendable {
  /// The folder's path.
  public let path: String
  /// The manifest.
  public let manifest: RunManifest
  /// When, where and how it was run; nil in folders of earlier versions that do not tell.
  public let timing: RunTiming?
  private let files: WrittenFiles

  /// Opens a run folder all of whose files are the ones that were written.
  ///
  /// - Throws: ``StoredRunError`` when it is none, one of another format, or a file that its manifest lists is missing or changed.
  public init(path: String) throws(StoredRunError) {
    try self.init(opening: path)
    for output in manifest.outputs { _ = try contents(of: output.path) }
  }

  /// Opens a run folder of which single files may be damaged: what they hold is checked when they are read.
  ///
  /// - Throws: ``StoredRunError`` when it is none, one of another format, or `manifest.json`, `timing.json` or `SHA256SUMS` are missing or
  ///   changed.
  public init(opening path: String) throws(StoredRunError) {
    let folder = StoredFolder(path: path)
    self.path = folder.path
    // What lacks a manifest is no run, whatever else it lacks.
    guard Files.exists(folder.path + "/" + RunManifest.file) else {
      throw .file(FileError(.read, path: folder.path + "/" + RunManifest.file, code: ENOENT))
    }
    var files = try WrittenFiles(of: folder)
    let bytes = try files.contents(of: RunManifest.file)
    do throws(ManifestError) {
      manifest = try RunManifest(parsing: bytes)
    } catch {
      throw .manifest(path: folder.path, error)
    }
    try files.add(manifest)
    timing = try Self.timing(files, path: folder.path)
    self.files = files
  }

  private static func timing(
    _ files: WrittenFiles, path: String
  ) throws(StoredRunError) -> RunTiming? {
    guard files.hasChecksums || Files.exists(path + "/" + RunTiming.file) else { return nil }
    let bytes = try files.contents(of: RunTiming.file)
    do throws(ManifestError) { return try RunTiming(parsing: bytes) } catch {
      throw .timing(path: path, error)
    }
  }

  /// The folder, to add to.
  public var folder: StoredFolder { StoredFolder(path: path) }

  /// The content of a file of the folder as it was written, links not followed.
  ///
  /// - Throws: ``StoredRunError`` where it is missing or not the one that was written.
  public func contents(of name: String) throws(StoredRunError) -> [UInt8] {
    try files.contents(of: name)
  }

  /// Whether a file is there with the digest the manifest has for it.
  public func isIntact(_ output: RunManifest.Output) -> Bool {
    (try? contents(of: output.path)) != nil
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
  /// The folder in which the scenario's inputs lay; nil where nothing notes it.
  public var dataFolder: String? { timing?.dataFolder }

  /// The `path=value` arguments of the run; nil where nothing notes them.
  public var overrides: [String]? { timing?.overrides }

  /// The command line of the run; empty where nothing notes it.
  public var command: [String] { timing?.command ?? [] }

  /// The language in which the run was told; nil where nothing notes it.
  public var language: String? { timing?.language }

  /// When the run was started: by the folder's name where nothing else notes it, and nil when that was changed too.
  public var start: Timestamp? {
    timing?.start
      ?? path.split(separator: "/").last.flatMap { Timestamp(compact: $0.prefix(16)) }
  }

  /// The digest of an input as the run read it.
  ///
  /// - Parameter path: The path as the scenario writes it.
  /// - Returns: The digest in hexadecimal; nil when the run read no such file.
  public func digest(ofInput path: String) -> String? {
    manifest.inputs.first { $0.path == path }?.sha256
  }
}
