#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Performance peer: NumPy, vectorised over accounts, single thread.

--mode daily (default): daily discretisation. Day d: P(pay) = 1 - exp(-(L + x (1-e^-K)/K)); at most ONE payment a day;
   x <- x e^-K, then the payment's jump undecayed; message of day 7k applied at the end of day 7k. Biased (reported).
--mode event: exact. Between two message times all open accounts advance in rounds: draw the next event by inversion,
   keep those that pay before the next message, repeat. No discretisation.
"""
import argparse
import math
import time

import numpy as np
from peer_common import (DAYS, EVERY, FLOOR_BAL, J0, J1, KAPPA, LINF, MSG_JUMP, MSG_P, P_FULL, SCALE, SHAPE,
                         report)


def daily(n, g):
    b0 = g.gamma(SHAPE, SCALE, n)
    bal = b0.copy()
    idx = np.arange(n)                      # open accounts
    b, x = bal.copy(), np.zeros(n)
    bins = np.zeros(DAYS + 1)
    dec, mass = math.exp(-KAPPA), (1 - math.exp(-KAPPA)) / KAPPA
    msgs = pays = 0
    for d in range(1, DAYS + 1):
        lam = LINF + mass * x
        j = np.flatnonzero(g.random(idx.size) < -np.expm1(-lam))
        x *= dec
        if j.size:
            m = j.size
            r = np.where(g.random(m) < P_FULL, 1.0, 0.1 + 0.9 * (1 - g.random(m) ** 2))
            pay = r * b[j]
            b[j] -= pay
            x[j] += J0 + J1 * r
            bins[d] = pay.sum()
            pays += m
            keep = np.ones(idx.size, bool)
            keep[j[b[j] < FLOOR_BAL]] = False
            if not keep.all():
                gone = ~keep
                bal[idx[gone]] = b[gone]
                idx, b, x = idx[keep], b[keep], x[keep]
        if d % 7 == 0 and d < DAYS:
            x += MSG_JUMP * (g.random(idx.size) < MSG_P)
            msgs += idx.size
    bal[idx] = b
    closed = n - idx.size
    mask = np.ones(n, bool); mask[idx] = False
    return b0, bal, np.cumsum(bins), msgs, pays, closed, float(bal[mask].sum())


def event(n, g):
    b0 = g.gamma(SHAPE, SCALE, n)
    bal, x, open_ = b0.copy(), np.zeros(n), np.arange(n)
    bins = np.zeros(DAYS + 1)
    msgs = pays = closed = 0
    dust = 0.0
    t0 = 0.0
    while t0 < DAYS:
        t1 = min(t0 + EVERY, float(DAYS))
        act, t, dead = open_, np.full(open_.size, t0), []
        while act.size:
            xa = x[act]
            tau = g.standard_exponential(act.size) / LINF
            with np.errstate(divide="ignore", invalid="ignore"):
                D = 1 - KAPPA * g.standard_exponential(act.size) / xa
                exc = -np.log(D) / KAPPA
            tau = np.fmin(tau, exc)                       # D <= 0 -> nan/inf -> background only
            hit = t + tau < t1
            miss = ~hit
            x[act[miss]] = xa[miss] * np.exp(-KAPPA * (t1 - t[miss]))
            act, tau, t, xa = act[hit], tau[hit], t[hit], xa[hit]
            t = t + tau
            m = act.size
            r = np.where(g.random(m) < P_FULL, 1.0, 0.1 + 0.9 * (1 - g.random(m) ** 2))
            pay = r * bal[act]
            nb = bal[act] - pay
            bal[act] = nb
            bins += np.bincount(np.ceil(t).astype(np.int64), weights=pay, minlength=DAYS + 1)
            pays += m
            x[act] = xa * np.exp(-KAPPA * tau) + J0 + J1 * r
            alive = nb >= FLOOR_BAL
            if not alive.all():
                dead.append(act[~alive])
                dust += float(nb[~alive].sum())
                act, t = act[alive], t[alive]
        if dead:
            gone = np.concatenate(dead)
            closed += gone.size
            keep = np.ones(n, bool); keep[gone] = False
            open_ = open_[keep[open_]]
        if t1 < DAYS:
            x[open_] += MSG_JUMP * (g.random(open_.size) < MSG_P)
            msgs += open_.size
        t0 = t1
    return b0, bal, np.cumsum(bins), msgs, pays, closed, dust


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--accounts", type=int, default=100_000)
    p.add_argument("--seed", type=int, default=20240601)
    p.add_argument("--mode", choices=["daily", "event"], default="daily")
    p.add_argument("--curve", action="store_true")
    a = p.parse_args()
    g = np.random.default_rng(a.seed)
    w, c = time.perf_counter(), time.process_time()
    b0, bal, cum, msgs, pays, closed, dust = (daily if a.mode == "daily" else event)(a.accounts, g)
    paid = b0 - bal
    s = (b0.sum(), (b0 ** 2).sum(), paid.sum(), (paid ** 2).sum(), (paid * b0).sum())
    wall, cpu = time.perf_counter() - w, time.process_time() - c
    report("numpy-" + a.mode, a.accounts, wall, cpu, [float(v) for v in s], [float(v) for v in cum], msgs, pays, closed, dust, a.curve,
           numpy=np.__version__, exact=a.mode == "event")


if __name__ == "__main__":
    main()
