// SPDX-License-Identifier: GPL-3.0-or-later

/// A behaviour with its strategies, laid out for simulation.
///
/// Which one it is, is asked once per block: each has lives of its own, so that none pays for the others.
enum World {
  case intensity(IntensityWorld)
  case rollRate(ChainWorld)
  case paymentRun(RunWorld)
}
