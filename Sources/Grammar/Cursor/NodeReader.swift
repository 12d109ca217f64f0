// SPDX-License-Identifier: GPL-3.0-or-later

package import Diagnostics

/// A cursor on one value of the file: it knows the value, its path and where problems go.
///
/// Every reading function reports at most one problem and then returns nil. Nil therefore always
/// means *already reported*, and a value that could not be read makes nothing else complain.
package struct NodeReader {
  /// The value.
  package let node: SourceNode
  /// Its path.
  package let path: KeyPathText
  /// The key or item that holds the value; where a missing child is reported.
  package let holder: SourceSpan
  /// Where problems go.
  package let bag: DiagnosticBag
  /// What earlier readings of the same document gave; nil to read everything.
  package let memory: ReadingMemory?
  /// What belongs here, for problems that say no more of it.
  private(set) var wanted: GrammarDescription?

  /// A cursor on the root of a document.
  package init(root: SourceNode, bag: DiagnosticBag, memory: ReadingMemory? = nil) {
    self.init(node: root, path: .root, holder: root.firstPlace, bag: bag, memory: memory)
  }

  package init(
    node: SourceNode, path: KeyPathText, holder: SourceSpan, bag: DiagnosticBag,
    memory: ReadingMemory? = nil
  ) {
    (self.node, self.path, self.holder, self.bag) = (node, path, holder, bag)
    self.memory = memory
  }

  /// A cursor on the value of an entry of this mapping.
  package func child(_ entry: SourceNode.Entry) -> Self {
    Self(
      node: entry.value, path: path.appending(key: entry.key), holder: entry.keySpan, bag: bag,
      memory: memory)
  }

  /// Reads the value by a grammar; nil after reporting.
  package func read<Value>(_ grammar: Grammar<Value>) -> Reading<Value>? {
    guard let memory, ReadingMemory.depths.contains(path.depth) else { return grammar.read(self) }
    return memory.reading(of: self, by: grammar)
  }

  /// The same cursor, which tells of problems what belongs here.
  func wanting(_ description: GrammarDescription) -> Self {
    var reader = self
    reader.wanted = description
    return reader
  }

  /// What would be right here, as far as it is known.
  package var expected: String? { wanted?.told }

  /// Where a label for the whole value belongs: the value, or its key when nothing was written.
  package var place: SourceSpan {
    if node.isEmpty { return holder }
    switch node.content {
    case .mapping, .sequence: return path.description.isEmpty ? node.span : holder
    case .scalar, .reported: return node.span
    }
  }
}

extension SourceNode {
  /// The first key of a mapping, otherwise the value itself.
  var firstPlace: SourceSpan {
    guard case .mapping(let entries) = content, let first = entries.first else { return span }
    return first.keySpan
  }
}
