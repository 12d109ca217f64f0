// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import Workbench

/// Where the library that draws charts is looked for.
@Suite struct ChartLibraryTests {
  @Test func placesAreThoseOfBuildAndInstallation() {
    #expect(
      ChartLibrary.places(program: "/usr/local/bin/recobro") == [
        "/usr/local/bin/vega-bundle.js", "/usr/local/share/recobro/vega-bundle.js",
      ])
    #expect(
      ChartLibrary.places(program: "/nowhere/recobro/.build/x86_64/release/recobro").last
        == "/nowhere/recobro/vega-bundle.js")
  }

  @Test func theVariableDecidesAlone() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: file) }
    try Data("var vegaEmbed = 1".utf8).write(to: file)
    let found = ChartLibrary.text(
      environment: ["RECOBRO_VEGA_BUNDLE": file.path], program: nil)
    #expect(found == "var vegaEmbed = 1")
    #expect(ChartLibrary.text(environment: ["RECOBRO_VEGA_BUNDLE": ""], program: "/x") == nil)
    let named = ["RECOBRO_VEGA_BUNDLE": file.path]
    #expect(ChartLibrary.misnamed(environment: named) == nil)
    #expect(ChartLibrary.misnamed(environment: ["RECOBRO_VEGA_BUNDLE": ""]) == nil)
    #expect(ChartLibrary.misnamed(environment: [:]) == nil)
    try Data("something else".utf8).write(to: file)
    #expect(ChartLibrary.misnamed(environment: named) == file.path)
    #expect(
      ChartLibrary.text(environment: named, program: nil) == nil)
  }
}
