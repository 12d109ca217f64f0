// SPDX-License-Identifier: GPL-3.0-or-later

extension NodeReader {
  /// A cursor on the value under `key`; this one when the key was left out.
  package subscript(key: String) -> Self { node.entry(key).map(child) ?? self }

  /// A cursor on the item at `index`, from 0; this one when there is none.
  package subscript(index: Int) -> Self {
    guard case .sequence(let items) = node.content, items.indices.contains(index) else {
      return self
    }
    let item = items[index]
    return Self(
      node: item, path: path.appending(index: index), holder: item.firstPlace, bag: bag)
  }
}
