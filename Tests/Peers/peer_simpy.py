#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Performance peer: SimPy, one process per account, exact event times (inversion). Needs simpy.

Default 5,000 accounts; `seconds_scaled_100k` = seconds * 100000/accounts (linear: flatters SimPy, whose heap grows).
"""
import argparse
import math
import random
import time

import simpy
from peer_common import (DAYS, EVERY, FLOOR_BAL, J0, J1, KAPPA, LINF, MSG_JUMP, MSG_P, P_FULL, SCALE, SHAPE,
                         report)


class Book:
    def __init__(self):
        self.sums = [0.0] * 5
        self.bins = [0.0] * (DAYS + 1)
        self.msgs = self.pays = self.closed = 0
        self.dust = 0.0
        self.state = []


def account(env, book, rng, st):
    rnd, log, exp = rng.random, math.log, math.exp
    x, t, msg = 0.0, 0.0, EVERY
    draw = True
    tp = 0.0
    while True:
        if draw:
            tau = -log(1.0 - rnd()) / LINF
            if x > 0:
                D = 1 + KAPPA * log(1.0 - rnd()) / x
                if D > 0:
                    tau = min(tau, -log(D) / KAPPA)
            tp = t + tau
            draw = False
        if msg < tp:
            yield env.timeout(msg - env.now)
            book.msgs += 1
            if rnd() < MSG_P:
                x = x * exp(-KAPPA * (msg - t)) + MSG_JUMP
                t = msg
                draw = True
            msg += EVERY
        else:
            yield env.timeout(tp - env.now)
            x *= exp(-KAPPA * (tp - t))
            t = tp
            r = 1.0 if rnd() < P_FULL else 0.1 + 0.9 * (1 - rnd() ** 2)
            pay = r * st[1]
            st[1] -= pay
            book.pays += 1
            book.bins[math.ceil(tp)] += pay
            if st[1] < FLOOR_BAL:
                book.dust += st[1]
                book.closed += 1
                return
            x += J0 + J1 * r
            draw = True


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--accounts", type=int, default=5_000)
    p.add_argument("--seed", type=int, default=20240601)
    p.add_argument("--curve", action="store_true")
    a = p.parse_args()
    rng = random.Random(a.seed)
    w, c = time.perf_counter(), time.process_time()
    env, book = simpy.Environment(), Book()
    for _ in range(a.accounts):
        b0 = rng.gammavariate(SHAPE, SCALE)
        st = [b0, b0]
        book.state.append(st)
        env.process(account(env, book, rng, st))
    env.run(until=DAYS)
    sb = sbb = sp = spp = spb = 0.0
    for b0, b in book.state:
        q = b0 - b
        sb += b0; sbb += b0 * b0; sp += q; spp += q * q; spb += q * b0
    cum = [0.0]
    for d in range(1, DAYS + 1):
        cum.append(cum[-1] + book.bins[d])
    wall, cpu = time.perf_counter() - w, time.process_time() - c
    report("simpy", a.accounts, wall, cpu, (sb, sbb, sp, spp, spb), cum, book.msgs, book.pays, book.closed, book.dust, a.curve,
           simpy=simpy.__version__, seconds_scaled_100k=round(wall * 100_000 / a.accounts, 4), exact=True)


if __name__ == "__main__":
    main()
