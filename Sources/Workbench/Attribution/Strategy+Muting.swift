// SPDX-License-Identifier: GPL-3.0-or-later

import Strategies

extension Strategy {
  /// The steps of all treatments, in order.
  var steps: [Step] { treatments.flatMap(\.path) }

  /// The strategy without the touches of some steps.
  ///
  /// The steps keep their place and their plan, so that the ordinals by which touches find their luck stay what they
  /// were: all other touches of a life that goes the same way come out the same.
  ///
  /// - Parameter isMuted: Which steps make no touch, by their position in ``steps``.
  /// - Returns: A strategy with the same steps in the same places.
  func muting(_ isMuted: (Int) -> Bool) -> Strategy {
    var muted = self
    var position = 0
    for treatment in muted.treatments.indices {
      for step in muted.treatments[treatment].path.indices {
        if isMuted(position) { muted.treatments[treatment].path[step].isSilenced = true }
        position += 1
      }
    }
    return muted
  }
}
