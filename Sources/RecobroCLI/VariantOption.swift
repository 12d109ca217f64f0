// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Workbench

/// Which of a scenario's variants is meant, where only one world can be.
struct VariantOption: ParsableArguments {
  @Option(help: "The variant to take, where the scenario has `variants`.")
  var variant: String?

  /// The file, read as the variant.
  ///
  /// - Throws: ``RunFailure`` also where some other variant cannot be read.
  func file(
    _ path: String, _ settings: [String], _ root: ImportRoot?
  ) throws(RunFailure) -> ScenarioFile {
    let whole = try ScenarioFile(path: path, overrides: settings, importRoot: root)
    guard let variant else { return whole }
    _ = try whole.read()
    let known = whole.variantNames
    guard known.contains(variant) else { throw .problem(.unknownVariant(variant, among: known)) }
    return try ScenarioFile(
      path: path, overrides: settings, variant: variant, importRoot: root)
  }
}
