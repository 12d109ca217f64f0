// SPDX-License-Identifier: GPL-3.0-or-later

internal import CGSL

/// What the `gsl_rng` of a Sampler points to: a position in a sequence of 128-bit blocks.
struct SamplerState {
  let block: Sampler.BlockFunction
  var counter = SIMD4<UInt32>()
  var key: UInt64 = 0
  var lanes = SIMD4<UInt32>()
  /// The next unread lane; 4 when the block is used up.
  var position = 4
  /// How many blocks may still be computed; 0 until the sampler is seated.
  var blocksLeft = 0

  /// One lane.
  mutating func nextLane() -> UInt32 {
    if position > 3 { refill() }
    let lane = lanes[position]
    position += 1
    return lane
  }

  /// (n + ½)·2⁻⁵² from two lanes of one block, in the open interval (0, 1).
  mutating func nextOpenUniform() -> Double {
    // A single lane left over is skipped: a number never straddles two blocks.
    if position > 2 { refill() }
    let bits = UInt64(lanes[position + 1]) &<< 32 | UInt64(lanes[position])
    position += 2
    return (Double(Int64(bitPattern: bits &>> 12)) + 0.5) * 0x1p-52
  }

  private mutating func refill() {
    precondition(blocksLeft > 0, "the sampler is not seated, or its stream is used up")
    lanes = block(counter, key)
    counter.x &+= 1
    blocksLeft -= 1
    position = 0
  }
}

extension SamplerState {
  /// GSL's description of the generator.
  ///
  /// GSL wants a pointer that lives as long as any `gsl_rng`, so
  /// there is one for the process, written once and only read afterwards: hence safe to share.
  nonisolated(unsafe) static let type: UnsafePointer<gsl_rng_type> = {
    let type = UnsafeMutablePointer<gsl_rng_type>.allocate(capacity: 1)
    let name: StaticString = "addressed blocks"
    type.initialize(
      to: gsl_rng_type(
        name: UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self),
        max: UInt(UInt32.max), min: 0, size: MemoryLayout<SamplerState>.size,
        // Seeding belongs to `Sampler.seat`; no sampling function of GSL calls it.
        set: { _, _ in },
        get: { state in
          guard let state else { return 0 }
          return UInt(state.assumingMemoryBound(to: SamplerState.self).pointee.nextLane())
        },
        get_double: { state in
          guard let state else { return .nan }
          return state.assumingMemoryBound(to: SamplerState.self).pointee.nextOpenUniform()
        }))
    return UnsafePointer(type)
  }()
}
