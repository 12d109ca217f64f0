// SPDX-License-Identifier: GPL-3.0-or-later

import GSL
import TestSupport
import Testing

/// The faces of GSL that the searches use.
@Suite struct NumericalTests {
  /// [[2, 1], [1, 2]] has the values 1 and 3 with the axes (1, −1)/√2 and (1, 1)/√2.
  @Test func eigenvaluesByHand() throws {
    let eigen = try SymmetricEigen([2, 1, 1, 2], order: 2)
    #expect(abs(eigen.values[0] - 1) < 1e-15 && abs(eigen.values[1] - 3) < 1e-15)
    #expect(abs(eigen.vectors[0] * eigen.vectors[2] + 0.5) < 1e-15)
    #expect(abs(eigen.vectors[1] * eigen.vectors[3] - 0.5) < 1e-15)
    #expect(throws: GSLError.self) { try SymmetricEigen([.nan], order: 1) }
  }

  /// B·diag(d)·Bᵀ is the matrix again, to 1e-12 of its size.
  @Test(arguments: [1, 3, 10]) func eigenvectorsRebuildTheMatrix(order: Int) throws {
    var generator = SplitMix(seed: 931)
    var matrix = [Double](repeating: 0, count: order * order)
    for i in 0..<order {
      for j in 0...i {
        matrix[i * order + j] = generator.normal()
        matrix[j * order + i] = matrix[i * order + j]
      }
    }
    let eigen = try SymmetricEigen(matrix, order: order)
    #expect(eigen.values == eigen.values.sorted())
    for i in 0..<order {
      for j in 0..<order {
        let rebuilt = (0..<order).reduce(0) { sum, k in
          sum + eigen.vectors[i * order + k] * eigen.values[k] * eigen.vectors[j * order + k]
        }
        #expect(abs(rebuilt - matrix[i * order + j]) < 1e-12)
      }
    }
  }

  /// A = [[4, 2], [2, 5]] has L = [[2, 0], [1, 2]], so L·x = (2, 5) has x = (1, 2); det A = 16.
  @Test func lowerSystemsByHand() throws {
    let factor = try CholeskyFactor([4, 2, 2, 5], order: 2)
    #expect(factor.solveLower([2, 4, 5, 8], columns: 2) == [1, 2, 2, 3])
    #expect(abs(factor.logDeterminant - 2.772_588_722_239_781) < 1e-14)
  }

  /// The valley (x − 1)² + 10(y − x²)² has its minimum 0 at (1, 1); a wall of NaN is kept away from.
  @Test func simplexFindsAValley() {
    let found = SimplexMinimizer(from: [-1, 1], step: 0.5, iterations: 400, tolerance: 1e-8) { x in
      x[0] > 3 ? .nan : (x[0] - 1) * (x[0] - 1) + 10 * (x[1] - x[0] * x[0]) * (x[1] - x[0] * x[0])
    }
    #expect(abs(found.point[0] - 1) < 1e-5 && abs(found.point[1] - 1) < 1e-5)
    #expect(found.value < 1e-10)
    let still = SimplexMinimizer(from: [5], step: 1, iterations: 10, tolerance: 1e-8) { _ in .nan }
    #expect(still.point == [5] && still.value == .infinity)
  }
}
