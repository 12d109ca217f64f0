// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// A value with the place it was written at, for problems found later.
struct Marked<Value: Sendable>: Sendable {
  let value: Value
  let span: SourceSpan
  let path: KeyPathText
}

extension Grammar {
  /// The same grammar, keeping the place of each value for references checked later.
  var marked: Grammar<Marked<Value>> {
    Grammar<Marked<Value>>(description) { reader in
      read(reader)?.map { Marked(value: $0, span: reader.place, path: reader.path) }
    }
  }
}
