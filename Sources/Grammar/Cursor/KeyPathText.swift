// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a value stands in the structure, written `strategies.champion.path[0].every`.
package struct KeyPathText: Sendable, Hashable, CustomStringConvertible {
  package let description: String
  /// The last part, which a message names: `every`, or `path[0]`.
  package let last: String
  /// How many keys and items deep it stands.
  let depth: Int

  /// The whole document.
  package static let root = Self(description: "", last: "", depth: 0)

  private init(description: String, last: String, depth: Int) {
    (self.description, self.last, self.depth) = (description, last, depth)
  }

  /// The path of the value under `key`.
  package func appending(key: String) -> Self {
    let key = key.shortened
    return Self(
      description: description.isEmpty ? key : "\(description).\(key)", last: key, depth: depth + 1)
  }

  /// The path of the item at `index`, from 0.
  package func appending(index: Int) -> Self {
    Self(description: "\(description)[\(index)]", last: "\(last)[\(index)]", depth: depth + 1)
  }

  /// How a message names the value: its last part in backticks.
  package var subject: String { last.isEmpty ? "the scenario" : "`\(last)`" }
}
