// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// What cannot be delivered is said to be.
@Suite struct FullDiskTests {
  private func shell(_ command: String, in folder: URL = Spawned.root) throws -> Spawned {
    let named = #"recobro() { "$0" "$@"; }; "# + command
    return try Spawned.run("/bin/sh", ["-c", named, Spawned.program.path], in: folder)
  }

  @Test(arguments: [
    "schema", "schema results", "validate scenarios/minimal.yaml", "explain S204", "presets",
    "--help", "--version", "run --help",
  ])
  func aFullDiskBehindStandardOutputIsSaid(_ command: String) throws {
    let result = try shell("recobro \(command) > /dev/full")
    #expect(result.status == 2)
    #expect(
      result.errors.contains("error: cannot write to standard output: No space left on device"))
  }

  @Test(arguments: ["", "--json"]) func aRunIsSaidToBeUndelivered(_ form: String) throws {
    try Spawned.withFolder { folder in
      let command =
        "recobro run '\(Spawned.root.path)/scenarios/minimal.yaml' --set portfolio.accounts=30 "
        + "--replications 2 --quiet --no-report --out out --lang es \(form) > /dev/full"
      let result = try shell(command, in: folder)
      #expect(result.status == 2)
      #expect(result.errors.contains("error: no se pudo escribir en la salida estándar"))
    }
  }

  @Test func aClosedPipeStaysSilent() throws {
    let result = try shell("recobro schema | head -c 10")
    #expect(result.status == 0 && result.errors.isEmpty && result.output.count == 10)
  }

  /// Standard error is for notes; without it the work is done as well.
  @Test(arguments: ["/dev/full", "/dev/null"]) func notesMayBeLost(_ place: String) throws {
    let result = try shell("recobro validate nowhere.yaml 2> \(place)")
    #expect(result.status == 3)
  }
}
