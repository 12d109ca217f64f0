#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Performance peer: event-driven per account, compiled by Numba (single thread). --no-jit runs the same code as plain Python.

The compilation (a 100-account warm-up call) is outside the measured time and reported as compile_seconds.
"""
import argparse
import math
import sys
import time

import numpy as np
from peer_common import DAYS, EVERY, FLOOR_BAL, J0, J1, KAPPA, LINF, MSG_JUMP, MSG_P, P_FULL, SCALE, report

NOJIT = "--no-jit" in sys.argv
if NOJIT:
    def njit(function):
        return function
else:
    import numba
    from numba import njit


@njit
def seed_all(s):
    np.random.seed(s)


def _sim(n, bins):
    sb = sbb = sp = spp = spb = dust = 0.0
    msgs = pays = closed = 0
    for _ in range(n):
        b0 = -SCALE * math.log((1.0 - np.random.random()) * (1.0 - np.random.random()))   # Gamma(2, SCALE)
        bal, x, t, msg = b0, 0.0, 0.0, EVERY
        while True:
            tau = -math.log(1.0 - np.random.random()) / LINF
            if x > 0.0:
                D = 1.0 + KAPPA * math.log(1.0 - np.random.random()) / x
                if D > 0.0:
                    s = -math.log(D) / KAPPA
                    if s < tau:
                        tau = s
            tp = t + tau
            end = tp if tp < DAYS else float(DAYS)
            hit = False
            while msg < end:
                m = msg
                msg += EVERY
                msgs += 1
                if np.random.random() < MSG_P:
                    x = x * math.exp(-KAPPA * (m - t)) + MSG_JUMP
                    t = m
                    hit = True
                    break
            if hit:
                continue
            if tp > DAYS:
                break
            x *= math.exp(-KAPPA * tau)
            t = tp
            r = 1.0
            if np.random.random() >= P_FULL:
                u = np.random.random()
                r = 0.1 + 0.9 * (1.0 - u * u)
            pay = r * bal
            bal -= pay
            pays += 1
            bins[int(math.ceil(t))] += pay
            if bal < FLOOR_BAL:
                dust += bal
                closed += 1
                break
            x += J0 + J1 * r
        p = b0 - bal
        sb += b0; sbb += b0 * b0; sp += p; spp += p * p; spb += p * b0
    return sb, sbb, sp, spp, spb, dust, msgs, pays, closed


sim = njit(_sim)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--accounts", type=int, default=5_000 if NOJIT else 100_000)
    p.add_argument("--seed", type=int, default=20240601)
    p.add_argument("--no-jit", action="store_true")
    p.add_argument("--curve", action="store_true")
    a = p.parse_args()
    c0 = time.perf_counter()
    if not NOJIT:
        sim(100, np.zeros(DAYS + 1))
    comp = time.perf_counter() - c0
    seed_all(a.seed)
    bins = np.zeros(DAYS + 1)
    w, c = time.perf_counter(), time.process_time()
    sb, sbb, sp, spp, spb, dust, msgs, pays, closed = sim(a.accounts, bins)
    cum = np.cumsum(bins)
    wall, cpu = time.perf_counter() - w, time.process_time() - c
    extra = {"exact": True, "seconds_scaled_100k": round(wall * 100_000 / a.accounts, 4)}
    if not NOJIT:
        extra.update(compile_seconds=round(comp, 2), numba=numba.__version__)
    report("python" if NOJIT else "numba", a.accounts, wall, cpu, (sb, sbb, sp, spp, spb), [float(v) for v in cum], msgs, pays, closed, dust,
           a.curve, **extra)


if __name__ == "__main__":
    main()
