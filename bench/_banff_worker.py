"""Runs in Banff's own environment: reads edits and records, prints the seconds it took and the fields it chose."""

import json
import logging
import sys
import time

import banff  # type: ignore[import-not-found, unused-ignore]
import pandas  # type: ignore[import-untyped, import-not-found, unused-ignore]


def main() -> None:
    """One call of `errorloc` for all records, as its users make it; the best of several."""
    given = json.load(sys.stdin)
    table = pandas.DataFrame(given["records"], columns=given["names"], dtype="float64")
    table.insert(0, "ident", [f"R{place:05}" for place in range(len(table))])
    seconds = []
    for _ in range(given["repetitions"]):
        begun = time.perf_counter()
        done = banff.errorloc(
            unit_id="ident",
            edits=given["edits"],
            indata=table,
            accept_negative=True,
            seed=1,
            no_by_stats=True,
            trace=False,
            display_level=0,
            capture=None,
            logger=logging.getLogger("quiet"),
        )
        seconds.append(time.perf_counter() - begun)
    chosen: dict[str, list[str]] = {}
    status = done.outstatus if isinstance(done.outstatus, pandas.DataFrame) else done.outstatus.to_pandas()
    for row in status.to_dict("records"):
        keys = {key.upper(): value for key, value in row.items()}
        chosen.setdefault(keys["IDENT"], []).append(keys["FIELDID"].lower())
    print(json.dumps({"seconds": seconds, "chosen": [chosen.get(one, []) for one in table["ident"]]}))


if __name__ == "__main__":
    main()
