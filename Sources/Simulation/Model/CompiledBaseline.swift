// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The cumulative baseline hazard M(d) over days past due, and its inverse.
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
  let pieceCount: Int

  /// M(to) − M(from), for from ≤ to.
  func hazard(from: Double, to: Double) -> Double {
    switch kind {
    case .constant:
      return first * (to - from)
    case .weibull:
      return cumulativeWeibull(to) - cumulativeWeibull(from)
    case .pieces:
      var sum = 0.0
      for index in 0..<pieceCount {
        let piece = pieces[index]
        let length = min(to, piece.end) - max(from, piece.start)
        if length > 0 { sum += piece.rate * length }
      }
      return sum
    }
  }

  /// The d at which M(d) − M(from) reaches `hazard`; infinite if it never does.
  func day(from: Double, hazard: Double) -> Double {
    switch kind {
    case .constant:
      return first > 0 ? from + hazard / first : .infinity
    case .weibull:
      let day = first * pow(cumulativeWeibull(from) + hazard, 1 / second)
      return max(day, from)
    case .pieces:
      return pieceDay(from: from, hazard: hazard)
    }
  }

  private func cumulativeWeibull(_ day: Double) -> Double {
    day > 0 ? pow(day / first, second) : 0
  }

  private func pieceDay(from: Double, hazard: Double) -> Double {
    var left = hazard
    for index in 0..<pieceCount {
      let piece = pieces[index]
      guard piece.end > from, piece.rate > 0 else { continue }
      let start = max(from, piece.start)
      let needed = left / piece.rate
      if start + needed <= piece.end { return start + needed }
      left -= piece.rate * (piece.end - start)
    }
    return .infinity
  }
}

/// A stretch of days past due with a constant rate.
struct HazardPiece: BitwiseCopyable {
  let start: Double
  let end: Double
  let rate: Double

  /// The stretches of a piecewise hazard; the first reaches back and the last on without end.
  static func stretches(_ pieces: [BaselineHazard.Piece]) -> [HazardPiece] {
    pieces.indices.map { index in
      HazardPiece(
        start: index == 0 ? -.infinity : Double(pieces[index].from),
        end: index + 1 < pieces.count ? Double(pieces[index + 1].from) : .infinity,
        rate: pieces[index].rate)
    }
  }
}
