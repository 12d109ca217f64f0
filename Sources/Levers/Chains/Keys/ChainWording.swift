// SPDX-License-Identifier: GPL-3.0-or-later

/// The Spanish of what diagnostics say of roll rates.
enum ChainWording {
  static let spanish = #"""
    a chain needs at least one state and one end ⇒ una cadena necesita al menos un estado y un final
    none here ⇒ ninguno aquí
    the states must be ordered from best to worst ⇒ los estados deben ir del mejor al peor
    DPD do not increase here ⇒ la mora no crece aquí
    `cure_payment` must lie below 100% ⇒ `cure_payment` debe ser menor que 100%
    nothing would be left to owe ⇒ no quedaría nada que deber
    """#
}
