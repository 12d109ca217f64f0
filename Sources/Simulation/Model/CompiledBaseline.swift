// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The cumulative baseline hazard M(d) over days past due, and its inverse.
///
/// A clock remembers its last look as a *mark*, from which the hazard to the next look is a subtraction: the day itself
/// where the rate is constant, M elsewhere.
///
/// Method: <doc:Intensity>, equation (2).
struct CompiledBaseline: BitwiseCopyable {
  enum Kind: UInt8 {
    case constant
    case pieces
    case weibull
  }

  let kind: Kind
  /// The constant rate, or the Weibull scale.
  let first: Double
  /// The Weibull shape.
  let second: Double
  let pieces: UnsafePointer<HazardPiece>

  /// The mark of a day.
  @inline(__always)
  func mark(_ day: Double) -> Double {
    switch kind {
    case .constant: day
    case .pieces: piece(at: day).pointee.cumulative(day)
    case .weibull: day > 0 ? pow(day / first, second) : 0
    }
  }

  /// The hazard from one mark to a later one.
  @inline(__always)
  func hazard(from: Double, to: Double) -> Double {
    kind == .constant ? first * (to - from) : to - from
  }

  /// The day on which `hazard` will have been run since a mark; infinite if it never is.
  @inline(__always)
  func day(from mark: Double, hazard: Double) -> Double {
    switch kind {
    case .constant: first > 0 ? mark + hazard / first : .infinity
    case .pieces: pieceDay(mark + hazard)
    case .weibull: first * pow(mark + hazard, 1 / second)
    }
  }

  /// The piece that holds a day; the last one has no end.
  @inline(__always)
  private func piece(at day: Double) -> UnsafePointer<HazardPiece> {
    var piece = pieces
    while piece.pointee.end <= day { piece += 1 }
    return piece
  }

  @inline(__always)
  private func pieceDay(_ target: Double) -> Double {
    var piece = pieces
    while piece.pointee.cumulativeEnd < target { piece += 1 }
    return piece.pointee.day(target)
  }
}

/// A stretch of days past due with a constant rate.
struct HazardPiece: BitwiseCopyable {
  /// The first day; the first stretch reaches back beyond it.
  let start: Double
  /// The day after the last; infinite for the last stretch.
  let end: Double
  let rate: Double
  /// M at the start, counted from the start of the first stretch.
  let cumulativeStart: Double
  /// M at the end; infinite for the last stretch.
  let cumulativeEnd: Double
  /// 1/rate; infinite for a rate of 0.
  let perRate: Double

  @inline(__always)
  func cumulative(_ day: Double) -> Double { cumulativeStart + rate * (day - start) }

  /// The day at which M reaches a target within the stretch.
  @inline(__always)
  func day(_ target: Double) -> Double {
    rate > 0 ? start + (target - cumulativeStart) * perRate : .infinity
  }

  /// The stretches of a piecewise hazard; the first reaches back and the last on without end.
  static func stretches(_ pieces: [BaselineHazard.Piece]) -> [HazardPiece] {
    var cumulative = 0.0
    return pieces.indices.map { index in
      let isLast = index + 1 == pieces.count
      let start = Double(pieces[index].from)
      let end = isLast ? .infinity : Double(pieces[index + 1].from)
      let rate = pieces[index].rate
      defer { cumulative += isLast ? 0 : rate * (end - start) }
      return HazardPiece(
        start: start, end: end, rate: rate, cumulativeStart: cumulative,
        cumulativeEnd: isLast ? .infinity : cumulative + rate * (end - start), perRate: 1 / rate)
    }
  }
}
