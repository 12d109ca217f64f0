// SPDX-License-Identifier: GPL-3.0-or-later

/// The Spanish of what values look like; diagnostics are made in English, and told by `DiagnosticWording`.
package enum SpanishForms {
  /// The Spanish of a form, or the English text where there is none.
  static func text(_ english: String) -> String { known(english) ?? english }

  /// The Spanish of a form; nil where there is none, which a test forbids.
  package static func known(_ english: String) -> String? {
    if let text = table[english] { return text }
    if english.hasSuffix(", or null") {
      return known(String(english.dropLast(", or null".count))).map { $0 + ", o null" }
    }
    // What stands to choose from is written alike in both languages.
    if english.hasPrefix("none, ") { return english.replacing(" or ", with: " o ") }
    if let value = english.rest(after: "a comparison such as `>= …` with ") {
      return known(value).map { "una comparación como `>= …` con \($0)" }
    }
    return english.rest(after: BareNumber.whole).map { "un número entero" + bounds($0) }
      ?? english.rest(after: BareNumber.any).map { "un número" + bounds($0) }
  }

  /// The bounds of a number: ` from 1 to 5`, ` above 0`.
  private static func bounds(_ english: String) -> String {
    let words = [
      "from": "de", "to": "a", "above": "mayor que", "of": "de", "at": "al", "least": "menos",
      "most": "más",
    ]
    let sides = english.split(separator: " such as ", maxSplits: 1).map(String.init)
    if sides.count == 2 { return bounds(sides[0]) + " como " + sides[1] }
    if english.hasPrefix(" such as ") { return " como " + english.dropFirst(" such as ".count) }
    return english.split(separator: " ").map { " " + (words[String($0)] ?? String($0)) }.joined()
  }

  private static let table = [
    "a kind of channel: agent_call, voice_bot, sms, …":
      "un tipo de canal: agent_call, voice_bot, sms, …",
    "24 weights, one for each hour":
      "24 pesos, uno por hora",
    "a share such as 60%, or shares by topic such as { balance: 95% }":
      "una parte como 60%, o partes por tema como { balance: 95% }",
    "data services by name":
      "servicios de datos por nombre",
    "what becomes of unanswered calls: lost, called_back":
      "qué pasa con las llamadas sin atender: lost, called_back",
    "what is charged: inquiry, hit":
      "qué se cobra: inquiry, hit",
    "a list of packs":
      "una lista de paquetes",
    "a list of roles":
      "una lista de roles",
    "a mode: enforce, observe":
      "un modo: enforce, observe",
    "a confidence: statute, secondary source, advisory, …":
      "una confianza: statute, secondary source, advisory, …",
    "a pack such as us-reg-f, a list of packs, or { packs: […], mode: … }":
      "un paquete como us-reg-f, una lista de paquetes, o { packs: […], mode: … }",
    "a role: creditor, agency, buyer":
      "un rol: creditor, agency, buyer",
    "all, or a list of channels such as [sms, whatsapp]":
      "all, o una lista de canales como [sms, whatsapp]",
    "days such as 7 days, or week or month":
      "días como 7 days, o week o month",
    "hours by weekday such as { monday-friday: 08:00-19:00 }":
      "horas por día de la semana como { monday-friday: 08:00-19:00 }",
    "hours such as 08:00-19:00":
      "horas como 08:00-19:00",
    "open or closed: open, closed":
      "abierto o cerrado: open, closed",
    "what suspends contact: life_event":
      "lo que suspende el contacto: life_event",
    "a list of what is exempt":
      "una lista de lo que queda exento",
    "what is exempt: formal_notice":
      "lo que queda exento: formal_notice",
    "a list of kinds of channels":
      "una lista de tipos de canal",
    "requests by name":
      "peticiones por nombre",
    "life events by name":
      "sucesos por nombre",
    "packs by name":
      "paquetes por nombre",
    "rules by name":
      "reglas por nombre",
    "the word for every channel: all":
      "la palabra para todos los canales: all",
    "what counts: attempted, delivered, engaged":
      "qué cuenta: attempted, delivered, engaged",
    "whom a frequency counts: person, account":
      "a quién cuenta una frecuencia: person, account",
    "a list of dates such as [2026-12-25]":
      "una lista de fechas como [2026-12-25]",
    "a list of dates such as [2026-12-25], or calendar":
      "una lista de fechas como [2026-12-25], o calendar",
    "minutes such as 4, or a law such as { gamma: { shape: 2, mean: 4 } }":
      "minutos como 4, o una ley como { gamma: { shape: 2, mean: 4 } }",
    "a factor such as 1.2, or factors by latent type such as { forgetter: 1.2 }":
      "un factor como 1.2, o factores por tipo latente como { forgetter: 1.2 }",
    "a list of hours such as [{ hours: 18:00-21:00, factor: 1.2 }]":
      "una lista de horas como [{ hours: 18:00-21:00, factor: 1.2 }]",
    "a share such as 40%, or shares by latent type such as { forgetter: 40% }":
      "una parte como 40%, o partes por tipo latente como { forgetter: 40% }",
    "messages by name":
      "mensajes por nombre",
    "tones by name":
      "tonos por nombre",
    "how often something happened such as { failed_attempts: 3 }":
      "cuántas veces ocurrió algo, como { failed_attempts: 3 }",
    "an event such as broken_promise, or how often something happened such as { failed_attempts: 3 }":
      "un suceso como broken_promise, o cuántas veces ocurrió algo, como { failed_attempts: 3 }",
    "a number of whole days or months such as 7 days or 1 month":
      "un número de días o meses enteros como 7 days o 1 month",
    "a list of latent types":
      "una lista de tipos latentes",
    "a list of shifts":
      "una lista de turnos",
    "an expression over what can be observed, such as `balance`, `waiting`, or `score * balance + 10 * waiting`":
      "una expresión con lo que se puede observar, como `balance`, `waiting` o `score * balance + 10 * waiting`",
    "manual, predictive, { predictive: { lines: 2 } } or { preview: { minutes: 0.5 } }":
      "manual, predictive, { predictive: { lines: 2 } } o { preview: { minutes: 0.5 } }",
    "minutes such as 480, or { monday: 480, saturday: 240 }":
      "minutos como 480, o { monday: 480, saturday: 240 }",
    "a number of agents such as 12, or { more: 1 }":
      "un número de gestores como 12, o { more: 1 }",
    "numbers of agents by resource such as { callers: 12 }":
      "números de gestores por recurso como { callers: 12 }",
    "resources by name":
      "recursos por nombre",
    "true or false, or 1 or 0":
      "true o false, o 1 o 0",
    "wait, drop, or { channel: sms }":
      "wait, drop, o { channel: sms }",
    "a channel, `preferred`, shares such as { whatsapp: 70%, email: 30% }, or a way to choose such as { best: [sms, email] }":
      "un canal, `preferred`, partes como { whatsapp: 70%, email: 30% }, o una forma de elegir como { best: [sms, email] }",
    "a way to choose such as { best: [sms, email] }":
      "una forma de elegir como { best: [sms, email] }",
    "engagement, engagement within 3 days, or payment within 14 days":
      "engagement, engagement within 3 days, o payment within 14 days",
    "a currency's code: USD, EUR, COP, MXN, …": "el código de una moneda: USD, EUR, COP, MXN, …",
    "a date such as 2026-01-05": "una fecha como 2026-01-05",
    "a duration such as 7 days or 36 hours": "una duración como 7 days o 36 hours",
    "a SHA-256 digest in hexadecimal": "un resumen SHA-256 en hexadecimal",
    "a level such as 0.95": "un nivel como 0.95",
    "a list": "una lista",
    "a list of channels": "una lista de canales",
    "a list of comparisons": "una lista de comparaciones",
    "a list of components with weight and law": "una lista de componentes con peso y ley",
    "a list of correlations such as { between: [a, b], rank: 0.4 }":
      "una lista de correlaciones como { between: [a, b], rank: 0.4 }",
    "a list of numbers": "una lista de números",
    "a list of numbers, null where undefined": "una lista de números, null donde no hay valor",
    "a list of texts": "una lista de textos",
    "a list of whole numbers": "una lista de números enteros",
    "a word": "una palabra",
    "an amount in minor units of the currency": "un monto en unidades menores de la moneda",
    "an object": "un objeto",
    "both ends, lower first": "ambos extremos, primero el inferior",
    "values by name": "valores por nombre",
    "a value of that key": "un valor de esa clave",
    "values by path, such as { channels.sms.cost_per_attempt: 0.02 }":
      "valores por ruta, como { channels.sms.cost_per_attempt: 0.02 }",
    "variants by name, such as law: { channels.sms.cost_per_attempt: 0.02 }":
      "variantes por nombre, como law: { channels.sms.cost_per_attempt: 0.02 }",
    "a list of numbers such as [1, 2, 5]": "una lista de números como [1, 2, 5]",
    "a list of path steps": "una lista de pasos",
    "a list of payday calendars": "una lista de calendarios de cobro",
    "a list of shares": "una lista de partes",
    "a list of treatments": "una lista de tratamientos",
    "a list such as [{ between: [balance, liquidity], rank: 0.4 }]":
      "una lista como [{ between: [balance, liquidity], rank: 0.4 }]",
    "a name of letters, digits, `_` and `-`, such as high_risk":
      "un nombre de letras, cifras, `_` y `-`, como high_risk",
    "a number of whole days such as 180 days": "un número de días enteros como 180 days",
    "a number such as 200, or { min, max, until }": "un número como 200, o { min, max, until }",
    "a number, or a law such as { lognormal: { median: 420, sigma: 0.8 } }":
      "un número, o una ley como { lognormal: { median: 420, sigma: 0.8 } }",
    "a number or a text": "un número o un texto",
    "payment methods by name, such as { transfer: { share: 100% } }":
      "medios de pago por nombre, como { transfer: { share: 100% } }",
    "a pattern of YYYY or YY, MM, M or MMM (a name), DD or D and the marks - / . , between them, such as M/D/YYYY, or serial":
      "un patrón de YYYY o YY, MM, M o MMM (un nombre), DD o D y los signos - / . , entre ellos, como D/M/YYYY, o serial",
    "a range of whole numbers such as 2..6, or one such as 3":
      "un rango de números enteros como 2..6, o uno como 3",
    "a rate per year such as 20% or 0.2": "una tasa anual como 20% o 0.2",
    "a rate such as 0.004 per day, a list of rates by DPD, or a Weibull hazard":
      "una tasa como 0.004 per day, una lista de tasas por mora, o un riesgo de Weibull",
    "a rate such as 0.1 per day or 12 per year": "una tasa como 0.1 per day o 12 per year",
    "a second such as 2026-01-05T09:30:00Z": "un segundo como 2026-01-05T09:30:00Z",
    "a share such as 62% or 0.62": "una parte como 62% o 0.62",
    "a text": "un texto",
    "a time of day such as 10:30": "una hora del día como 10:30",
    "an amount above 0 such as 0.1% or 2.5": "una cantidad mayor que 0 como 0.1% o 2.5",
    "an amount of money such as 420 or 1_250.50": "un monto de dinero como 420 o 1_250.50",
    "channels by name": "canales por nombre",
    "price lists by name": "listas de precios por nombre",
    "lists of prices by channel": "listas de precios por canal",
    "a list of prices such as [{ effective_from: 2026-01-05, cost_per_attempt: 0.02 }]":
      "una lista de precios como [{ effective_from: 2026-01-05, cost_per_attempt: 0.02 }]",
    "a price list such as provider-2026, or several of them in a list":
      "una lista de precios como provider-2026, o varias en una lista",
    "a list of price lists": "una lista de listas de precios",
    "channels with columns such as { sms: sms_ok }": "canales con columnas como { sms: sms_ok }",
    "channels with laws such as { agent_call: { beta: { a: 1, b: 9 } } }":
      "canales con leyes, como { agent_call: { beta: { a: 1, b: 9 } } }",
    "a share such as 80%, or a law such as { beta: { a: 1, b: 9 } }":
      "un porcentaje como 80%, o una ley como { beta: { a: 1, b: 9 } }",
    "channels with shares such as { sms: 70%, email: 30% }":
      "canales con partes como { sms: 70%, email: 30% }",
    "days of the month such as [15, 31]": "días del mes como [15, 31]",
    "days past due such as 15 dpd or -3 dpd": "días de mora como 15 dpd o -3 dpd",
    "a list of texts such as [Unknown, n/a]": "una lista de textos como [Desconocido, s/d]",
    "ends, each paid or lost": "finales, cada uno `paid` (pagado) o `lost` (perdido)",
    "limits by name": "límites por nombre",
    "metrics with amounts": "métricas con cantidades",
    "names of parameters with their laws": "nombres de parámetros con sus leyes",
    "names with numbers, such as high_risk: 0.62": "nombres con números, como high_risk: 0.62",
    "one value, or three: stable, strained, insolvent":
      "un valor, o tres: estable, ajustado, insolvente",
    "rows of moves by segment": "filas de movimientos por segmento",
    "rows of moves by state": "filas de movimientos por estado",
    "segments by name": "segmentos por nombre",
    "states with the lowest DPD at which accounts start there":
      "estados con la menor mora a la que las cuentas empiezan en ellos",
    "strategies by name": "estrategias por nombre",
    "true or false": "true o false",
    "two attributes": "dos atributos",
    "two names such as [a, b]": "dos nombres como [a, b]",
    "two numbers such as [-5, 30]": "dos números como [-5, 30]",
    "{ annual: 7% } or { continuous: 0.06 per day }":
      "{ annual: 7% } o { continuous: 0.06 per day }",
  ]
}

extension String {
  /// What follows a beginning; nil when the text begins otherwise.
  fileprivate func rest(after beginning: String) -> String? {
    hasPrefix(beginning) ? String(dropFirst(beginning.count)) : nil
  }
}
