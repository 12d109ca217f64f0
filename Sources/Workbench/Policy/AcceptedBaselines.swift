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
  /// A baseline that cannot be read says nothing.
  ///
  /// - Parameters:
  ///   - other: The folder with the baselines of this check.
  ///   - checked: The files that are checked, with the names of their scenarios.
  ///   - refused: Names of scenarios that are not compared for another reason.
  /// - Returns: The accepted baselines, in order of their names.
  public func missing(
    beside other: String, checked: [(file: String, scenario: String)], refused: [String]
  ) -> [Baseline] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let scenarios = names.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
    let present = Set(checked.map(\.scenario) + refused)
    return scenarios.filter { !present.contains($0) }.compactMap { name in
      guard let baseline = try? Baseline(scenario: name, in: folder) else { return nil }
      let isThere = [Baseline.path(name, in: other), baseline.file]
        .allSatisfy(FileManager.default.fileExists)
      let isRenamed = checked.contains { $0.file == baseline.file }
      return isThere && !isRenamed ? nil : baseline
    }
  }
}
