// SPDX-License-Identifier: GPL-3.0-or-later

/// The Spanish of what diagnostics say of channels.
enum ChannelWording {
  static let spanish = #"""
    {} must lie between {} and {} minutes ⇒ {} debe estar entre {} y {} minutos
    may be below 0 ⇒ puede ser menor que 0
    is more than a day on average ⇒ es más de un día en promedio
    take a law above 0, such as {=} ⇒ tome una ley mayor que 0, como {=}
    write minutes, such as 4 ⇒ escriba minutos, como 4
    """#
}
