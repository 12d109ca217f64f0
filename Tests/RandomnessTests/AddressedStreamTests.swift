// SPDX-License-Identifier: GPL-3.0-or-later

import Randomness
import Testing

@Suite struct AddressedStreamTests {
  let address = DrawAddress(seed: 8, replication: 1, identity: 77)

  @Test func anOccurrenceHasItsFourLanes() {
    var stream = AddressedStream(at: address, .reaction, occurrence: 9)
    let lanes = SIMD4(
      stream.nextLane(), stream.nextLane(), stream.nextLane(), stream.nextLane())
    #expect(lanes == address.block(.reaction, 9))
  }

  @Test func anOddLaneIsSkippedBeforeAUniform() {
    var stream = AddressedStream(at: address, .attribute, stream: 2)
    for _ in 0..<3 { _ = stream.nextLane() }
    let next = address.block(.attribute, 2 * 4_096 + 1)
    #expect(stream.nextOpenUniform() == Uniform.fine(next.x, next.y))
  }

  @Test func streamsStartEvery4096Occurrences() {
    var stream = AddressedStream(at: address, .attribute, stream: 3)
    #expect(stream.nextLane() == address.block(.attribute, 3 * 4_096).x)
  }

  @Test func theGeneratorReadsTheSameLanes() {
    var stream = AddressedStream(at: address, .attribute, stream: 5)
    var generator = AddressedGenerator()
    generator.seat(at: address, .attribute, stream: 5)
    for step in 0..<100 {
      if step.isMultiple(of: 3) {
        #expect(generator.nextOpenUniform() == stream.nextOpenUniform())
      } else {
        #expect(generator.nextLane() == stream.nextLane())
      }
    }
  }

  @Test func seatingAgainForgetsWhatWasDrawn() throws {
    let law = try Distribution.gamma(shape: 0.7, scale: 2)
    var generator = AddressedGenerator()
    generator.seat(at: address, .attribute, stream: 1)
    let first = law.sample(using: &generator)
    #expect(law.sample(using: &generator) != first)
    for _ in 0..<7 { _ = generator.nextLane() }
    generator.seat(at: address, .attribute, stream: 1)
    #expect(law.sample(using: &generator) == first)
  }

  @Test func aLastStreamHasAllItsLanes() {
    var stream = AddressedStream(at: address, .attribute, stream: 4_095)
    var last: UInt32 = 0
    for _ in 0..<16_384 { last = stream.nextLane() }
    #expect(last == address.block(.attribute, 0xFF_FFFF).w)
  }

  @Test func readingPastABlockTraps() async {
    await #expect(processExitsWith: .failure) {
      let address = DrawAddress(seed: 8, replication: 1, identity: 77)
      var stream = AddressedStream(at: address, .reaction, occurrence: 9)
      for _ in 0..<5 { _ = stream.nextLane() }
    }
  }

  @Test func drawingWithoutASeatTraps() async {
    await #expect(processExitsWith: .failure) {
      var generator = AddressedGenerator()
      _ = generator.nextLane()
    }
  }
}
