// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Testing

@testable import Grammar
@testable import Scenarios

/// A document with one kind of problem, marked where its diagnostics must start.
struct ReadingFixture: Sendable, CustomTestStringConvertible {
  let code: String
  let marked: String
  var overrides: [String] = []
  var bytes: [UInt8]?
  var limits = SourceLimits()

  init(
    _ code: String, _ marked: String, set overrides: [String] = [], bytes: [UInt8]? = nil,
    limits: SourceLimits = SourceLimits()
  ) {
    (self.code, self.marked, self.overrides) = (code, marked, overrides)
    (self.bytes, self.limits) = (bytes, limits)
  }

  var testDescription: String { code }

  /// The reader of the document without its markers.
  var reader: DocumentReader {
    DocumentReader(
      file: "sample.yaml", bytes: bytes ?? Array(MarkedYAML(marked).text.utf8),
      overrides: overrides, limits: limits)
  }

  /// Everything reported.
  var diagnostics: [Diagnostic] {
    do throws(InvalidSource) {
      return try reader.read(.section(SampleSection())).warnings
    } catch {
      return error.diagnostics
    }
  }

  /// The text in a form.
  func rendered(_ form: DiagnosticRenderer.Form) -> String {
    DiagnosticRenderer(form).render(diagnostics, from: reader.sources, subject: "sample.yaml")
  }
}
