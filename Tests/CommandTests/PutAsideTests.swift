// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Ctrl-C before a replication is complete: what was simulated is put aside, and the message says how to go on.
@Suite struct PutAsideTests {
  private static let arguments = [
    "run", Spawned.root.path + "/scenarios/capacity.yaml", "--out", "out", "--threads", "1",
    "--replications", "1", "--checkpoint", "0.001", "--quiet", "--set",
    "portfolio.accounts=10_000",
  ]

  /// Starts a run of one long replication and interrupts it as soon as its first strategy is put aside.
  private func interrupted(in folder: URL) throws -> (status: Int32, errors: String) {
    let process = Process()
    process.executableURL = Spawned.program
    process.arguments = Self.arguments
    process.currentDirectoryURL = folder
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    while process.isRunning, !(try names(folder).contains { $0.hasPrefix(".checkpoint-") }) {
      usleep(2_000)
    }
    process.interrupt()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }

  private func names(_ folder: URL) throws -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/out/capacity")) ?? []
  }

  @Test func theMessageTellsHowToGoOn() throws {
    try Spawned.withFolder { folder in
      let (status, errors) = try interrupted(in: folder)
      #expect(status == 130, "\(errors)")
      #expect(errors.contains("--resume"), "\(errors)")
      #expect(!errors.contains("nothing was written"), "\(errors)")
      // Work that is put aside, and no folder that looks like a run.
      let left = try names(folder)
      #expect(left.count == 1 && left[0].hasPrefix(".checkpoint-"), "\(left)")
    }
  }

  /// A file that was cut short is named, with what becomes of the work; silence does not hide it.
  @Test func whatWasCutShortIsSaidWhenItIsTakenUp() throws {
    try Spawned.withFolder { folder in
      _ = try interrupted(in: folder)
      let name = try #require(try names(folder).first { $0.hasPrefix(".checkpoint-") })
      let file = folder.appendingPathComponent("out/capacity/" + name)
      try Data(contentsOf: file).dropLast(5).write(to: file)
      let resumed = try Spawned.recobro(
        Self.arguments + ["--resume", "--no-report", "--lang", "es"], in: folder)
      #expect([0, 1, 4].contains(resumed.status), "\(resumed.errors)")
      #expect(resumed.errors.contains("out/capacity/\(name)` está dañado o quedó cortado"))
      #expect(resumed.errors.contains("= help: no hay que hacer nada"))
    }
  }
}
