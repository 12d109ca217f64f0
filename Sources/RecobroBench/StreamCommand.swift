// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import Randomness

/// Writes the draws of consecutive addresses without end, for batteries of tests of random numbers.
struct StreamCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stream",
    abstract:
      "Write the lanes of consecutive addresses to stdout as raw 32-bit words, without end.",
    discussion: "Example: RecobroBench stream | dieharder -g 200 -d 0")

  @Option(help: "The master seed.")
  var seed: UInt64 = 1

  @Option(help: "Which accounts: ranges share no address.")
  var range: UInt64 = 0

  func run() throws {
    let addresses = AddressGrid(seed: seed, range: range)
    var replication: UInt32 = 0
    // The reader closes the pipe when it has enough, and that ends the program.
    while true {
      try Self.write(addresses.words(replication: replication))
      replication &+= 1
    }
  }

  private static func write(_ words: [UInt32]) throws {
    try words.withUnsafeBytes { bytes in
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    }
  }
}
