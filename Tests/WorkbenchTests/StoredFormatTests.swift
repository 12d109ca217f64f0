// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Reporting
import Results
import Testing

@testable import Workbench

/// What earlier versions wrote can be read for ever: one folder of `Tests/Formats` for each format there was.
///
/// The baseline's `write_off_rate` was renamed in its fixture: a baseline that guards it is refused with the new name.
@Suite struct StoredFormatTests {
  private static let formats = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Formats")

  @Test(arguments: 1...RunManifest.currentFormat) func runFolders(_ format: Int) throws {
    let run = try StoredRun(path: Self.formats.appendingPathComponent("run-\(format)").path)
    #expect(run.manifest.scenario == "minimal" && run.manifest.replications == 3)
    #expect(run.manifest.outputs.allSatisfy(run.isIntact))
    let series = try run.replications()
    #expect(series.count > 20 && series.allSatisfy { $0.values.count == 3 })
    let comparison = try RunComparison([run, run])
    #expect(comparison.parameters.isEmpty)
    #expect(comparison.compared.count > 15 && comparison.compared.allSatisfy(\.isIdentical))
    // Format 1 began without what rates are made of.
    #expect(!run.hasRatios && series.allSatisfy { $0.sample == nil })
    let text = ComparisonReport(comparison, columns: 1_000).text()
    #expect(text.contains("did not keep what rates are made of: 1, 2."), "\(text)")
    #expect(run.overrides?.contains("portfolio.accounts=20") == true)
  }

  /// They are among the warnings, in English: a page in Spanish says them once, as they stand.
  @Test func notesOfEarlierVersionsAreToldOnce() throws {
    let run = try StoredRun(path: Self.formats.appendingPathComponent("run-1").path)
    #expect(run.manifest.notes == nil && run.manifest.presets == nil && run.language == nil)
    let page = RunReport.html(of: try RunDocuments(run), .spanish, hasLibrary: false)
    let note = "contact rate: no value in up to 3 of 3 replications"
    #expect(page.components(separatedBy: note).count == 2)
    #expect(!page.contains("que su media no cuenta"))
  }

  @Test(arguments: 1...Baseline.currentFormat) func baselines(_ format: Int) throws {
    let folder = Self.formats.appendingPathComponent("baseline-\(format)").path
    let baseline = try Baseline(scenario: "minimal", in: folder)
    #expect(baseline.replications == 3 && baseline.overrides.contains("portfolio.accounts=20"))
    #expect(baseline.series.contains { $0.metric == "recovery_rate" && $0.values.count == 3 })
  }

  /// The fixtures were written by the version that introduced the format, or a change went unnoticed.
  @Test func everyFormatHasAFixture() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.formats.path).sorted()
    let expected =
      (1...Baseline.currentFormat).map { "baseline-\($0)" }
      + (1...RunManifest.currentFormat).map { "run-\($0)" }
    #expect(names == expected.sorted())
  }
}
