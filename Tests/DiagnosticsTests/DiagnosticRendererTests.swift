// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Testing

/// The three forms, pinned.
struct DiagnosticRendererTests {
  private let source = SourceText(
    file: "s.yaml",
    text: """
      strategies:
        champion: x
        challenger: y
      expect:
        - challanger > 4
      """)

  private var unknown: Diagnostic {
    Diagnostic(
      DiagnosticCode("S301"), "strategy `challanger` is not defined",
      at: .init(source.span(line: 5, column: 5, length: 10), "no such strategy"),
      keyPath: "expect[0]",
      secondary: [
        .init(source.span(line: 1, column: 1, length: 10), "strategies are defined here")
      ], expected: "the name of a strategy", found: "challanger",
      help: ["did you mean `challenger`?"], notes: ["names are case-sensitive"])
  }

  private var idle: Diagnostic {
    Diagnostic(
      DiagnosticCode("S401"), severity: .warning, "`x` does nothing",
      at: .init(source.span(line: 2, column: 13), ""))
  }

  private func warning(_ number: Int) -> Diagnostic {
    Diagnostic(
      DiagnosticCode("S401"), severity: .warning, "`x\(number)` does nothing",
      at: .init(source.span(line: 2, column: 13), ""))
  }

  /// Of 25 warnings before one error, the error is shown.
  @Test func noErrorGivesWayToWarnings() {
    let text = DiagnosticRenderer(.full, limit: 20).render(
      (0..<25).map(warning) + [unknown], from: [source], subject: "s.yaml")
    #expect(text.contains("error[S301]") && text.contains("6 more"))
    #expect(text.contains("1 error, 25 warnings"))
  }

  @Test func fullFormQuotesEveryPlace() {
    let text = DiagnosticRenderer(.full).render([unknown], from: [source], subject: "s.yaml")
    #expect(
      text == """
        error[S301]: strategy `challanger` is not defined
         --> s.yaml:5:5
          |
        1 | strategies:
          | ---------- strategies are defined here
        ...
        5 |   - challanger > 4
          |     ^^^^^^^^^^ no such strategy
          |
          = at: expect[0]
          = expected: the name of a strategy
          = help: did you mean `challenger`?
          = note: names are case-sensitive

        1 error, 0 warnings in s.yaml; nothing was run

        """)
  }

  @Test func headingsAreSpanishOnRequest() {
    let renderer = DiagnosticRenderer(.full, language: .spanish)
    let text = renderer.render([unknown, idle], from: [source], subject: "s.yaml")
    #expect(
      text == """
        aviso[S401]: `x` does nothing
         --> s.yaml:2:13
          |
        2 |   champion: x
          |             ^
          |

        error[S301]: strategy `challanger` is not defined
         --> s.yaml:5:5
          |
        1 | strategies:
          | ---------- strategies are defined here
        ...
        5 |   - challanger > 4
          |     ^^^^^^^^^^ no such strategy
          |
          = en: expect[0]
          = se espera: the name of a strategy
          = ayuda: did you mean `challenger`?
          = nota: names are case-sensitive

        1 error, 1 aviso en s.yaml; no se ejecutó nada

        """)
  }

  @Test func warningsAloneDoNotStopARun() {
    let text = DiagnosticRenderer(.concise).render([idle], from: [source], subject: "s.yaml")
    #expect(
      text == """
        s.yaml:2:13: warning[S401]: `x` does nothing
        0 errors, 1 warning in s.yaml

        """)
  }

  @Test func conciseFormEndsWithTheFirstHelp() {
    let text = DiagnosticRenderer(.concise).render([unknown], from: [], subject: "s.yaml")
    let line =
      "s.yaml:5:5: error[S301]: strategy `challanger` is not defined; did you mean `challenger`?\n"
    #expect(text.hasPrefix(line))
  }

  @Test func jsonFormHasEveryPart() {
    let text = DiagnosticRenderer(.json).render([unknown], from: [], subject: "s.yaml")
    #expect(
      text == """
        {
          "format": 1,
          "subject": "s.yaml",
          "errors": 1,
          "warnings": 0,
          "diagnostics": [
            {
              "code": "S301",
              "severity": "error",
              "message": "strategy `challanger` is not defined",
              "path": "expect[0]",
              "primary": {
                "file": "s.yaml",
                "line": 5,
                "column": 5,
                "length": 10,
                "text": "no such strategy"
              },
              "secondary": [
                {
                  "file": "s.yaml",
                  "line": 1,
                  "column": 1,
                  "length": 10,
                  "text": "strategies are defined here"
                }
              ],
              "expected": "the name of a strategy",
              "found": "challanger",
              "help": [
                "did you mean `challenger`?"
              ],
              "notes": [
                "names are case-sensitive"
              ]
            }
          ]
        }

        """)
  }

  @Test func twentyAreShownAndTheRestCounted() {
    let many = (1...23).map { line in
      Diagnostic(
        DiagnosticCode("S201"), "problem \(line)", at: .init(source.span(line: line, column: 1), "")
      )
    }
    let text = DiagnosticRenderer(.concise).render(many.reversed(), from: [], subject: "s.yaml")
    let lines = text.split(separator: "\n")
    #expect(lines.count == 22)
    #expect(lines[0].hasSuffix("problem 1") && lines[19].hasSuffix("problem 20"))
    #expect(lines[20] == "and 3 more")
    #expect(lines[21] == "23 errors, 0 warnings in s.yaml; nothing was run")
  }

  @Test func colourChangesNoWord() {
    let plain = DiagnosticRenderer(.full).render([unknown, idle], from: [source], subject: "s")
    let colored = DiagnosticRenderer(.full, colored: true)
      .render([unknown, idle], from: [source], subject: "s")
    #expect(colored.contains("\u{1B}[1;31merror[S301]\u{1B}[0m"))
    let stripped = colored.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(stripped == plain)
  }

  @Test func withoutTheTextOfAFileItsLabelsStandAtTheirPlaces() {
    let place = { (line: Int) in SourceSpan(file: "data.csv", line: line, column: 4) }
    let diagnostic = Diagnostic(
      DiagnosticCode("D201"), "`amount` is not an amount",
      at: .init(place(5), "found 350.00 EUR"), secondary: [.init(place(2), "the first")])
    let text = DiagnosticRenderer(.full).render([diagnostic], from: [], subject: "s.yaml")
    #expect(
      text.hasPrefix(
        """
        error[D201]: `amount` is not an amount
         --> data.csv:5:4: found 350.00 EUR
         ::: data.csv:2:4: the first
        """), "\(text)")
  }

  @Test func otherFilesGetABlockOfTheirOwn() {
    let base = SourceText(file: "base.yaml", text: "horizon: 3 days")
    var diagnostic = idle
    diagnostic.secondary = [.init(base.span(line: 1, column: 1, length: 7), "set here")]
    let text = DiagnosticRenderer(.full)
      .render([diagnostic], from: [source, base], subject: "s.yaml")
    #expect(
      text.hasPrefix(
        """
        warning[S401]: `x` does nothing
         --> s.yaml:2:13
          |
        2 |   champion: x
          |             ^
          |
         ::: base.yaml:1:1
          |
        1 | horizon: 3 days
          | ------- set here
          |

        """))
  }
}
