// SPDX-License-Identifier: GPL-3.0-or-later

import Scenarios

extension CandidateField {
  /// Makes sure that the ends of every parameter make scenarios, and different ones, and that values between do where they are
  /// no whole numbers.
  ///
  /// - Throws: ``StudyFailure`` with the first end that does not, or the first parameter that changes nothing.
  func checkEnds() throws(StudyFailure) {
    for setting in settings {
      var seen: [Scenario] = []
      for value in setting.ends + setting.inside {
        let arguments = ["parameters.\(setting.name)=\(value)"]
        do throws(RunFailure) {
          seen.append(try resolved(arguments).scenario)
        } catch {
          throw .candidate(
            settings: arguments, error.summary, help: StudyFailure.narrower(setting, base))
        }
      }
      guard seen.dropFirst().contains(where: { !$0.simulatesLike(seen[0]) }) else {
        throw unused(setting.name)
      }
    }
  }

  private func unused(_ name: String) -> StudyFailure {
    guard strategies.count == 1 else {
      return .pointless(
        "no strategy, portfolio or behaviour uses the parameter `\(name)`",
        help: "write `${\(name)}` where its value belongs, or leave it out")
    }
    return .pointless(
      "no step, portfolio or behaviour of `\(strategies[0])` uses the parameter `\(name)`",
      help: "write `${\(name)}` where its value belongs, or name a strategy that uses it")
  }
}
