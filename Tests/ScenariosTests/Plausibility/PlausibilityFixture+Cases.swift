// SPDX-License-Identifier: GPL-3.0-or-later

extension PlausibilityFixture {
  /// One scenario for each way to be warned.
  static let warned = [
    Self(
      "an answer beyond the horizon", code: "S403",
      strategy: "{ path: [{ on: payment, after: 1️⃣90 days, channel: sms }] }",
      expected: """
        S403 strategies.one.path[0].after
        a step that waits 90 days after its event waits beyond the horizon, so it never acts
        never reached
        help: wait less, or lengthen `horizon`
        """),
    Self(
      "a limit of touches that are not repeated", code: "S415",
      strategy: "{ path: [{ at: 1 dpd, times: 1️⃣3, channel: sms }] }",
      expected: """
        S415 strategies.one.path[0].times
        `times` goes with `every`
        without it there is one touch
        help: add `every`, or leave `times` out
        """),
    Self(
      "complaints without irritation", code: "S415", sms: ", complaint: 1️⃣1%",
      strategy: "{ path: [{ at: 1 dpd, channel: sms }] }",
      expected: """
        S415 channels.sms.complaint
        no channel irritates, so nobody ever complains
        has no effect
        help: give a channel an `irritation`, or leave the key out
        """),
    Self(
      "opt-outs without irritation", code: "S415", sms: ", opt_out: 1️⃣1%",
      strategy: "{ path: [{ at: 1 dpd, channel: sms }] }",
      expected: """
        S415 channels.sms.opt_out
        no channel irritates, so nobody ever opts out
        has no effect
        help: give a channel an `irritation`, or leave the key out
        """),
    Self(
      "until without every", code: "S415",
      strategy: "{ path: [{ at: 1 dpd, until: 1️⃣30 dpd, channel: sms }] }",
      expected: """
        S415 strategies.one.path[0].until
        `until` goes with `every`
        without it there is one touch
        help: add `every`, or leave `until` out
        """),
    Self(
      "minutes without a price", code: "S415", sms: ", minutes_engaged: 1️⃣3",
      strategy: "{ path: [{ at: 1 dpd, channel: sms }] }",
      expected: """
        S415 channels.sms.minutes_engaged
        minutes of `sms` have no price, so they cost nothing
        has no effect
        help: give the channel a `cost_per_minute`, or leave the key out
        """),
    Self(
      "a price without minutes", code: "S415", sms: ", cost_per_minute: 1️⃣0.5",
      strategy: "{ path: [{ at: 1 dpd, channel: sms }] }",
      expected: """
        S415 channels.sms.cost_per_minute
        a contact by `sms` takes no minutes, so their price costs nothing
        has no effect
        help: give the channel `minutes_engaged` or `minutes_unanswered`, or leave the key out
        """),
    Self(
      "complaints that nobody makes have a price", code: "S415", discount: "complaint_cost: 1️⃣20",
      sms: ", irritation: 1", strategy: "{ path: [{ at: 1 dpd, channel: sms }] }",
      expected: """
        S415 complaint_cost
        no channel of a step that acts has a `complaint`, so nobody complains
        has no effect
        help: give such a channel a `complaint`, or leave the key out
        """),
    Self(
      "broken promises without promises", code: "S415",
      strategy:
        "{ segments: [{ name: hard, when: { broken_promises: 1️⃣\">= 1\" }, path: [] }, { name: rest, path: [] }] }",
      expected: """
        S415 strategies.one.segments[0].when.broken_promises
        this condition on `broken_promises` never holds, since nothing in this strategy offers a promise: nobody follows `hard`
        never holds
        help: change the condition, or leave it out
        """),
    Self(
      "broken plans without plans", code: "S415",
      strategy:
        "{ path: [{ at: 1 dpd, channel: agent_call, offer: promise, while: { broken_plans: 1️⃣1 } }] }",
      expected: """
        S415 strategies.one.path[0].while.broken_plans
        this condition on `broken_plans` never holds, since nothing in this strategy offers a plan: the step never acts
        never holds
        help: change the condition, or leave it out
        """),
    Self(
      "the vulnerable where nobody is", code: "S415",
      strategy: "{ path: [{ at: 1 dpd, channel: sms }], stop: { vulnerable: 1️⃣true } }",
      expected: """
        S415 strategies.one.stop.vulnerable
        this condition on `vulnerable` never holds, since nobody is vulnerable: it stops nothing
        never holds
        help: change the condition, or leave it out
        """),
    Self(
      "everybody is stopped", code: "S415",
      strategy: "{ path: [{ at: 1 dpd, channel: sms }], stop: { known_client: 1️⃣false } }",
      expected: """
        S415 strategies.one.stop.known_client
        this condition on `known_client` always holds, since nobody was a client before: contacting ends at the first touch
        always holds
        help: change the condition, or leave it out
        """),
    Self(
      "another segment than the only one", code: "S415",
      strategy: "{ path: [{ at: 1 dpd, channel: sms, while: { segment: 1️⃣\"!= all\" } }] }",
      expected: """
        S415 strategies.one.path[0].while.segment
        this condition on `segment` never holds, since every account is in `all`: the step never acts
        never holds
        help: change the condition, or leave it out
        """),
    Self(
      "a balance below nothing", code: "S415",
      strategy: "{ path: [{ at: 1 dpd, channel: sms, while: { balance: 1️⃣\"<= 0\" } }] }",
      expected: """
        S415 strategies.one.path[0].while.balance
        this condition on `balance` never holds, since an open balance is above 0: the step never acts
        never holds
        help: change the condition, or leave it out
        """),
    Self(
      "a balance above all", code: "S415",
      strategy:
        "{ segments: [{ name: big, when: { balance: 1️⃣\"> 300\" }, path: [] }, { name: rest, path: [] }] }",
      expected: """
        S415 strategies.one.segments[0].when.balance
        this condition on `balance` never holds, since balances are at most USD 300: nobody follows `big`
        never holds
        help: change the condition, or leave it out
        """),
    Self(
      "ages that no account has", code: "S415",
      strategy:
        "{ segments: [{ name: old, when: { dpd: 1️⃣\">= 110 dpd\" }, path: [] }, { name: rest, path: [] }] }",
      expected: """
        S415 strategies.one.segments[0].when.dpd
        this condition on `dpd` never holds, since accounts are between 0 and 109 days past due: nobody follows `old`
        never holds
        help: change the condition, or leave it out
        """),
    Self(
      "a stop of everybody", code: "S415",
      strategy: "{ path: [{ at: 1 dpd, channel: sms }], stop: { attempts: 1️⃣\">= 0\" } }",
      expected: """
        S415 strategies.one.stop.attempts
        this condition on `attempts` always holds, since a count is never below 0: contacting ends at the first touch
        always holds
        help: change the condition, or leave it out
        """),
    Self(
      "a condition that says nothing", code: "S415",
      strategy: "{ path: [{ at: 1 dpd, channel: sms, while: { payments: 1️⃣\">= 0\" } }] }",
      expected: """
        S415 strategies.one.path[0].while.payments
        this condition on `payments` always holds, since a count is never below 0: it changes nothing
        always holds
        help: change the condition, or leave it out
        """),
    Self(
      "a fallback of a fixed channel", code: "S415",
      strategy: "{ path: [{ at: 1 dpd, channel: sms, fallback: 1️⃣messages }] }",
      expected: """
        S415 strategies.one.path[0].fallback
        `fallback` goes with `channel: preferred`
        has no effect
        help: leave `fallback` out
        """),
    Self(
      "until before at", code: "S403",
      strategy: "{ path: [{ at: 9 dpd, every: 2 days, until: 1️⃣5 dpd, channel: sms }] }",
      expected: """
        S403 strategies.one.path[0].until
        a step that begins at 9 dpd and ends at 5 dpd never acts
        before `at`
        help: set `until` to at least 9 dpd, or leave it out for no end
        """),
    Self(
      "at beyond the horizon", code: "S403",
      strategy: "{ path: [{ at: 1️⃣110 dpd, channel: sms }] }",
      expected: """
        S403 strategies.one.path[0].at
        no account reaches 110 dpd within the horizon, so this step never acts
        never reached
        help: begin earlier, or lengthen `horizon`
        note: accounts start between 0 and 20 dpd, and none is beyond 109 dpd on the last day
        """),
    Self(
      "a single touch before the start", code: "S403",
      strategy: "{ path: [{ at: 1️⃣-3 dpd, channel: sms }] }",
      expected: """
        S403 strategies.one.path[0].at
        every account starts beyond -3 dpd, so this single touch is never made
        lies before the start
        help: begin later, or add `every` so that later days are touched
        note: accounts start between 0 and 20 dpd, and none is beyond 109 dpd on the last day
        """),
    Self(
      "until before the start", code: "S403",
      strategy: "{ path: [{ at: -9 dpd, every: 2 days, until: 1️⃣-1 dpd, channel: sms }] }",
      expected: """
        S403 strategies.one.path[0].until
        every account starts beyond -1 dpd, so this step never acts
        lies before the start
        help: end later, or leave `until` out for no end
        note: accounts start between 0 and 20 dpd, and none is beyond 109 dpd on the last day
        """),
    Self(
      "no day inside the ages", code: "S403",
      strategy:
        "{ path: [{ at: -50 dpd, every: 40 days, until: 1️⃣-1 dpd, channel: sms, while: { dpd: \"< -2 dpd\" } }] }",
      expected: """
        S403 strategies.one.path[0].until
        every account starts beyond -1 dpd, so this step never acts
        lies before the start
        help: end later, or leave `until` out for no end
        note: accounts start between 0 and 20 dpd, and none is beyond 109 dpd on the last day
        """),
    Self(
      "every day before the ages or against a condition", code: "S403",
      strategy:
        "{ path: [{ at: 1️⃣1 dpd, every: 50 days, channel: sms, while: { dpd: \"> 102 dpd\" } }] }",
      expected: """
        S403 strategies.one.path[0].at
        no day of this step from 1 dpd on is one that an account has and its conditions allow, so it never acts
        never falls on an account
        help: change `at`, `every`, `until` or `while`
        note: accounts start between 0 and 20 dpd, and none is beyond 109 dpd on the last day
        """),
    Self(
      "a complaint that costs many debts", code: "S413",
      discount: "complaint_cost: 1️⃣3_001",
      strategy: "{ path: [] }",
      expected: """
        S413 complaint_cost
        a complaint costs USD 3001, more than ten times the median placed balance of USD 300
        more than ten debts
        help: write balances and prices in one currency and in its units
        note: `exchange_rate` converts what presets give; what the scenario or its file gives is never converted
        """),
    Self(
      "no promise to break", code: "S404",
      strategy: "{ path: [{ on: 1️⃣broken_promise, channel: agent_call, offer: promise }] }",
      expected: """
        S404 strategies.one.path[0].on
        nothing in this strategy can cause `broken_promise`, so this step never acts
        never happens
        help: let a step that acts `offer: promise`
        """),
    Self(
      "no plan to miss", code: "S404",
      strategy: "{ path: [{ on: 1️⃣missed_instalment, channel: sms }] }",
      expected: """
        S404 strategies.one.path[0].on
        nothing in this strategy can cause `missed_instalment`, so this step never acts
        never happens
        help: let a step that acts `offer: { plan: { instalments: 2..6 } }`
        """),
    Self(
      "no plan to break", code: "S404",
      strategy: "{ path: [{ on: 1️⃣broken_plan, channel: sms, offer: none }] }",
      expected: """
        S404 strategies.one.path[0].on
        nothing in this strategy can cause `broken_plan`, so this step never acts
        never happens
        help: let a step that acts `offer: { plan: { instalments: 2..6 } }`
        """),
    Self(
      "a frailty that is cut", code: "S421", frailty: "1️⃣2",
      behavior:
        "{ baseline: 0.02 per day, excitation: { decay: 0.1 per day, habit_per_payment: 0.06 per day } }",
      strategy: "{ path: [] }",
      expected: """
        S421 portfolio.frailty
        readiness to pay averages 0.68 over the debtors, not 1: its largest values are cut
        cut at 1.65
        help: set `frailty` to 0.1, or lower `habit_per_payment` or `habit_per_share`
        note: a payment brings 0.6 others on average, times the debtor's readiness; 19.9 % of debtors would reach 1 and are limited to 1.65
        """),
    Self(
      "a hidden treatment", code: "S405",
      strategy: """
        { segments: [{ name: rest, path: [] }, { name: 1️⃣small, when: { balance: "< 80" }, path: [] }] }
        """,
      expected: """
        S405 strategies.one.segments[1].name
        no account ever follows `small`: `rest` before it takes them all
        never reached
        help: give `rest` a `when`, or put it last
        """),
    Self(
      "paydays without income", code: "S409", behavior: "{ preset: consumer-cards }",
      strategy: "{ path: [] }",
      expected: """
        S409 portfolio.segments.all
        nobody in `all` can ever pay: there are paydays, but no `liquidity`
        no income
        help: give the segment a `liquidity`, or import it with `columns.liquidity`
        """),
    Self(
      "kept promises without promises", code: "S407", until: "1️⃣kept_rate",
      strategy: "{ path: [{ at: 1 dpd, channel: sms }] }",
      expected: """
        S407 replications.until.metric
        not every strategy can have a value of `kept_rate`, so no precision is reached
        may have no value
        help: let a step that acts `offer: promise`
        """),
    Self(
      "a best by plans without plans", code: "S407",
      replications: "{ max: 40, until: { metric: 1️⃣plan_completion, indifference: 1% } }",
      strategy: "{ path: [{ at: 1 dpd, channel: sms }] }",
      expected: """
        S407 replications.until.metric
        not every strategy can have a value of `plan_completion`, so no best is selected
        may have no value
        help: let a step that acts `offer: { plan: { instalments: 2..6 } }`
        """),
    Self(
      "contacts without steps", code: "S407", until: "1️⃣contact_rate", strategy: "{ path: [] }",
      expected: """
        S407 replications.until.metric
        not every strategy can have a value of `contact_rate`, so no precision is reached
        may have no value
        help: give a strategy a step that acts, or watch another metric
        """),
    Self(
      "present values without discount", code: "S407", until: "1️⃣npv_rate",
      strategy: "{ path: [] }",
      expected: """
        S407 replications.until.metric
        not every strategy can have a value of `npv_rate`, so no precision is reached
        may have no value
        help: set `discount`, or watch another metric
        """),
    Self(
      "values per day without a warm-up", code: "S407", until: "1️⃣net_value_per_day",
      strategy: "{ path: [] }",
      expected: """
        S407 replications.until.metric
        not every strategy can have a value of `net_value_per_day`, so no precision is reached
        may have no value
        help: set `warm_up`, or watch another metric
        """),
    Self(
      "an expectation on promises without promises", code: "S407",
      discount: "expect: [1️⃣one.kept_rate >= 50%]",
      strategy: "{ path: [{ at: 1 dpd, channel: sms }] }",
      expected: """
        S407 expect[0]
        `one.kept_rate` can have no value, since no step of `one` offers a promise: this line stays undecided
        never has a value
        help: let a step that acts use a channel that converses and `offer: promise`, or take a metric that has one here, such as `recovery_rate`
        """),
    Self(
      "an expectation on conversations in messages", code: "S407",
      discount: "expect: [1️⃣one.rpc_rate >= 50%]",
      strategy: "{ path: [{ at: 1 dpd, channel: sms }] }",
      expected: """
        S407 expect[0]
        `one.rpc_rate` can have no value, since no step of `one` uses a channel that converses: this line stays undecided
        never has a value
        help: let a step that acts use a channel that converses, or take a metric that has one here, such as `recovery_rate`
        """),
    Self(
      "an expectation on vulnerable people without any", code: "S407",
      discount: "expect: [1️⃣one.vulnerable_burden_ratio <= 2]",
      strategy: "{ path: [{ at: 1 dpd, channel: sms }] }",
      expected: """
        S407 expect[0]
        `one.vulnerable_burden_ratio` can have no value, since no segment has vulnerable debtors: this line stays undecided
        never has a value
        help: give a segment a share that is `vulnerable`, or take a metric that has one here, such as `recovery_rate`
        """),
    Self(
      "an expectation that always holds", code: "S415",
      discount: "expect: [1️⃣one.recovery_rate <= 100%]",
      strategy: "{ path: [{ at: 1 dpd, channel: sms }] }",
      expected: """
        S415 expect[0]
        this line always holds, since `recovery_rate` lies between 0 and 1: it guards nothing
        always holds
        help: change the bound, or leave the line out
        """),
    Self(
      "an expectation that never holds", code: "S415",
      discount: "expect:\n  - 1️⃣one.contacts_per_account[agent_call] > 0",
      strategy: "{ path: [{ at: 1 dpd, channel: sms }] }",
      expected: """
        S415 expect[0]
        this line can never hold, since no step of `one` uses `agent_call`
        never holds
        help: change the bound, or leave the line out
        """),
    Self(
      "a control of three replications", code: "S410",
      discount: "variance_reduction: { control: 1️⃣martingale }", replications: "3",
      strategy: "{ path: [] }",
      expected: """
        S410 variance_reduction.control
        estimates with a control need at least 4 replications, so some are missing
        3 at most
        help: set `replications` to 4 or more, or leave `variance_reduction` out
        """),
  ]

  /// Neighbours of those that may matter.
  static let silent = [
    Self(
      "expectations that may hold and may not",
      discount: """
        expect:
          - one.recovery_rate <= 99%
          - one.contacts_per_account[sms] > 0
          - one.net_recovery_rate >= 0
          - one.kept_rate >= 50%
          - one.rpc_rate >= 1%
        """,
      strategy:
        "{ path: [{ at: 1 dpd, channel: sms }, { at: 2 dpd, channel: agent_call, offer: promise }] }"
    ),
    Self(
      "minutes with a price", sms: ", minutes_engaged: 3, cost_per_minute: 0.1",
      strategy: "{ path: [{ at: 1 dpd, channel: sms }] }"),
    Self(
      "an event until an age",
      strategy: "{ path: [{ on: payment, until: 30 dpd, channel: sms }] }"),
    Self(
      "conditions that may hold",
      strategy: """
        { segments: [
          { name: hard, when: { broken_promises: ">= 1", vulnerable: false }, path: [] },
          { name: old, when: { dpd: ">= 109 dpd", balance: ">= 300", segment: all }, path: [] },
          { name: rest, path: [{ at: 1 dpd, channel: agent_call, offer: promise, while: { kept_promises: 0, attempts: "< 3" } }],
            stop: { engaged: ">= 2", broken_promises: "> 1" } }] }
        """),
    Self(
      "an answer on the last day",
      strategy: "{ path: [{ on: payment, after: 89 days, channel: sms }] }"),
    Self(
      "complaints with irritation", sms: ", complaint: 1%, irritation: 1",
      strategy: "{ path: [{ at: 1 dpd, channel: sms }] }"),
    Self(
      "a control of four", discount: "variance_reduction: { control: martingale }",
      replications: "4", strategy: "{ path: [] }"),
    Self(
      "a complaint that costs ten debts", discount: "complaint_cost: 3_000",
      sms: ", complaint: 1%, irritation: 1",
      strategy: "{ path: [] }"),
    Self(
      "a day that a condition allows",
      strategy:
        "{ path: [{ at: 1 dpd, every: 50 days, channel: sms, while: { dpd: \"> 100 dpd\" } }] }"
    ),
    Self("the last day", strategy: "{ path: [{ at: 109 dpd, channel: sms }] }"),
    Self(
      "one day", strategy: "{ path: [{ at: 9 dpd, every: 1 day, until: 9 dpd, channel: sms }] }"),
    Self(
      "repeated from before", strategy: "{ path: [{ at: -3 dpd, every: 5 days, channel: sms }] }"),
    Self(
      "answers to answers", until: "plan_completion",
      strategy: """
        { path: [
          { on: missed_instalment, channel: sms },
          { on: broken_plan, channel: sms },
          { on: broken_promise, channel: agent_call, offer: { plan: { instalments: 2..6 } } },
          { on: payment, channel: agent_call, offer: promise }] }
        """),
    Self(
      "one for the rest",
      strategy: """
        { segments: [{ name: small, when: { balance: "< 80" }, path: [] }, { name: rest, path: [] }] }
        """),
    Self(
      "a frailty of which little is cut", frailty: "0.1",
      behavior:
        "{ baseline: 0.02 per day, excitation: { decay: 0.1 per day, habit_per_payment: 0.06 per day } }",
      strategy: "{ path: [] }"),
    Self("ten cents", balance: "0.1", strategy: "{ path: [] }"),
    Self(
      "present values", until: "npv", discount: "discount: { annual: 7% }", strategy: "{ path: [] }"
    ),
    Self("recovery without contacts", until: "recovery_rate", strategy: "{ path: [] }"),
  ]
}
