// SPDX-License-Identifier: GPL-3.0-or-later

/// The quintic through value, first and second derivative at both ends of a step.
///
/// Its error is at most h⁶ max|y⁗″|/46080, the order of one Dormand–Prince step.
struct Hermite {
  /// A value with its first two derivatives.
  struct Jet {
    let value: Double
    let slope: Double
    let curvature: Double
  }

  let start: Jet
  let end: Jet
  let width: Double

  /// The value `offset` after the start.
  func callAsFunction(_ offset: Double) -> Double {
    let s = offset / width
    // Differences to the Taylor polynomial at the start, in units of the step.
    let rise =
      end.value - start.value - width * (start.slope + width * start.curvature / 2)
    let tilt = width * (end.slope - start.slope - width * start.curvature)
    let bend = width * width * (end.curvature - start.curvature)
    let cubic = 10 * rise - 4 * tilt + bend / 2
    let quartic = -15 * rise + 7 * tilt - bend
    let quintic = 6 * rise - 3 * tilt + bend / 2
    return start.value + offset * (start.slope + offset * start.curvature / 2)
      + s * s * s * (cubic + s * (quartic + s * quintic))
  }

  /// The integral over the whole step.
  var integral: Double {
    let h = width
    return h * (start.value + end.value) / 2 + h * h * (start.slope - end.slope) / 10
      + h * h * h * (start.curvature + end.curvature) / 120
  }
}
