// SPDX-License-Identifier: GPL-3.0-or-later

/// The Spanish of what diagnostics say of words and lines.
enum WordsWording {
  static let spanish = #"""
    `{}` has no line of its own to share ⇒ `{}` no tiene línea propia que compartir
    is itself ⇒ es él mismo
    takes another's ⇒ usa la de otro
    name a channel with a line of its own, such as `{}` ⇒ nombre un canal con línea propia, como `{}`
    these hours must begin and end on the hour ⇒ estas horas deben empezar y terminar en punto
    not whole hours ⇒ no son horas enteras
    the hour {} stands in the list twice ⇒ la hora {} está dos veces en la lista
    let hours end where the next begin ⇒ haga que unas horas terminen donde empiezan las siguientes
    `text` takes {} segments, and a message has at most {} ⇒ `text` ocupa {} segmentos, y un mensaje tiene a lo sumo {}
    {} characters ⇒ {} caracteres
    shorten it, or leave it out and write `{}` ⇒ acórtelo, o quítelo y escriba `{}`
    no step says `{}` ⇒ ningún paso dice `{}`
    ~let a step say `{}` ⇒ haga que un paso diga `{}`
    `behavior.words.tones` does not say what `{}` does, so it does nothing ⇒ `behavior.words.tones` no dice qué hace `{}`, así que no hace nada
    ~write what it does, such as `{}` ⇒ escriba qué hace, como `{}`
    no message has the tone `{}` ⇒ ningún mensaje tiene el tono `{}`
    ~give a message `{}` ⇒ dé a un mensaje `{}`
    no message is `personal` ⇒ ningún mensaje es `personal`
    no message that `{}` says carries a link, so `link_opened` never comes ⇒ ningún mensaje que diga `{}` lleva enlace, así que `link_opened` nunca llega
    ~give a message that a step says `{}` ⇒ dé a un mensaje que un paso diga `{}`
    no channel leaves a `scar` ⇒ ningún canal deja un `scar`
    `{}` takes the line of `{}`, and its reach with it ⇒ `{}` usa la línea de `{}`, y con ella su alcance
    ~write the reach of `{}` ⇒ escriba el alcance de `{}`
    `none` is the word for no tone, which has no effect ⇒ `none` es la palabra para ningún tono, que no tiene efecto
    take another name ⇒ tome otro nombre
    """#
}
