// SPDX-License-Identifier: GPL-3.0-or-later

internal import CGSL

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// GSL's random number distributions on top of a counter-based generator.
///
/// GSL's own generators are sequential state. This one is a *position in a sequence of blocks*: block j of
/// a seat is `block(counter + j, key)` for a pure function given once. Seating it anew is five stores, no
/// allocation, so that every draw can start at its own address.
///
/// Words: `get` gives one 32-bit lane (0 … 2³² − 1); `get_double` gives (n + ½)·2⁻⁵² from two lanes of
/// one block, never 0 or 1.
///
/// Not thread-safe and not copyable: one owner, one worker.
public struct Sampler: ~Copyable {
  /// A pure function of a 128-bit counter and a 64-bit key, giving 128 random bits.
  public typealias BlockFunction = @Sendable (SIMD4<UInt32>, UInt64) -> SIMD4<UInt32>

  private let state: UnsafeMutablePointer<SamplerState>
  let generator: UnsafeMutablePointer<gsl_rng>

  /// Creates a sampler that must be seated before its first draw.
  ///
  /// - Parameter block: The block function, free of side effects.
  public init(block: @escaping BlockFunction) {
    ScientificLibrary.prepare()
    state = .allocate(capacity: 1)
    state.initialize(to: SamplerState(block: block))
    generator = .allocate(capacity: 1)
    generator.initialize(to: gsl_rng(type: SamplerState.type, state: state))
  }

  deinit {
    generator.deinitialize(count: 1).deallocate()
    state.deinitialize(count: 1).deallocate()
  }

  /// Moves to the first lane of a sequence of blocks.
  ///
  /// - Parameters:
  ///   - counter: The counter of block 0; word 0 counts the blocks upwards.
  ///   - key: The key of all blocks.
  ///   - blocks: How many blocks the sequence has; drawing beyond them is a programming error.
  public mutating func seat(counter: SIMD4<UInt32>, key: UInt64, blocks: Int) {
    state.pointee.counter = counter
    state.pointee.key = key
    state.pointee.blocksLeft = blocks
    state.pointee.position = 4
  }

  /// One 32-bit word.
  public mutating func nextLane() -> UInt32 { state.pointee.nextLane() }

  /// One uniform number in the open interval (0, 1).
  public mutating func nextOpenUniform() -> Double { state.pointee.nextOpenUniform() }
}

extension Sampler {
  /// A standard normal number, by the ziggurat method of Marsaglia and Tsang (one lane in 98 of 100 draws).
  public mutating func gaussian() -> Double { gsl_ran_gaussian_ziggurat(generator, 1) }

  /// A gamma number; `shape` and `scale` finite, above 0.
  ///
  /// For a whole shape below 12 the sum of that many exponential numbers, from one logarithm and without
  /// rejection: the same number as `gsl_ran_gamma_knuth`. For others the method of Marsaglia and Tsang.
  public mutating func gamma(shape: Double, scale: Double) -> Double {
    guard shape < 12, shape == Double(Int(shape)) else {
      return gsl_ran_gamma(generator, shape, scale)
    }
    var product = 1.0
    for _ in 0..<Int(shape) { product *= nextOpenUniform() }
    return scale * -log(product)
  }

  /// A beta number in [0, 1], from two gamma numbers; `a` and `b` finite, above 0.
  public mutating func beta(a: Double, b: Double) -> Double { gsl_ran_beta(generator, a, b) }

  /// An exponential number with the given mean, finite and above 0.
  public mutating func exponential(mean: Double) -> Double { gsl_ran_exponential(generator, mean) }

  /// A Weibull number; `shape` and `scale` finite, above 0.
  public mutating func weibull(shape: Double, scale: Double) -> Double {
    gsl_ran_weibull(generator, scale, shape)
  }

  /// A Pareto number above `minimum`; `shape` and `minimum` finite, above 0.
  public mutating func pareto(shape: Double, minimum: Double) -> Double {
    gsl_ran_pareto(generator, shape, minimum)
  }
}
