// SPDX-License-Identifier: GPL-3.0-or-later

/// The Spanish of what diagnostics say of contact data that are looked for.
enum EnrichmentWording {
  static let spanish = #"""
    no step that acts takes a channel of this service, so nobody uses what it finds ⇒ ningún paso que actúe usa un canal de este servicio, así que nadie usa lo que halla
    ~name a channel of a step ⇒ nombre un canal de un paso
    every attempt by its channels gets through to everybody, so there is nothing to look for ⇒ todo intento por sus canales alcanza a todos, así que no hay nada que buscar
    ~give the segments a `reach`, such as {=} ⇒ dé a los segmentos un `reach`, como {=}
    the service never finds anything ⇒ el servicio nunca halla nada
    ~write the share of inquiries that find something ⇒ escriba la parte de consultas que hallan algo
    with `{}` the service is asked once, when the accounts are placed ⇒ con `{}` el servicio se consulta una vez, al asignar las cuentas
    ~leave `limit` out, or ask after attempts that fail ⇒ deje `limit` fuera, o consulte tras intentos fallidos
    """#
}
