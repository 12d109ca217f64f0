// SPDX-License-Identifier: GPL-3.0-or-later

/// A value that was read, with the text that stands for it in `scenario.resolved.yaml`.
package struct Reading<Value: Sendable>: Sendable {
  package let value: Value
  package let resolved: YAMLTree

  package init(value: Value, resolved: YAMLTree) {
    (self.value, self.resolved) = (value, resolved)
  }

  /// The same text for another value.
  package func map<Other: Sendable>(_ transform: (Value) -> Other) -> Reading<Other> {
    .init(value: transform(value), resolved: resolved)
  }
}
