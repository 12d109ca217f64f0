// SPDX-License-Identifier: GPL-3.0-or-later

import Storage

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The files of a folder as they were written: the one way in which commands read a folder of a run or a study.
///
/// `SHA256SUMS` has the digest of every file, and a run's manifest those of the files that equal runs share; what differs from
/// them is refused with its name. Folders of versions before ``RunManifest/firstWithChecksums`` may have the manifest's alone.
struct WrittenFiles: Sendable {
  private let folder: StoredFolder
  /// Whether the folder has `SHA256SUMS`.
  let hasChecksums: Bool
  private var digests: [String: String]
  /// Files without a digest that may be read all the same: any until a manifest tells of them, then those it never does.
  private var undigested: Set<String>?

  /// Files of a run that no manifest lists, since equal runs do not share them.
  private static let ownOfARun: Set = [RunManifest.file, RunTiming.file, "report.html"]

  /// Reads the digests of a folder.
  ///
  /// - Throws: ``StoredRunError`` where `SHA256SUMS` cannot be read or is none.
  init(of folder: StoredFolder) throws(StoredRunError) {
    self.folder = folder
    let kept: [UInt8]
    do throws(FileError) { kept = try folder.contents(of: Checksums.file) } catch {
      guard error.kind == .missing else { throw .file(error) }
      (hasChecksums, digests) = (false, [:])
      return
    }
    guard let sums = Checksums(parsing: kept) else {
      throw .changed(path: folder.path + "/" + Checksums.file)
    }
    hasChecksums = true
    digests = Dictionary(sums.lines.map { ($0.path, $0.sha256) }) { first, _ in first }
    undigested = []
  }

  /// The content of a file, links not followed.
  ///
  /// - Throws: ``StoredRunError`` where it is missing or not the one that was written.
  func contents(of name: String) throws(StoredRunError) -> [UInt8] {
    let bytes: [UInt8]
    do throws(FileError) { bytes = try folder.contents(of: name) } catch { throw .file(error) }
    guard let digest = digests[name] else {
      guard undigested?.contains(name) ?? true else {
        throw .unlisted(
          path: folder.path + "/" + (hasChecksums ? Checksums.file : RunManifest.file), name)
      }
      return bytes
    }
    guard SHA256.hex(bytes) == digest else { throw .changed(path: folder.path + "/" + name) }
    return bytes
  }

  /// Adds the digests of a run's manifest, which have to be those of `SHA256SUMS`.
  ///
  /// - Throws: ``StoredRunError`` where `SHA256SUMS` is missing though the version wrote it, or one of the two lists lacks a file that is
  ///   always written, or has another digest than the other.
  mutating func add(_ manifest: RunManifest) throws(StoredRunError) {
    let listed = Set(manifest.outputs.map(\.path))
    for name in RunFolder.documents where !listed.contains(name) {
      throw .unlisted(path: folder.path + "/" + RunManifest.file, name)
    }
    guard hasChecksums else {
      guard manifest.versions.valueEpoch < RunManifest.firstWithChecksums else {
        throw .file(FileError(.read, path: folder.path + "/" + Checksums.file, code: ENOENT))
      }
      digests = Dictionary(manifest.outputs.map { ($0.path, $0.sha256) }) { first, _ in first }
      undigested = Self.ownOfARun
      return
    }
    let sums = folder.path + "/" + Checksums.file
    for name in [RunManifest.file, RunTiming.file] where digests[name] == nil {
      throw .unlisted(path: sums, name)
    }
    for output in manifest.outputs {
      guard let digest = digests[output.path] else { throw .unlisted(path: sums, output.path) }
      guard digest == output.sha256 else { throw .contradicted(path: sums, output.path) }
    }
  }
}
