// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Testing

@testable import Grammar
@testable import Scenarios

/// The reference of keys, made from the declaration that the reader reads.
@Suite struct ReferenceTests {
  private let sample = Grammar.section(SampleSection()).description

  @Test func everySectionStandsWhereItIsMetFirst() {
    let walk = ReferenceWalk(sample)
    #expect(walk.sections.map(\.path).prefix(1) == [""])
    #expect(
      walk.sections.contains { $0.path == "path[]" && $0.fields.map(\.key).contains("every") })
    #expect(walk.sections.count { $0.path == "when.any[]" } <= 1)
  }

  @Test func aRowTellsKeyValueDefaultAndMeaning() {
    let english = ReferencePage(sample, in: .english).text
    let spanish = ReferencePage(sample, in: .spanish).text
    #expect(english.contains("| `down_payment` | a share such as 62% or 0.62 | `0%` |"))
    #expect(spanish.contains("| `0%` | Pago inicial. |"))
    #expect(english.contains("| **required** |") && spanish.contains("| **obligatoria** |"))
  }

  @Test func everyFormOfAScenarioHasSpanishWords() {
    let walk = ReferenceWalk(ScenarioReader.grammar.description)
    let values = walk.sections.flatMap { $0.fields.map(\.value) }
    for value in values where !value.isMapping && !value.expected.hasPrefix("the keys of ") {
      if case .text = value, !value.words.isEmpty { continue }
      #expect(SpanishForms.known(value.expectedBriefly) != nil, "\(value.expected)")
    }
  }
}
