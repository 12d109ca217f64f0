// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics

/// The pages of problems with agents who are few.
enum CapacityPages {
  static let all = [
    DiagnosticPage(
      .channelWithoutMinutes,
      title: Bilingual(
        en: "a channel that needs agents and takes none of their time",
        es: "un canal que necesita gestores y no ocupa su tiempo"),
      explanation: Bilingual(
        en: """
          Touches compete for minutes. One that takes none would never have to wait, and ten agents could make any number \
          of calls. Say how long a call keeps an agent when the debtor answers, and how long when not.
          """,
        es: """
          Los contactos compiten por minutos. Uno que no ocupa ninguno nunca tendría que esperar, y diez gestores podrían \
          hacer cuantas llamadas fuera. Diga cuánto ocupa una llamada si el deudor atiende y cuánto si no.
          """), wrong: "agent_call: { engagement: 14%, stimulus: 0.1 per day, resource: callers }",
      right:
        "agent_call: { engagement: 14%, stimulus: 0.1 per day, resource: callers, minutes_engaged: 4, minutes_unanswered: 0.5 }"
    ),
    DiagnosticPage(
      .scarceSubstitute,
      title: Bilingual(
        en: "agents where nobody can wait for them",
        es: "gestores donde nadie puede esperarlos"),
      explanation: Bilingual(
        en: """
          A channel that takes the place of calls for which no agent has time must not need an agent itself, and a step \
          with `sustain` acts at the moment it is needed, which nobody can promise.
          """,
        es: """
          Un canal que toma el lugar de llamadas para las que ningún gestor tiene tiempo no puede necesitar a su vez un \
          gestor, y un paso con `sustain` actúa en el momento en que hace falta, lo que nadie puede prometer.
          """), wrong: "unserved: { channel: agent_call }", right: "unserved: { channel: sms }"),
    DiagnosticPage(
      .idleAgents,
      title: Bilingual(
        en: "agents whom no touch needs", es: "gestores que ningún contacto necesita"),
      explanation: Bilingual(
        en: """
          A resource works for the channels that name it, and for the strategies whose steps use those channels. One \
          that nobody asks for is not simulated: it is neither paid nor idle.
          """,
        es: """
          Un recurso trabaja para los canales que lo nombran y las estrategias cuyos pasos los usan. El que nadie pide no \
          se simula: ni se paga ni está ocioso.
          """), wrong: "resources: { callers: { agents: 10 } }   channels: { preset: latam-2026 }",
      right:
        "resources: { callers: { agents: 10 } }   channels: { preset: latam-2026, agent_call: { resource: callers } }"
    ),
    DiagnosticPage(
      .growingQueue,
      title: Bilingual(
        en: "calls that ask for more time than there is",
        es: "llamadas que piden más tiempo del que hay"),
      explanation: Bilingual(
        en: """
          Accounts times calls a week times the minutes that a call takes at least on average, whatever comes of it, against the \
          minutes of all agents in a week after mean absence, and what last calls may take beyond the day. If more is asked for, touches wait until every open account has one waiting, touches of a step that come due \
          meanwhile are merged with it (`merged_rate`), and the order of calling decides everything. It may be meant: then the warning says how far. \
          Where a step ends, or accounts come during the run, it says from when to when; of those that come, only the calls of their first week count.
          """,
        es: """
          Cuentas por llamadas a la semana por los minutos que una llamada dura al menos en promedio, sea cual sea su resultado, frente \
          a los minutos de todos los gestores en una semana tras la ausencia media, y lo que las últimas llamadas pueden pasar de la jornada. Si se pide más, los contactos esperan hasta que toda cuenta abierta tiene uno \
          en espera, los del mismo paso que tocan mientras tanto se unen a él (`merged_rate`), y el orden de llamar lo decide todo. Puede ser lo que se quiere: entonces el aviso dice cuánto. \
          Donde un paso termina, o las cuentas llegan durante la corrida, dice desde cuándo y hasta cuándo; de las que llegan solo cuentan las llamadas de su primera semana.
          """),
      wrong: "callers: { agents: 2 }   path: [{ at: 1 dpd, every: 1 day, channel: agent_call }]",
      right: "callers: { agents: 20 }   path: [{ at: 1 dpd, every: 5 days, channel: agent_call }]"),
    DiagnosticPage(
      .touchesOnDaysOff,
      title: Bilingual(
        en: "touches that agents lose because nobody works on their days",
        es: "contactos que pierden los gestores porque nadie trabaja en sus días"),
      explanation: Bilingual(
        en: """
          `unserved: drop` loses what no agent makes on its day, and `unserved: { channel: sms }` gives it to another channel: for \
          lack of time, and on weekends and holidays because nobody is there. The second is hardly ever meant. `wait` asks again on the next day, until somebody works; \
          `dropped_without_staff` counts what days off have cost.
          """,
        es: """
          `unserved: drop` pierde lo que ningún gestor hace en su día, y `unserved: { channel: sms }` lo pasa a otro canal: por falta \
          de tiempo y, en fines de semana y feriados, porque no hay nadie. Lo segundo casi nunca es lo que se quiere. `wait` vuelve a pedirlo al día siguiente, hasta que \
          alguien trabaje; `dropped_without_staff` cuenta lo que se pierde en días libres.
          """), wrong: "path: [{ at: 1 dpd, every: 1 day, channel: agent_call }]   unserved: drop",
      right: "path: [{ at: 1 dpd, every: 1 day, channel: agent_call }]   unserved: wait"),
    DiagnosticPage(
      .constantPriority,
      title: Bilingual(
        en: "a priority that is the same for all touches",
        es: "una prioridad que es la misma para todos los contactos"),
      explanation: Bilingual(
        en: """
          The largest priority is served first, and of equal ones the account with the smallest identity, which has no \
          meaning. A priority that never differs orders nobody. `noise` says that the order is by chance.
          """,
        es: """
          Se atiende primero la mayor prioridad y, entre iguales, la cuenta de menor identidad, que no significa nada. Una \
          prioridad que nunca difiere no ordena a nadie. `noise` dice que el orden es al azar.
          """), wrong: "priority: 3 * balance / balance", right: "priority: noise"),
    DiagnosticPage(
      .priorityWithoutValue,
      title: Bilingual(
        en: "a priority that is not always a number",
        es: "una prioridad que no siempre es un número"),
      explanation: Bilingual(
        en: """
          What is not a number, such as 0 divided by 0, comes last, as −∞ does; +∞, such as 1 divided by 0, comes first, with the largest \
          number there is. Those that come first, and those that come last, are ordered among themselves by nothing but the identity of the account. An order that depends on a division by zero is rarely meant.
          """,
        es: """
          Lo que no es un número, como 0 entre 0, va al final, igual que −∞; +∞, como 1 entre 0, va primero, junto al mayor número que \
          hay. Los que van primero, y los que van al final, no tienen entre sí más orden que la identidad de la cuenta. Rara vez se quiere un orden que depende de dividir por cero.
          """), wrong: "priority: balance / attempts", right: "priority: balance / (1 + attempts)"),
    DiagnosticPage(
      .nobodyAtWork,
      title: Bilingual(
        en: "agents who are never there", es: "gestores que nunca están"),
      explanation: Bilingual(
        en: """
          Agents work on the weekdays for which they have minutes, not on holidays, and not when they are absent. Where that \
          leaves no day of the run, or hardly any agent, no touch that needs them is made: it waits to the end, is lost, or goes to \
          another channel, as `unserved` says. Then the run shows nothing of these agents. So it is with agents who answer questions or \
          calls at hours at which nobody of theirs works, or so late that every question was given up.
          """,
        es: """
          Los gestores trabajan en los días de la semana para los que tienen minutos, no en feriados, y no cuando faltan. Si así no \
          queda ningún día de la corrida, o casi ningún gestor, no se hace ningún contacto que los necesite: espera hasta el final, se \
          pierde o pasa a otro canal, según diga `unserved`. Entonces la corrida no muestra nada de estos gestores. Así ocurre también con \
          quienes responden consultas o llamadas en horas en que ninguno trabaja, o tan tarde que toda consulta se abandonó.
          """),
      wrong: "horizon: 2 days   start: 2026-01-10   callers: { agents: 10, minutes_per_day: 480 }",
      right: "horizon: 7 days   start: 2026-01-10   callers: { agents: 10, minutes_per_day: 480 }"),
    DiagnosticPage(
      .paidTwice,
      title: Bilingual(
        en: "agents who are paid twice", es: "gestores que se pagan dos veces"),
      explanation: Bilingual(
        en: """
          A wage pays for every minute that agents are there, on a call or not. The `cost_per_minute` of a preset pays for the labour of \
          the minutes on a call. With both, a call costs the agent twice. Write `cost_per_minute: 0`, or the price of the line alone: a \
          number of one's own is taken as meant.
          """,
        es: """
          Un salario paga cada minuto en que los gestores están, en una llamada o no. El `cost_per_minute` de un preajuste paga el trabajo \
          de los minutos en llamada. Con ambos, una llamada paga dos veces al gestor. Escriba `cost_per_minute: 0`, o solo el precio de la \
          línea: un número propio se toma como querido.
          """),
      wrong:
        "callers: { agents: 10, wage_per_hour: 6 }   channels: { preset: latam-2026, agent_call: { resource: callers } }",
      right:
        "callers: { agents: 10, wage_per_hour: 6 }   channels: { preset: latam-2026, agent_call: { resource: callers, cost_per_minute: 0 } }"
    ),
  ]
}
