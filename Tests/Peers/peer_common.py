# SPDX-License-Identifier: GPL-3.0-or-later
"""Shared by the Python peers: parameters of README.md and the report. No simulation code here."""
import json
import math

DAYS, LINF, KAPPA, EVERY, MSG_P, MSG_JUMP = 180, 0.004, 0.1, 7.0, 0.27, 0.02
P_FULL, J0, J1, FLOOR_BAL, SHAPE, SCALE = 0.3, 0.005, 0.02, 1.0, 2.0, 400.0


def report(peer, n, wall, cpu, sums, cum, msgs, pays, closed, dust, curve=False, **extra):
    """sums = (sum b, sum b^2, sum p, sum p^2, sum p b); cum[d], d=0..DAYS = money recovered up to day d"""
    sb, sbb, sp, spp, spb = sums
    R = sp / sb
    se = math.sqrt(max(0.0, spp - 2 * R * spb + R * R * sbb) * n / (n - 1)) / sb
    out = {"peer": peer, "accounts": n, "days": DAYS, "seconds": round(wall, 6), "cpu_seconds": round(cpu, 6),
           "account_days_per_second": round(n * DAYS / wall), "recovery_rate": R, "recovery_rate_se": se,
           "curve_check": {str(d): cum[d] / sb for d in range(30, DAYS + 1, 30)},
           "messages_per_account": msgs / n, "payments_per_account": pays / n, "closed_fraction": closed / n, "dust_rate": dust / sb,
           "threads": 1, **extra}
    if curve:
        out["curve"] = [c / sb for c in cum]
    print(json.dumps(out))
