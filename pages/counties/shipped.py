"""The 15 counties there have been since 2024, as the site has them from the start."""

import datetime as dt
from typing import NamedTuple

SINCE = dt.date(2024, 1, 1)
SE, SMJ, SMA, FKV = "se", "smj", "sma", "fkv"  # Northern, Lule and Southern Sámi; Kven


class Shipped(NamedTuple):
    code: str
    name: str
    slug: str
    others: tuple[tuple[str, str], ...] = ()


COUNTIES = (
    Shipped("03", "Oslo", "oslo"),
    Shipped("11", "Rogaland", "rogaland"),
    Shipped("15", "Møre og Romsdal", "more-og-romsdal"),
    Shipped("18", "Nordland", "nordland", ((SMJ, "Nordlánnda"),)),
    Shipped("31", "Østfold", "ostfold"),
    Shipped("32", "Akershus", "akershus"),
    Shipped("33", "Buskerud", "buskerud"),
    Shipped("34", "Innlandet", "innlandet"),
    Shipped("39", "Vestfold", "vestfold"),
    Shipped("40", "Telemark", "telemark"),
    Shipped("42", "Agder", "agder"),
    Shipped("46", "Vestland", "vestland"),
    Shipped("50", "Trøndelag", "trondelag", ((SMA, "Trööndelage"),)),
    Shipped("55", "Troms", "troms", ((SE, "Romsa"), (FKV, "Tromssa"))),
    Shipped("56", "Finnmark", "finnmark", ((SE, "Finnmárku"), (FKV, "Finmarkku"))),
)
