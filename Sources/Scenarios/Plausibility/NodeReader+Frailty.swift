// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Diagnostics
import Grammar
import Randomness

extension NodeReader {
  /// Whether enough of a frailty is left; reports when it is not.
  ///
  /// The cursor is on the frailty.
  func admits(_ cut: FrailtyCut, _ model: IntensityModel) -> Bool {
    guard cut.mean < FrailtyCut.leastMean else { return true }
    report(
      .lostFrailty,
      "too many debtors would pay ever more often: less than half of the readiness to pay is left",
      "cut to a mean of \(rounded(cut.mean, 100))", help: help(model), notes: notes(cut, model))
    return false
  }

  /// Warns of a frailty that is cut; the cursor is on it.
  func warn(of cut: FrailtyCut, _ model: IntensityModel) {
    report(
      .cutFrailty, severity: .warning,
      """
      readiness to pay averages \(rounded(cut.mean, 1_000)) over the debtors, not 1: \
      its largest values are cut
      """,
      "cut at \(rounded(cut.limit, 100))", help: help(model), notes: notes(cut, model))
  }

  private func help(_ model: IntensityModel) -> [String] {
    let frailty = NumberText.shown(model.unnoticedFrailty)
    return ["set `frailty` to \(frailty), or lower `habit_per_payment` or `habit_per_share`"]
  }

  private func notes(_ cut: FrailtyCut, _ model: IntensityModel) -> [String] {
    [
      """
      a payment brings \(rounded(model.branchingRatio, 1_000)) others on average, times the debtor's \
      readiness; \(rounded(cut.share * 100, 10)) % of debtors would reach 1 and are limited to \
      \(rounded(cut.limit, 100))
      """
    ]
  }

  private func rounded(_ value: Double, _ unit: Double) -> String {
    NumberText.write((value * unit).rounded() / unit)
  }
}

extension DiagnosticCode {
  /// A frailty of which less than half is left.
  static let lostFrailty = DiagnosticCode("S226")
  /// A frailty that is cut noticeably.
  static let cutFrailty = DiagnosticCode("S421")
}
