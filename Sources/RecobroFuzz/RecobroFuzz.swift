// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import Synchronization

/// Feeds damaged inputs to every reader of what users write.
@main
struct RecobroFuzz: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "RecobroFuzz",
    abstract: "Feed damaged inputs to the readers of scenarios, CSV files, settings and manifests.",
    discussion: """
      Examples:
        RecobroFuzz --inputs 200000
        RecobroFuzz --target csv --seed random
        RecobroFuzz --replay fuzz-failures/failure-1-0.csv
        RecobroFuzz --inputs 0 --runs 1000
        RecobroFuzz --giants
      """)

  @Option(help: "How many inputs.")
  var inputs = 200_000

  @Option(help: "How many runs of each scenario, its values changed.")
  var runs = 0

  @Option(help: "The folder of the scenarios that are run.")
  var scenarios = "scenarios"

  @Option(help: "The seed, or `random`.")
  var seed = "1"

  @Option(help: "A target; all without it.")
  var target: FuzzTarget?

  @Option(help: "A folder of inputs to replay first.")
  var corpus: String?

  @Option(help: "Replay one file, whose ending names its target, and nothing else.")
  var replay: String?

  @Flag(help: "Feed a few enormous inputs, and nothing else.")
  var giants = false

  @Option(help: "Where inputs that fail are kept.")
  var keep = ".build/fuzz"

  func validate() throws {
    guard seed == "random" || UInt64(seed) != nil else {
      throw ValidationError("--seed must be a whole number below 2^64, or `random`.")
    }
    guard inputs >= 0, runs >= 0 else {
      throw ValidationError("--inputs and --runs must be at least 0.")
    }
    guard target != .run else { throw ValidationError("--runs says how many runs there are.") }
  }

  func run() throws {
    var failures = 0
    if let replay {
      failures += try Corpus.replay(replay) ? 0 : 1
    } else if giants {
      failures += Giants.run()
    } else {
      if let corpus { failures += try Corpus(folder: corpus).replay() }
      let number = UInt64(seed) ?? UInt64.random(in: 0...UInt64.max)
      let targets = target.map { [$0] } ?? FuzzTarget.readers
      failures += try FuzzRun(
        targets: targets, sources: targets.map { Mutator(seeds: $0.seeds) }, seed: number,
        inputs: inputs, folder: keep
      ).run()
      if runs > 0 { failures += try mutatedRuns(number) }
    }
    if failures > 0 { throw ExitCode(1) }
  }

  /// Runs scenarios whose values were changed; how many failures there were.
  private func mutatedRuns(_ seed: UInt64) throws -> Int {
    try FileManager.default.createDirectory(atPath: keep, withIntermediateDirectories: true)
    let mutator = try RunMutator(scenarios: scenarios, folder: keep)
    let failures = try FuzzRun(
      targets: [.run], sources: [mutator], seed: seed, inputs: runs * mutator.kinds, folder: keep
    ).run()
    let tally = RunCheck.tally.withLock { $0 }
    Say.line(
      "fuzz: \(mutator.kinds) kinds of scenario, \(tally.ran) ran, \(tally.refused) were refused, "
        + "\(tally.large) too large to try, \(failures) failures")
    return failures
  }
}

/// Lines on standard output that are there when the next input kills the process.
enum Say {
  static func line(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }
}
