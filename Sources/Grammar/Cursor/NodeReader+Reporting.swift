// SPDX-License-Identifier: GPL-3.0-or-later

package import Diagnostics

extension NodeReader {
  /// Reports a problem of the value here.
  ///
  /// - Parameters:
  ///   - code: The code, which has a page.
  ///   - severity: Whether it stops the run.
  ///   - message: One line that makes sense alone, lower case, no full stop.
  ///   - label: A few words below the value.
  ///   - span: The place, if not the whole value.
  ///   - secondary: Other places that contribute.
  ///   - expected: What would be right; where nothing is said, a value that is wrong is told what belongs in its place.
  ///   - help: What to do.
  ///   - notes: What else is true.
  package func report(
    _ code: DiagnosticCode, severity: Diagnostic.Severity = .error, _ message: String,
    _ label: String, at span: SourceSpan? = nil, secondary: [Diagnostic.Label] = [],
    expected: String? = nil, help: [String] = [], notes: [String] = []
  ) {
    var diagnostic = Diagnostic(
      code, severity: severity, message, at: .init(span ?? place, label),
      keyPath: path.description, secondary: secondary,
      expected: expected ?? (code.isOfValues ? self.expected : nil), help: help, notes: notes)
    if case .scalar(let scalar) = node.content, !node.isEmpty {
      diagnostic.found = scalar.written.shortened
      explainParameters(of: scalar, in: &diagnostic)
    }
    bag.report(diagnostic)
  }

  /// Reports that a text does not follow its grammar.
  package func report(_ problem: ValueProblem, in scalar: SourceNode.Scalar, expected: String) {
    report(
      problem.code, "\(path.subject) \(problem.predicate)", "found \(scalar.written.shortened)",
      expected: expected, help: problem.help,
      notes: problem.notes + LookAlike.notes(in: scalar.text))
  }

  /// Reports that a name used here is not defined; see ``Diagnostic/undefinedName``.
  func reportUndefined(
    _ name: String, kind: String, plural: String, known: [String], definedAt place: SourceSpan?
  ) {
    bag.report(
      .undefinedName(
        name, kind: kind, plural: plural, known: known, definedAt: place, at: node.span,
        path: path.description))
  }

  private func explainParameters(
    of scalar: SourceNode.Scalar, in diagnostic: inout Diagnostic
  ) {
    guard !scalar.parameters.isEmpty else { return }
    diagnostic.secondary += scalar.parameters
    diagnostic.notes.append("with its parameters put in, it reads `\(scalar.text.shortened)`")
  }
}
