// SPDX-License-Identifier: GPL-3.0-or-later

/// A value that was read, with the text that stands for it in `scenario.resolved.yaml`.
struct Reading<Value: Sendable>: Sendable {
  let value: Value
  let resolved: YAMLTree

  /// The same text for another value.
  func map<Other: Sendable>(_ transform: (Value) -> Other) -> Reading<Other> {
    .init(value: transform(value), resolved: resolved)
  }
}
