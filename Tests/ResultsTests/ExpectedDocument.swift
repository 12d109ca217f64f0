// SPDX-License-Identifier: GPL-3.0-or-later

/// The document of ``SampleRecord``, written out.
enum ExpectedDocument {
  static let text = #"""
    {
      "format": 1,
      "status": "complete",
      "run": "results/x/1",
      "versions": {
        "engine": "0.1.0",
        "value_epoch": 1,
        "scenario": 1
      },
      "scenario": "tarjetas ñ",
      "seed": 18446744073709551615,
      "replications": 200,
      "accounts": 50000,
      "currency": "USD",
      "sampling_unit": "replications",
      "strategies": {
        "a": {
          "metrics": {
            "recovery_rate": {
              "mean": 0.5,
              "sd": 0.004,
              "se": 0.0003,
              "ci95": [0.25, 0.75],
              "n": 200,
              "missing": 0,
              "quantiles": {
                "p05": 0.5,
                "p50": 0.5,
                "p95": 0.5
              },
              "quantiles_ci95": null,
              "cvar05": null,
              "se_source": "replications",
              "totals": null,
              "fact": null
            },
            "kept_rate": {
              "mean": null,
              "sd": null,
              "se": null,
              "ci95": null,
              "n": 0,
              "missing": 200,
              "quantiles": {
                "p05": null,
                "p50": null,
                "p95": null
              },
              "quantiles_ci95": null,
              "cvar05": null,
              "se_source": null,
              "totals": null,
              "fact": null
            }
          },
          "curve": {
            "day": [0, 1],
            "mean": [0, 0.004],
            "se": [null, 1e-9],
            "p05": [0, 0.003],
            "p50": [0, 0.004],
            "p95": [0, null]
          },
          "time_to_pay": {
            "day": [0, 1],
            "first_payment": {
              "share": [0, 0.5],
              "se": [0.05252831578334925, 0.1293339523118387],
              "se_independent": [0, 0.125],
              "ci95_low": [0, 0.24651011149057536],
              "ci95_high": [0.20590721420782276, 0.7534898885094247]
            },
            "first_payment_median_day": 1,
            "first_payment_median_ci95": [1, null],
            "ends": {
              "paid": {
                "share": [0, 0.25],
                "se": [0.05252831578334925, 0.1150808854656347],
                "se_independent": [0, 0.10825317547305482],
                "ci95_low": [0, 0.0726620382528821],
                "ci95_high": [0.20590721420782276, 0.523770819896128]
              }
            },
            "not_offered": []
          },
          "segments": {
            "payroll, \"A\"": {
              "metrics": {
                "recovery_rate": {
                  "mean": 0.5,
                  "sd": 0.004,
                  "se": 0.0003,
                  "ci95": [0.25, 0.75],
                  "n": 200,
                  "missing": 0,
                  "quantiles": {
                    "p05": 0.5,
                    "p50": 0.5,
                    "p95": 0.5
                  },
                  "quantiles_ci95": null,
                  "cvar05": null,
                  "se_source": "replications",
                  "totals": null,
                  "fact": null
                }
              }
            }
          }
        },
        "b": {
          "metrics": {
            "recovery_rate": {
              "mean": 0.5,
              "sd": 0.004,
              "se": 0.0003,
              "ci95": [0.25, 0.75],
              "n": 200,
              "missing": 0,
              "quantiles": {
                "p05": 0.5,
                "p50": 0.5,
                "p95": 0.5
              },
              "quantiles_ci95": null,
              "cvar05": null,
              "se_source": "replications",
              "totals": null,
              "fact": null
            },
            "kept_rate": {
              "mean": null,
              "sd": null,
              "se": null,
              "ci95": null,
              "n": 0,
              "missing": 200,
              "quantiles": {
                "p05": null,
                "p50": null,
                "p95": null
              },
              "quantiles_ci95": null,
              "cvar05": null,
              "se_source": null,
              "totals": null,
              "fact": null
            }
          },
          "curve": {
            "day": [0, 1],
            "mean": [0, 0.004],
            "se": [null, 1e-9],
            "p05": [0, 0.003],
            "p50": [0, 0.004],
            "p95": [0, null]
          },
          "time_to_pay": null,
          "segments": {
            "payroll, \"A\"": {
              "metrics": {
                "recovery_rate": {
                  "mean": 0.5,
                  "sd": 0.004,
                  "se": 0.0003,
                  "ci95": [0.25, 0.75],
                  "n": 200,
                  "missing": 0,
                  "quantiles": {
                    "p05": 0.5,
                    "p50": 0.5,
                    "p95": 0.5
                  },
                  "quantiles_ci95": null,
                  "cvar05": null,
                  "se_source": "replications",
                  "totals": null,
                  "fact": null
                }
              }
            }
          }
        }
      },
      "comparisons": [
        {
          "champion": "a",
          "challenger": "b",
          "metric": "recovery_rate",
          "difference": {
            "mean": 0,
            "se": 0,
            "ci95": [0, 0],
            "fact": null
          },
          "p": null,
          "p_adjusted": null,
          "probability_better": 0.5,
          "variance_ratio": null,
          "verdict": "identical",
          "n": 200,
          "level": 0.95,
          "probability_better_ci95": [0.25, 0.75],
          "margin": null,
          "minimum_detectable_effect": null,
          "p_equivalence": null,
          "dominance": null,
          "better_in": null
        }
      ],
      "selection": null,
      "best": null,
      "difference_curves": [],
      "segment_comparisons": [],
      "uncertainty": null,
      "stopping": null,
      "expectations": [
        {
          "text": "b.recovery_rate > 0.1",
          "verdict": "pass",
          "estimate": 0.5,
          "ci95": [0.25, 0.75],
          "level": 0.95,
          "n": 2,
          "replications_needed": null
        }
      ],
      "timing": {
        "seconds": 3.25,
        "account_days_per_second": 210000000,
        "threads": 2
      }
    }

    """#
}
