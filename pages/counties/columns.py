"""The columns of a file of career centres, the same for reading and writing."""

from dataclasses import dataclass

COUNTY = "county"


@dataclass(frozen=True)
class Column:
    """A field of a centre under its heading in bokmål, and what else it is called."""

    field: str
    heading: str
    others: tuple[str, ...] = ()
    required: bool = False


COLUMNS = (
    Column(COUNTY, "fylke", ("fylkesnummer",), required=True),
    Column("name", "navn", ("namn", "karrieresenter"), required=True),
    Column("street_address", "gateadresse", ("adresse", "besøksadresse")),
    Column("postcode", "postnummer", ("postnr",)),
    Column("place", "poststed", ("poststad", "sted", "stad")),
    Column("phone", "telefon", ("tlf",)),
    Column("email", "e-post", ("epost", "e-postadresse")),
    Column("web", "nettsted", ("nettstad", "nettside")),
    Column("opening_hours_nb", "åpningstider (bokmål)", ("opningstider (bokmål)",)),
    Column("opening_hours_nn", "opningstider (nynorsk)", ("åpningstider (nynorsk)",)),
)
BY_HEADING = {name: each for each in COLUMNS for name in (each.heading, *each.others)}


def column(heading: str) -> Column | None:
    return BY_HEADING.get(" ".join(heading.lower().split()))
