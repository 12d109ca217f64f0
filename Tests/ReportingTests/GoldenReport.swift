// SPDX-License-Identifier: GPL-3.0-or-later

/// The report of ``SampleExperiment`` in both languages.
enum GoldenReport {
  static let english = #"""
    cards: 100 replications of 50,000 accounts, seed 7

    B reminders first is better than A champion under assumed behaviour: net recovery rate +2.100 pp
    (95% interval +2.058 to +2.142 pp, chance only), that is USD 262,500 more per portfolio of 50,000
    accounts.
    B did better in 98.0% of the 100 simulated portfolios (95% interval 93.0 to 100.0%).

    Means ± half of the 95% interval, or its ends where they lie unevenly
    metric                                 A champion    B reminders first
    ──────────────────────────────────────────────────────────────────────
    recovery rate                     41.200% ± 0.180      42.800% ± 0.180
    net recovery rate                 38.100% ± 0.160      40.200% ± 0.160
    cost per account              USD 3.1250 ± 0.0082  USD 2.6050 ± 0.0082
    contacts per account                6.250 ± 0.024        8.500 ± 0.024
    promises kept                       55.00% ± 0.80        56.00% ± 0.80
    plans completed                                 —          40.0% ± 4.0
    complaints per 1,000 debtors        1.900 ± 0.100        1.950 ± 0.100
    house_index                         1,234.5 ± 4.0        1,234.5 ± 4.0

    Differences to A champion, intervals of 95%
    B reminders first              difference                interval  wins  verdict
    ───────────────────────────────────────────────────────────────────────────────────────────────
    net recovery rate               +2.100 pp        +2.058 to +2.142   98%  better
    cost per account              USD −0.5200  USD −0.5280 to −0.5120  100%  better
    contacts per account               +2.250        +2.230 to +2.270     —  higher
    promises kept                    +1.00 pp          −0.20 to +2.20   60%  undecided (≥ 1.9 pp)
    complaints per 1,000 debtors       +0.050        −0.030 to +0.130   45%  equivalent within 0.50
    wins: share of portfolios; ≥: the difference this run finds with 90% probability
    Not corrected besides net recovery rate: 4 further measures, 3 lines of `expect`. At 5% each, chance
    alone would make about 0.4 of them look different where nothing differs.

    Recovery by day, share of the placed balance
    45% ┤                                                       BBBBB
        │                                       BBBB************AAAAA
        │                               BB******AAAA
    30% ┤                         B*****AA
        │                   B*****A
        │              B****A
    15% ┤          ****A
        │      ****
        │  ****
     0% ┤**
        └────────────────────────────────────────────────────────────
         0              15             30            45             60  day
         A champion, B reminders first, * several

    Expectations
    ✓ challenger.complaints_per_1000 <= 4 — holds (1.950; 1.850 to 2.050 at 95%)
    ✗ x < 1 — fails
    ? y.recovery_rate < 42% — undecided (41.75%; 41.00% to 42.50% at 95%; about 270 replications would
      decide)

    warning: S401: a rule can never fire
    warning: promises kept of A champion: no value in 3 of 100 replications, which its mean leaves out
    Run folder: results/cards/20260105T093000Z-0123456789ab

    """#

  static let spanish = #"""
    cards: 100 réplicas de 50.000 cuentas, semilla 7

    B reminders first es mejor que A champion con un comportamiento supuesto: tasa de recuperación neta
    +2,100 pp (intervalo del 95 %: +2,058 a +2,142 pp, solo del azar), es decir 262.500 USD más por
    cartera de 50.000 cuentas.
    B fue mejor en el 98,0 % de las 100 carteras simuladas (intervalo del 95 %: 93,0 a 100,0 %).

    Medias ± mitad del intervalo del 95 %, o sus extremos si quedan desiguales
    métrica                             A champion    B reminders first
    ───────────────────────────────────────────────────────────────────
    tasa de recuperación          41,200 % ± 0,180     42,800 % ± 0,180
    tasa de recuperación neta     38,100 % ± 0,160     40,200 % ± 0,160
    costo por cuenta           3,1250 USD ± 0,0082  2,6050 USD ± 0,0082
    contactos por cuenta             6,250 ± 0,024        8,500 ± 0,024
    promesas cumplidas              55,00 % ± 0,80       56,00 % ± 0,80
    planes completados                           —         40,0 % ± 4,0
    quejas por 1.000 deudores        1,900 ± 0,100        1,950 ± 0,100
    house_index                      1.234,5 ± 4,0        1.234,5 ± 4,0

    Diferencias con A champion, intervalos del 95 %
    B reminders first           diferencia              intervalo   gana  veredicto
    ────────────────────────────────────────────────────────────────────────────────────────────────
    tasa de recuperación neta    +2,100 pp        +2,058 a +2,142   98 %  mejor
    costo por cuenta           −0,5200 USD  −0,5280 a −0,5120 USD  100 %  mejor
    contactos por cuenta            +2,250        +2,230 a +2,270      —  mayor
    promesas cumplidas            +1,00 pp          −0,20 a +2,20   60 %  no decidido (≥ 1,9 pp)
    quejas por 1.000 deudores       +0,050        −0,030 a +0,130   45 %  equivalente dentro de 0,50
    gana: parte de las carteras; ≥: la diferencia que esta corrida detecta con probabilidad del 90 %
    Sin corregir, además de tasa de recuperación neta: 4 medidas más, 3 líneas de `expect`. Al 5 % cada
    cosa, el azar por sí solo haría ver distintas unas 0,4 donde nada difiere.

    Recuperación por día, parte del saldo asignado
    45 % ┤                                                       BBBBB
         │                                       BBBB************AAAAA
         │                               BB******AAAA
    30 % ┤                         B*****AA
         │                   B*****A
         │              B****A
    15 % ┤          ****A
         │      ****
         │  ****
     0 % ┤**
         └────────────────────────────────────────────────────────────
          0              15             30            45             60  día
          A champion, B reminders first, * varias

    Expectativas
    ✓ challenger.complaints_per_1000 <= 4 — se cumple (1,950; 1,850 a 2,050 al 95 %)
    ✗ x < 1 — no se cumple
    ? y.recovery_rate < 42% — no decidida (41,75 %; 41,00 % a 42,50 % al 95 %; unas 270 réplicas la
      decidirían)

    aviso: S401: a rule can never fire
    aviso: promesas cumplidas de A champion: sin valor en 3 de 100 réplicas, que su media no cuenta
    Carpeta de la corrida: results/cards/20260105T093000Z-0123456789ab

    """#
}
