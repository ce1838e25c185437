"""keygrade on Apache Airflow 2.9 or newer: the nightly grading, the monthly calibration and the weekly maintenance.

Set the Airflow variables keygrade_home, keygrade_conf and keygrade_warehouse, and SPARK_HOME in the workers'
environment. Exit codes 2, 3 and 4 fail at once instead of being retried: they need a person (wrong configuration or
input, a gate that refused), or another run is on its way.
"""

import os
import subprocess
from datetime import datetime, timedelta

from airflow.decorators import dag, task
from airflow.exceptions import AirflowException, AirflowFailException
from airflow.models import Variable

NEEDS_A_PERSON = {2: "wrong configuration or input", 3: "refused by a gate", 4: "another run holds the lock"}

DEFAULTS = {
    "owner": "data-team",
    "retries": 2,
    "retry_delay": timedelta(minutes=15),
    "execution_timeout": timedelta(hours=6),
}


def submit(job, *arguments):
    """Runs one of the scripts beside this folder and turns its exit code into Airflow's words."""
    home = Variable.get("keygrade_home")
    places = {
        "KEYGRADE_HOME": home,
        "KEYGRADE_CONF": Variable.get("keygrade_conf"),
        "KEYGRADE_WAREHOUSE": Variable.get("keygrade_warehouse"),
    }
    status = subprocess.run([f"{home}/jobs/{job}.sh", *arguments], env={**os.environ, **places}).returncode
    if status in NEEDS_A_PERSON:
        raise AirflowFailException(f"keygrade {job} ended with {status}: {NEEDS_A_PERSON[status]}")
    if status != 0:
        raise AirflowException(f"keygrade {job} ended with {status}")


@dag(schedule="15 2 * * *", start_date=datetime(2026, 1, 1), catchup=False, max_active_runs=1, default_args=DEFAULTS)
def keygrade_nightly():
    @task
    def grade(data_interval_start=None):
        # The start of the data interval is the business day that has just ended: the as-of date.
        submit("nightly", "--as-of", data_interval_start.date().isoformat())

    grade()


@dag(schedule="15 5 1 * *", start_date=datetime(2026, 1, 1), catchup=False, max_active_runs=1, default_args=DEFAULTS)
def keygrade_calibrate():
    @task
    def calibrate():
        submit("calibrate")

    calibrate()


@dag(schedule="15 6 * * 0", start_date=datetime(2026, 1, 1), catchup=False, max_active_runs=1, default_args=DEFAULTS)
def keygrade_maintain():
    @task
    def maintain():
        submit("maintain")

    maintain()


keygrade_nightly()
keygrade_calibrate()
keygrade_maintain()
