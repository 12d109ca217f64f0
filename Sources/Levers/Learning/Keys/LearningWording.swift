// SPDX-License-Identifier: GPL-3.0-or-later

/// The Spanish of what diagnostics say of a channel that is learned.
enum LearningWording {
  static let spanish = #"""
    does not say what is a success ⇒ no dice qué es un éxito
    write `{}`, or `{}` ⇒ escriba `{}`, o `{}`
    does not say how long payments count ⇒ no dice cuánto tiempo cuentan los pagos
    does not say until when ⇒ no dice hasta cuándo
    must be within 0 to {} days ⇒ debe estar entre 0 y {} días
    `{}` stands in the list twice ⇒ `{}` está dos veces en la lista
    name each channel once ⇒ nombre cada canal una vez
    """#
}
