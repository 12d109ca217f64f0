// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
public import Results

/// The baselines of a folder that a reviewer has accepted.
public struct AcceptedBaselines: Sendable {
  private let folder: String

  /// Names the folder.
  public init(_ folder: String) { self.folder = folder }

  /// The baselines of scenarios that are not checked and that are gone: their baseline from the other folder, their file, or their
  /// name from the file.
  ///
  /// Files are the same where they lie at the same place, however their paths are spelled. ``unreadable(besides:)`` has those that
  /// cannot be read.
  ///
  /// - Parameters:
  ///   - other: The folder with the baselines of this check.
  ///   - checked: The files that are checked, with the names of their scenarios.
  ///   - refused: Names of scenarios that are not compared for another reason.
  /// - Returns: The accepted baselines, in order of their names.
  public func missing(
    beside other: String, checked: [(file: String, scenario: String)], refused: [String]
  ) -> [Baseline] {
    let baselines = names.compactMap { try? Baseline(scenario: $0, in: folder) }
    let present = Set(checked.map(\.scenario) + refused)
    let places = ScenarioPlaces(baselines, checked)
    let files = Set(checked.map { ScenarioPlaces.resolved($0.file) })
    return baselines.filter { baseline in
      guard !present.contains(baseline.scenario) else { return false }
      let isKept = FileManager.default.fileExists(
        atPath: Baseline.path(baseline.scenario, in: other))
      guard isKept, let file = places.file(of: baseline) else { return true }
      return files.contains(file)
    }
  }

  /// The accepted baselines that cannot be read, of which nobody can say whether their scenarios are still there.
  ///
  /// - Parameter checked: Names of scenarios that are told of elsewhere.
  /// - Returns: Names and problems in order of the names; JSON of another kind is no baseline.
  public func unreadable(besides checked: [String]) -> [(scenario: String, error: BaselineError)] {
    names.filter { !checked.contains($0) }.compactMap { name in
      do throws(BaselineError) {
        _ = try Baseline(scenario: name, in: folder)
        return nil
      } catch .notABaseline {
        return nil
      } catch {
        return (name, error)
      }
    }
  }

  /// The names of the files that may be baselines, without their ending.
  private var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
  }
}

/// Where the scenarios of baselines lie, which may have been made from another folder, or in another checkout.
///
/// Scenarios that are checked under the name of a baseline tell what became of the beginning of its path:
/// `scenarios/a.yaml`, now `/other/scenarios/a.yaml`, puts `scenarios/b.yaml` beside it.
struct ScenarioPlaces {
  private let moves: [(from: [String], to: [String])]

  init(_ baselines: [Baseline], _ checked: [(file: String, scenario: String)]) {
    moves = checked.compactMap { file, scenario in
      guard let baseline = baselines.first(where: { $0.scenario == scenario }) else { return nil }
      var then = Self.steps(baseline.file)
      var now = Self.steps(Self.resolved(file))
      while let last = then.last, last == now.last, last != ".." {
        then.removeLast()
        now.removeLast()
      }
      return (then, now)
    }
  }

  /// The resolved path of a baseline's scenario; nil where there is no such file.
  func file(of baseline: Baseline) -> String? {
    let steps = Self.steps(baseline.file)
    let moved = moves.filter { steps.starts(with: $0.from) }.map { move in
      NSString.path(withComponents: move.to + steps.dropFirst(move.from.count))
    }
    return ([baseline.file] + moved).first(where: FileManager.default.fileExists).map(Self.resolved)
  }

  /// A path without links, from the root.
  static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
  }

  private static func steps(_ path: String) -> [String] {
    (path as NSString).standardizingPath.split(separator: "/", omittingEmptySubsequences: true)
      .reduce(into: path.hasPrefix("/") ? ["/"] : []) { $0.append(String($1)) }
      .filter { $0 != "." }
  }
}
