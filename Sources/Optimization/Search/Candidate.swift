// SPDX-License-Identifier: GPL-3.0-or-later

/// Values that a method wants evaluated.
public struct Candidate: Hashable, Sendable, Codable {
  /// The running number within the search, from 0.
  public let number: Int
  /// One value per parameter, in the order of the space.
  public let values: [ParameterValue]

  /// Creates a candidate, as when a stored search is read.
  public init(number: Int, values: [ParameterValue]) {
    self.number = number
    self.values = values
  }
}
