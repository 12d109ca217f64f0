# SPDX-License-Identifier: GPL-3.0-or-later
"""What does one more contact earn?

For each challenger: the net recovery it adds over the champion for each contact it adds, in percentage points of the
placed balance, with the standard error of the jackknife over replications. Replications are paired: in each, all
strategies meet the same debtors with the same luck.

    python what_a_contact_earns.py EXPORT
"""
import sys

import numpy as np
import pandas as pd


def jackknife(gain: np.ndarray, contacts: np.ndarray) -> tuple[float, float]:
    """The ratio of the means, and its standard error from leaving out one replication at a time."""
    n = len(gain)
    left_out = (gain.sum() - gain) / (contacts.sum() - contacts)
    return gain.mean() / contacts.mean(), np.sqrt((n - 1) / n * ((left_out - left_out.mean()) ** 2).sum())


folder = sys.argv[1]
replications = pd.read_csv(f"{folder}/tables/replications.csv")
comparisons = pd.read_csv(f"{folder}/tables/comparisons.csv")
told = comparisons[comparisons["metric"] == "net_recovery_rate"].set_index("challenger")
wide = replications.pivot(index="replication", columns=["strategy", "metric"], values="value")

for challenger, row in told.iterrows():
    difference = wide[challenger] - wide[row["champion"]]
    gain, contacts = difference["net_recovery_rate"], difference["contacts_per_account"]
    if not np.isclose(gain.mean(), row["difference"], rtol=1e-9, atol=1e-12):
        sys.exit(f"{challenger}: {gain.mean()} from replications.csv, {row['difference']} in comparisons.csv")
    if np.isclose(contacts.mean(), 0):
        print(f"{challenger}: no more contacts than {row['champion']}")
        continue
    earned, error = jackknife(100 * gain.to_numpy(), contacts.to_numpy())
    print(f"{challenger}: {earned:.3f} ± {error:.3f} pp of the balance per contact more than {row['champion']}")
