// SPDX-License-Identifier: GPL-3.0-or-later

/// Collects the problems met while a source is read; the edge decides what to do with them.
///
/// A reader passes one bag along and goes on after a problem, so that one pass finds everything.
public final class DiagnosticBag {
  /// How many problems are kept.
  ///
  /// A file with more is broken as a whole, and its list would only use up memory. The first error
  /// always finds room.
  public static let capacity = 10_000

  private var collected: [Diagnostic] = []

  /// Creates an empty bag.
  public init() {}

  /// Adds a problem.
  public func report(_ diagnostic: Diagnostic) {
    let isFirstError = diagnostic.severity == .error && !hasErrors
    guard collected.count < Self.capacity || isFirstError else { return }
    if diagnostic.severity == .error { hasErrors = true }
    collected.append(diagnostic)
  }

  /// Adds several problems.
  public func report(contentsOf diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { report(diagnostic) }
  }

  /// How many problems were reported so far.
  public var count: Int { collected.count }

  /// Whether no more problems are kept.
  public var isFull: Bool { collected.count >= Self.capacity }

  /// Whether one of them is an error.
  public private(set) var hasErrors = false

  /// Everything reported, each once, in order of position.
  public var diagnostics: [Diagnostic] { collected.inOrderOfPosition() }

  /// The warnings, in order of position.
  public var warnings: [Diagnostic] { diagnostics.filter { $0.severity == .warning } }

  /// Throws everything reported if one of it is an error.
  public func throwErrors() throws(InvalidSource) {
    if hasErrors { throw InvalidSource(diagnostics) }
  }
}

extension Sequence<Diagnostic> {
  /// The diagnostics without repetitions, by file in order of appearance, then line, column, code.
  public func inOrderOfPosition() -> [Diagnostic] {
    var files: [String: Int] = [:]
    var seen: Set<Diagnostic> = []
    let unique = filter { seen.insert($0).inserted }
    for diagnostic in unique where files[diagnostic.primary.span.file] == nil {
      files[diagnostic.primary.span.file] = files.count
    }
    return unique.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      let (spanA, spanB) = (a.primary.span, b.primary.span)
      let keyA = (files[spanA.file] ?? 0, spanA.line, spanA.column)
      let keyB = (files[spanB.file] ?? 0, spanB.line, spanB.column)
      if keyA != keyB { return keyA < keyB }
      return a.code != b.code ? a.code < b.code : left.offset < right.offset
    }.map(\.element)
  }
}

/// Every problem of the files read, in order of position; never empty.
public struct InvalidSource: Error, Sendable {
  /// The problems, at least one of them an error.
  public let diagnostics: [Diagnostic]

  /// Creates the error.
  ///
  /// - Precondition: `diagnostics` is not empty.
  public init(_ diagnostics: [Diagnostic]) {
    precondition(!diagnostics.isEmpty, "an invalid source has at least one diagnostic")
    self.diagnostics = diagnostics
  }
}
