// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import TestSupport

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Follow-ups from times in the survival notation: "6 9+" is an end at 6 and a censoring at 9.
func followUps(_ text: String) throws -> [FollowUp] {
  try text.split(separator: " ").map { word in
    let isEvent = !word.hasSuffix("+")
    let time = Double(isEvent ? word : word.dropLast()) ?? .nan
    return try FollowUp(time: time, isEvent: isEvent)
  }
}

/// Exponential lives of mean 1 watched for a uniform time in (0, `longest`).
func exponentialLives(
  _ count: Int, longest: Double, using generator: inout SplitMix
) throws -> [FollowUp] {
  try (0..<count).map { _ in
    let life = -log(generator.uniform())
    let watch = longest * generator.uniform()
    return try FollowUp(time: min(life, watch), isEvent: life <= watch)
  }
}

/// The remission times (weeks) of 42 leukaemia patients, reprinted in most textbooks.
///
/// Source: E. J. Freireich et al., *Blood* 21 (1963) 699–716.
enum Remission {
  static let treated = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+"
  static let placebo = "1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23"
}
