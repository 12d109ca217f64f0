// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// The pages of problems with calendars.
enum CalendarPages {
  static let all = [
    DiagnosticPage(
      .holidaysUnknown,
      title: Bilingual(
        en: "holidays that are not known to the end of the run",
        es: "festivos que no se conocen hasta el final de la simulación"),
      explanation: Bilingual(
        en: """
          Where laws say which days are holidays, they are known for decades. Where a government names them each year, or \
          they follow the moon, they are known as far as they were published: a run beyond would take holidays for \
          working days. Shorten `horizon`, begin later, or list at least one day of each missing year under \
          `calendar.holidays`.
          """,
        es: """
          Donde las leyes dicen qué días son festivos, se conocen para décadas. Donde un gobierno los fija cada año, o \
          siguen a la luna, se conocen hasta donde están publicados: una simulación más larga tomaría festivos por días \
          laborables. Acorte `horizon`, empiece más tarde o escriba al menos un día de cada año que falta en \
          `calendar.holidays`.
          """), wrong: "start: 2030-06-01   horizon: 365 days   calendar: { country: KR }",
      right: "start: 2030-06-01   horizon: 210 days   calendar: { country: KR }"),
    DiagnosticPage(
      .noCalendar,
      title: Bilingual(
        en: "days off of a calendar that is not there",
        es: "días libres de un calendario que no existe"),
      explanation: Bilingual(
        en: """
          `holidays: calendar` takes the days off of the scenario's `calendar`. Write one, or list the days.
          """,
        es: """
          `holidays: calendar` toma los días libres del `calendar` del escenario. Escriba uno o enumere los días.
          """), wrong: "resources: { callers: { agents: 10, holidays: calendar } }",
      right:
        "calendar: { country: CO }   resources: { callers: { agents: 10, holidays: calendar } }"),
  ]
}
