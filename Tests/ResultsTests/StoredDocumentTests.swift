// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Storage
import Testing

@testable import Grammar
@testable import Results

/// The declarations of stored documents: two languages, and reading what they write.
@Suite struct StoredDocumentTests {
  private static let descriptions = [
    ResultsObject.stored.description, ManifestObject.stored.description,
    BaselineObject.stored.description, TuningObject.stored.description,
    SensitivityObject.stored.description, CapacityObject.stored.description,
    TimingObject.stored.description, TraceObject.stored.description,
  ]

  @Test func everyFormOfADocumentHasSpanishWords() {
    for section in Self.descriptions.flatMap({ ReferenceWalk($0).sections }) {
      for field in section.fields {
        #expect(field.summary.english != field.summary.spanish, "\(section.path).\(field.key)")
        let value = field.value
        if value.isMapping || value.expected.hasPrefix("the keys of ") { continue }
        if case .text = value, !value.words.isEmpty { continue }
        #expect(SpanishForms.known(value.expectedBriefly) != nil, "\(value.expected)")
      }
    }
  }

  /// A form of two members, one of which earlier versions did not write and one that may be left out.
  private struct Pair: Hashable {
    var name: String
    var count: Int
    var share: Double?
    var word: String?
  }

  private struct PairObject: StoredObject {
    let name = "a pair"
    let summary = Bilingual(en: "A pair.", es: "Un par.")
    let count = Member("count", .whole, \Pair.count, absent: 7, en: "A count.", es: "Un número.")
    let share = Member(nullable: "share", .number, \Pair.share, en: "A share.", es: "Una parte.")
    let word = Member(optional: "word", .text, \Pair.word, en: "A word.", es: "Una palabra.")
    let double = DerivedMember(
      "double", .whole, { (pair: Pair) in 2 * pair.count }, en: "Twice.", es: "El doble.")

    func build(_ values: MemberValues) -> Pair {
      Pair(
        name: values.name, count: values[count], share: values[share], word: values[word])
    }
  }

  private static let pairs = Stored.named(Stored.object(PairObject()), \.name)

  private func read(_ text: String) throws -> [Pair] {
    try Self.pairs.read(ManifestReader(value: try JSONValue(parsing: text.utf8), path: "all."))
  }

  @Test func whatIsWrittenIsReadBack() throws {
    let pairs = [
      Pair(name: "a.b", count: 3, share: 0.5, word: "x"),
      Pair(name: "c", count: -1, share: nil, word: nil),
    ]
    let written = Self.pairs.write(pairs)
    #expect(written["a.b"]?.members?.map(\.name) == ["count", "share", "word", "double"])
    #expect(written["c"]?["share"] == .null && written["c"]?["word"] == nil)
    #expect(try read(written.written()) == pairs)
  }

  @Test func earlierDocumentsLackMembersAndLaterOnesHaveMore() throws {
    let pairs = try read(#"{ "a": { "new": [1] } }"#)
    #expect(pairs == [Pair(name: "a", count: 7, share: nil, word: nil)])
  }

  @Test(arguments: [
    (#"{ "a": { "count": "3" } }"#, "all.a.count"), (#"{ "a": { "share": [] } }"#, "all.a.share"),
    (#"{ "a": 3 }"#, "all.a"), ("[]", "all"),
  ])
  func whatDoesNotFitIsNamed(_ text: String, _ place: String) {
    #expect(throws: ManifestError.wrongMember(place)) { try read(text) }
  }
}
