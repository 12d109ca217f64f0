// SPDX-License-Identifier: GPL-3.0-or-later

package import Diagnostics

/// A value with the place it was written at, for problems found later.
package struct Marked<Value: Sendable>: Sendable {
  package let value: Value
  package let span: SourceSpan
  package let path: KeyPathText

  package init(value: Value, span: SourceSpan, path: KeyPathText) {
    (self.value, self.span, self.path) = (value, span, path)
  }
}

extension Grammar {
  /// The same grammar, keeping the place of each value for references checked later.
  package var marked: Grammar<Marked<Value>> {
    Grammar<Marked<Value>>(description) { reader in
      read(reader)?.map { Marked(value: $0, span: reader.place, path: reader.path) }
    }
  }
}
