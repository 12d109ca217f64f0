// SPDX-License-Identifier: GPL-3.0-or-later

/// The Spanish of what diagnostics say of debtors who call.
enum InboundWording {
  static let spanish = #"""
    no contact of `{}` makes anybody call, so nobody does ⇒ ningún contacto de `{}` hace llamar a nadie, así que nadie llama
    ~give a channel of its steps `answers`, such as { share: 8%, after: 6 hours } ⇒ dé a un canal de sus pasos `answers`, como { share: 8%, after: 6 hours }
    nobody ever answers this line: {} ⇒ nadie atiende nunca esta línea: {}
    a machine dials for `{}`, whose agents take calls from it and answer nobody ⇒ una máquina marca por `{}`, cuyos gestores toman sus llamadas y no atienden a nadie
    is dialled for ⇒ le marcan
    take a resource with `dialing: manual` ⇒ tome un recurso con `dialing: manual`
    """#
}
