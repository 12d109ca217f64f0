// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Storage
import Testing

@testable import Results

/// Records survive a kill at any byte, and one process at a time writes them.
@Suite struct CheckpointFileTests {
  private let records: [[UInt64]] = [[1, 2, 3], [], [.max, 0, 7, 9]]

  private func place(_ folder: TemporaryFolder, key: String = "abc") -> CheckpointPlace {
    CheckpointPlace(results: folder.path, scenario: "cartera/1", key: key)
  }

  private func write(_ place: CheckpointPlace) throws {
    let file = try #require(try CheckpointFile(place))
    try file.clear()
    for record in records { try file.append(record) }
  }

  @Test func recordsComeBack() throws {
    try TemporaryFolder.with { folder in
      let place = place(folder)
      try write(place)
      let file = try #require(try CheckpointFile(place))
      #expect(try file.records() == records)
      try file.append([5])
      #expect(try file.records() == records + [[5]])
      file.remove()
      #expect(!place.exists)
    }
  }

  @Test func aFileCutAtAnyByteGivesWholeRecordsAndTakesNewOnes() throws {
    try TemporaryFolder.with { folder in
      let place = place(folder)
      try write(place)
      let bytes = try Data(contentsOf: URL(fileURLWithPath: place.path))
      let header = "recobro checkpoint 1\nabc\n".utf8.count
      for length in 0...bytes.count {
        try bytes.prefix(length).write(to: URL(fileURLWithPath: place.path))
        let file = try #require(try CheckpointFile(place))
        let whole = [0, 40, 56, 104].lastIndex { length >= header + $0 } ?? 0
        let (found, damage) = try file.read()
        #expect(found == Array(records.prefix(whole)))
        // A cut between two records leaves no trace.
        let isClean = [0, 40, 56, 104].contains(length - header)
        #expect((damage == nil) == isClean && damage?.wholeRecords ?? whole == whole)
        #expect(damage.map { $0.path == place.path } ?? true)
        try file.append([8])
        #expect(try file.records() == Array(records.prefix(whole)) + [[8]])
      }
    }
  }

  @Test func aFlippedBitEndsTheRecords() throws {
    try TemporaryFolder.with { folder in
      let place = place(folder)
      try write(place)
      var bytes = try Data(contentsOf: URL(fileURLWithPath: place.path))
      bytes[bytes.count - 1] ^= 1
      try bytes.write(to: URL(fileURLWithPath: place.path))
      let file = try #require(try CheckpointFile(place))
      #expect(try file.records() == Array(records.prefix(2)))
    }
  }

  @Test func anotherKeyHasAnotherFileAndAnotherHeader() throws {
    try TemporaryFolder.with { folder in
      let first = place(folder, key: "0123456789abcdef-one")
      let second = place(folder, key: "0123456789abcdef-two")
      #expect(first.path == second.path)
      try write(first)
      let file = try #require(try CheckpointFile(second))
      #expect(try file.records().isEmpty)
    }
  }

  @Test func oneProcessHoldsTheFile() throws {
    try TemporaryFolder.with { folder in
      let first = try CheckpointFile(place(folder))
      #expect(try CheckpointFile(place(folder)) == nil)
      withExtendedLifetime(first) {}
    }
  }
}
