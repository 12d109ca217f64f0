// SPDX-License-Identifier: GPL-3.0-or-later

public import Storage

/// The runs of a results folder, oldest first, and what else lies there.
public struct RunListing: Hashable, Sendable {
  /// A stored run.
  public struct Entry: Hashable, Sendable {
    /// The folder's path.
    public let path: String
    /// When the run was started; nil when nothing tells.
    public let start: Timestamp?
    /// The manifest.
    public let manifest: RunManifest
  }

  /// A folder that is not a run, or not one this version can read.
  public struct Problem: Hashable, Sendable, CustomStringConvertible {
    /// The folder's path.
    public let path: String
    /// Why it is not listed.
    public let reason: String

    fileprivate init(path: String, reason: String) { (self.path, self.reason) = (path, reason) }

    /// The reason, without the path that stands before it.
    fileprivate init(path: String, _ error: StoredRunError) {
      self.init(path: path, reason: error.description.replacing("`\(path)/", with: "`"))
    }

    /// The path and the reason.
    public var description: String { "`\(path)`: \(reason)" }
  }

  /// The runs by start; those without one first, equal ones by path.
  public private(set) var entries: [Entry] = []
  /// The folders passed over, by path.
  public private(set) var problems: [Problem] = []

  /// Reads the manifests of `results/<scenario>/<run>/`, and of `results/<run>/`.
  ///
  /// Hidden folders, which may be runs in the making, and plain files are left aside. Folders that are
  /// not runs and manifests that cannot be read become ``problems``.
  ///
  /// - Throws: ``FileError`` when `results` itself cannot be listed.
  public init(results: String) throws(FileError) {
    for name in try Files.names(in: results) where !name.hasPrefix(".") {
      addFolder(Self.join(results, name), isInner: false)
    }
    entries.sort { left, right in
      guard left.start != right.start else { return left.path < right.path }
      guard let leftStart = left.start, let rightStart = right.start else {
        return left.start == nil
      }
      return leftStart < rightStart
    }
  }

  private mutating func addFolder(_ path: String, isInner: Bool) {
    guard Files.isFolder(path) else { return }
    if Files.exists(Self.join(path, RunManifest.file)) {
      addRun(path)
    } else if [TuningFolder.document, SensitivityFolder.document].contains(where: {
      Files.exists(Self.join(path, $0))
    }) {
      // A study is no run and nothing to be warned of.
    } else if isInner {
      problems.append(Problem(path: path, reason: "no `manifest.json`, not a run"))
    } else {
      addScenario(path)
    }
  }

  private mutating func addScenario(_ path: String) {
    do {
      for name in try Files.names(in: path) where !name.hasPrefix(".") {
        addFolder(Self.join(path, name), isInner: true)
      }
    } catch {
      problems.append(Problem(path: path, reason: error.description))
    }
  }

  private mutating func addRun(_ path: String) {
    do throws(StoredRunError) {
      let run = try StoredRun(opening: path)
      entries.append(Entry(path: path, start: run.start, manifest: run.manifest))
    } catch {
      problems.append(Problem(path: path, error))
    }
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}
