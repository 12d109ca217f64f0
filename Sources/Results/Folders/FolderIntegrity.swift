// SPDX-License-Identifier: GPL-3.0-or-later

import Storage

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Whether the folder of a run or a study is the one that was written, by its digests.
///
/// `SHA256SUMS` holds the digest of every other file, and `manifest.json` of those that equal runs share; both must agree with
/// the files and with each other. Who changes a file can change its digests too. What cannot be changed along is a digest of
/// `SHA256SUMS` that is kept elsewhere.
public struct FolderIntegrity: Hashable, Sendable {
  /// What is wrong with a file.
  public enum Fault: String, Hashable, Sendable {
    /// Its bytes are others.
    case changed
    /// It is not there.
    case missing
    /// It is a link, or lies behind one.
    case link
    /// `manifest.json` has another digest for it than `SHA256SUMS`.
    case contradicted
    /// `SHA256SUMS` has no line for it, `manifest.json` has.
    case unlisted
  }

  /// A file with what is wrong with it.
  public struct Finding: Hashable, Sendable {
    /// The path inside the folder.
    public let path: String
    /// What is wrong.
    public let fault: Fault
  }

  /// The folder's path.
  public let path: String
  /// How many files have their digest.
  public private(set) var intact = 0
  /// What is wrong, in the order of the digests.
  public private(set) var findings: [Finding] = []
  /// Files no digest is kept of, such as exports that were added; nothing reads them.
  public private(set) var added: [String] = []
  /// The SHA-256 digest of `SHA256SUMS`.
  public let digest: String

  /// Whether every file is the one that was written.
  public var isIntact: Bool { findings.isEmpty }

  /// Reads a folder.
  ///
  /// - Throws: ``StoredRunError`` where it has no digests or they cannot be read.
  public init(of folder: String) throws(StoredRunError) {
    let stored = StoredFolder(path: folder)
    path = stored.path
    let bytes: [UInt8]
    do throws(FileError) { bytes = try stored.contents(of: Checksums.file) } catch {
      throw .file(error)
    }
    guard let sums = Checksums(parsing: bytes) else {
      throw .changed(path: stored.path + "/" + Checksums.file)
    }
    digest = SHA256.hex(bytes)
    for line in sums.lines { check(line, in: stored) }
    contradict(sums, by: try? stored.contents(of: RunManifest.file))
    miss(sums)
    let known = Set(sums.lines.map(\.path) + [Checksums.file] + findings.map(\.path))
    walk("", known)
  }

  private mutating func check(_ line: Checksums.Line, in folder: StoredFolder) {
    do throws(FileError) {
      guard SHA256.hex(try folder.contents(of: line.path)) == line.sha256 else {
        findings.append(Finding(path: line.path, fault: .changed))
        return
      }
      intact += 1
    } catch {
      let fault: Fault = error.code == ELOOP ? .link : error.kind == .missing ? .missing : .changed
      findings.append(Finding(path: line.path, fault: fault))
    }
  }

  /// What the manifest says otherwise.
  private mutating func contradict(_ sums: Checksums, by manifest: [UInt8]?) {
    guard let bytes = manifest else { return }
    guard let manifest = try? RunManifest(parsing: bytes) else {
      findings.append(Finding(path: RunManifest.file, fault: .changed))
      return
    }
    let digests = Dictionary(sums.lines.map { ($0.path, $0.sha256) }) { first, _ in first }
    for output in manifest.outputs where digests[output.path] != output.sha256 {
      findings.append(
        Finding(
          path: output.path, fault: digests[output.path] == nil ? .unlisted : .contradicted))
    }
  }

  /// What every version lists, whatever the folder is of, and the tables that a study's document tells of.
  private mutating func miss(_ sums: Checksums) {
    let listed = Set(sums.lines.map(\.path))
    let heads = [RunManifest.file, TuningFolder.document, SensitivityFolder.document]
    let head = heads.first { listed.contains($0) || Files.exists(path + "/" + $0) } ?? heads[0]
    var wanted = [head, RunTiming.file, "scenario.yaml"]
    if head == RunManifest.file {
      wanted += RunFolder.documents.filter { !wanted.contains($0) }
    } else {
      let names = (try? Files.names(in: path + "/tables")) ?? []
      wanted += names.filter { $0.hasSuffix(".csv") }.map { "tables/" + $0 }
    }
    let known = listed.union(findings.map(\.path))
    for name in wanted where !known.contains(name) {
      let isThere = Files.exists(path + "/" + name)
      findings.append(Finding(path: name, fault: isThere ? .unlisted : .missing))
    }
  }

  /// Files without a digest; links are named, not followed.
  private mutating func walk(_ folder: String, _ known: Set<String>) {
    let place = folder.isEmpty ? path : path + "/" + folder
    for name in (try? Files.names(in: place)) ?? [] {
      let inner = folder.isEmpty ? name : folder + "/" + name
      guard !known.contains(inner) else { continue }
      if Files.isLink(path + "/" + inner) {
        findings.append(Finding(path: inner, fault: .link))
      } else if Files.isFolder(path + "/" + inner) {
        walk(inner, known)
      } else {
        added.append(inner)
      }
    }
  }
}
