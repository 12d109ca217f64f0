// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Foundation
import Scenarios
import Workbench

/// Changes values of scenarios that run: an input is the scenario's file, then arguments of `--set`, one a line.
///
/// Damaged texts hardly ever come to a run; scenarios whose keys stand where they should and whose values are odd do.
struct RunMutator: InputSource {
  /// A scenario with its values.
  private struct Seed {
    let path: String
    let leaves: [(path: String, value: String)]
  }

  private let seeds: [Seed]

  /// Takes every scenario below a folder, and the one of the readers.
  ///
  /// - Parameters:
  ///   - scenarios: The folder.
  ///   - folder: Where the scenario of the readers is written.
  /// - Throws: `RunFailure` where a scenario does not run unchanged, `FuzzProblem` where there is none.
  init(scenarios: String, folder: String) throws {
    let plain = folder + "/plain.yaml"
    try Data(Seeds.plain).write(to: URL(fileURLWithPath: plain))
    let files =
      FileManager.default.enumerator(atPath: scenarios)?.compactMap { $0 as? String } ?? []
    let paths = files.filter { $0.hasSuffix(".yaml") }.sorted().map { scenarios + "/" + $0 }
    seeds = try ([plain] + paths).map { path in
      let run = try ScenarioRun(try ScenarioFile(path: path))
      return Seed(path: path, leaves: ResolvedLeaves.of(run.resolved.scenario.resolved))
    }
    guard !paths.isEmpty else { throw FuzzProblem("no scenarios below `\(scenarios)`") }
  }

  /// How many kinds of scenario there are.
  var kinds: Int { seeds.count }

  func input(_ random: inout Generator) -> [UInt8] {
    let seed = random.pick(seeds)
    var lines = Self.small(seed.leaves.map(\.path), &random)
    for _ in 0...max(0, random.next(below: 6) - 2) {
      let leaf = random.pick(seed.leaves)
      lines.append(leaf.path + "=" + value(for: leaf, &random))
    }
    return Array(([seed.path] + lines).joined(separator: "\n").utf8)
  }

  /// Sizes that a few milliseconds do; a change of the same key comes after them and wins.
  private static func small(_ paths: [String], _ random: inout Generator) -> [String] {
    let sizes = [
      ("portfolio.accounts", "\(1 + random.next(below: 40))"),
      ("horizon", "\(1 + random.next(below: 60)) days"),
      ("uncertainty.draws", "2"), ("uncertainty.replications", "2"),
      ("attribution.replications", "2"),
    ].filter { size in paths.contains(size.0) }.map { "\($0.0)=\($0.1)" }
    let lengths = [
      "1", "2", "3", "5", "{ min: 2, max: 6, batch: 2, until: { half_width: 1% } }",
      "{ min: 3, max: 9, batch: 3, until: { metric: recovery_rate, half_width: 0.1% } }",
    ]
    return sizes + ["replications=" + random.pick(lengths)]
  }

  private func value(
    for leaf: (path: String, value: String), _ random: inout Generator
  ) -> String {
    switch random.next(below: 8) {
    case 0: return String(decoding: random.pick(Tokens.all), as: UTF8.self)
    case 1:
      // What stands under the same key elsewhere, in any scenario.
      let key = Self.key(leaf.path)
      let others = random.pick(seeds).leaves.filter { Self.key($0.path) == key }
      return others.isEmpty ? leaf.value : random.pick(others).value
    default: return Self.scaled(leaf.value, &random)
    }
  }

  private static func key(_ path: String) -> Substring {
    path.split(separator: ".").last ?? ""
  }

  /// The first number of a text made larger or smaller, its unit kept.
  private static func scaled(_ text: String, _ random: inout Generator) -> String {
    guard let match = text.firstMatch(of: /-?[0-9][0-9_]*(\.[0-9]+)?/),
      let number = Double(match.0.replacing("_", with: ""))
    else { return text }
    let factor = random.pick(factors)
    let scaled = number == 0 ? factor : number * factor
    let isWhole = match.1 == nil && random.next(below: 8) > 0
    let written =
      isWhole && abs(scaled) < 9e15 ? String(Int64(scaled.rounded())) : "\(scaled)"
    return text.replacingCharacters(in: match.range, with: written)
  }

  private static let factors = [
    0, 1e-300, 1e-9, 1e-3, 0.1, 0.5, 0.9, 0.999, 1, 1.001, 1.1, 2, 3, 10, 100, 1e4, 1e6, 1e9, 1e15,
    1e300, -1, -0.5,
  ]
}
