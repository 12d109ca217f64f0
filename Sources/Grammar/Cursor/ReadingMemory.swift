// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Synchronization

/// What the sections of a document gave, for documents that are read thousands of times with a few numbers changed.
///
/// A grammar is a function of the value and its path, so a value that equals the one read before gives what that gave.
/// Kept are the outer sections alone: at their paths a document has one grammar each, and what lies deeper comes with
/// them. Only readings without error are kept; warnings are not repeated.
package final class ReadingMemory: Sendable {
  private struct Kept: Sendable {
    let node: SourceNode
    let reading: any Sendable
  }

  /// The keys of the document, and the keys of those, such as `channels` and `channels.sms`.
  static let depths = 1...2

  package init() {}

  private let kept = Mutex<[String: Kept]>([:])

  /// A reading by a grammar, an earlier one where the value is the same.
  ///
  /// - Parameters:
  ///   - reader: The cursor on the value.
  ///   - grammar: How it is written.
  /// - Returns: The reading; nil after reporting.
  package func reading<Value>(of reader: NodeReader, by grammar: Grammar<Value>) -> Reading<Value>?
  {
    let path = reader.path.description
    let earlier = kept.withLock { $0[path] }
    if let earlier, let reading = earlier.reading as? Reading<Value>, earlier.node == reader.node {
      return reading
    }
    guard let reading = grammar.read(reader) else { return nil }
    if !reader.bag.hasErrors {
      kept.withLock { $0[path] = Kept(node: reader.node, reading: reading) }
    }
    return reading
  }
}
