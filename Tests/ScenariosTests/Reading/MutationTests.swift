// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Testing

@testable import Grammar
@testable import Scenarios

/// Mutated documents give diagnostics or a value, and never a trap.
struct MutationTests {
  /// SplitMix64, fixed here so that the documents are the same everywhere.
  private struct Generator {
    var state: UInt64

    mutating func next(below bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var word = state
      word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
      word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((word ^ (word >> 31)) % UInt64(bound))
    }
  }

  private let sample = """
    # a comment
    parameters: { wait: 7, risk: 0.62 }
    name: "quoted \\"text\\""
    horizon: ${wait} days
    start: 2026-01-05
    accounts: 50_000
    channel: { sms: 70%, email: 30% }
    plan:
      instalments: 2..6
      down_payment: 10%
    balance: { uniform: [-5, 30] }
    path:
      - { name: first, at: -3 dpd, every: 7 days }
      - on: payment
        every: 36 hours
    opens: 10:30
    score: ">= ${risk}"
    discount: 0..15%
    contacts: 12 per year
    strategies: { one: 'x', two: y }
    champion: one
    when: { any: [ { age: 3 }, { any: [ { age: 4 } ] } ] }
    """

  private let insertions: [[UInt8]] =
    [
      "\n", "\t", "  ", "- ", ": ", "{", "}", "[", "]", "\"", "'", "&a ", "*a", "!!int ", "!x ",
      "| ", ">",
      "---\n", "...\n", "? ", "#", "%", "@", "`", "${", "}", "${wait}", "..", "1e999", "nan", "-",
      "<<: ",
      "9223372036854775808", "\u{FEFF}", "\u{85}", "\u{2028}", "\u{0}", "é", "👍🏽", "\\u", "\r", ",",
      "name: b\n", "horizon: 1\n", "\u{F0000}", "= ", "!= ",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x80]]

  private func mutate(_ bytes: [UInt8], _ generator: inout Generator) -> [UInt8] {
    var bytes = bytes
    // Most documents get a single mutation, so that reading goes on behind it.
    for _ in 0...max(0, generator.next(below: 8) - 5) {
      let place = generator.next(below: bytes.count + 1)
      switch generator.next(below: 5) {
      case 0: bytes.removeSubrange(place..<min(bytes.count, place + 1 + generator.next(below: 12)))
      case 1:
        let end = min(bytes.count, place + generator.next(below: 40))
        bytes.insert(contentsOf: bytes[place..<end], at: generator.next(below: bytes.count + 1))
      case 2 where place < bytes.count: bytes[place] = UInt8(generator.next(below: 256))
      default:
        bytes.insert(contentsOf: insertions[generator.next(below: insertions.count)], at: place)
      }
    }
    return bytes
  }

  @Test func theSampleItselfIsRead() {
    #expect(Read.problems(sample) == [])
  }

  @Test(arguments: 0..<8)
  func twentyThousandMutationsNeverTrap(_ part: Int) {
    var generator = Generator(state: UInt64(part) &* 7919 &+ 20_260_105)
    let grammar = Grammar.section(SampleSection())
    var (values, failures) = (0, 0)
    for _ in 0..<2_500 {
      let bytes = mutate(Array(sample.utf8), &generator)
      let reader = DocumentReader(
        file: "m", bytes: bytes,
        overrides: generator.next(below: 9) == 0 ? ["plan.x={", "path[0]=1"] : [])
      do throws(InvalidSource) {
        let reading = try reader.read(grammar)
        values += 1
        check(reading, grammar)
      } catch {
        failures += 1
        #expect(!error.diagnostics.isEmpty)
        let text = DiagnosticRenderer(.full).render(
          error.diagnostics, from: reader.sources, subject: "m")
        #expect(text.contains("error[S"))
      }
    }
    // Both outcomes must occur often, or the mutator tests nothing.
    #expect(values > 50 && failures > 1_000, "\(values) values, \(failures) failures")
  }

  /// A document that was read is written so that it reads the same again.
  private func check(_ reading: DocumentReading<Sample>, _ grammar: Grammar<Sample>) {
    let text = YAMLWriter.write(reading.resolved)
    let again = try? DocumentReader(file: "r", bytes: Array(text.utf8)).read(grammar)
    #expect(again?.resolved == reading.resolved, "\(text)")
  }
}
