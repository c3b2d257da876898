"""A row of the file as a career centre; or every reason why it is none."""

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from pages.counties.columns import COLUMNS, COUNTY
from pages.counties.importing.csv_file import Line
from pages.counties.models import CareerCentre, County

HEADINGS = {each.field: each.heading for each in COLUMNS}


class Counties:
    """All there are or were, by number, by name and by the names beside it."""

    def __init__(self) -> None:
        self._by_name: dict[str, County] = {}
        today = timezone.localdate()
        found = County.objects.prefetch_related("other_names")
        for county in sorted(found, key=lambda each: not each.has_ended(today)):  # today's win
            names = (county.code, county.name, *(each.name for each in county.other_names.all()))
            self._by_name |= {name.lower(): county for name in names}

    def named(self, text: str) -> County:
        """«03», «3», «Oslo» or «Oslo fylke»."""
        name = text.lower().removesuffix(" fylkeskommune").removesuffix(" fylke")
        county = self._by_name.get(name.zfill(2) if name.isdigit() else name)
        if county is None:
            raise ValidationError(_("There is no county called «%(name)s».") % {"name": text})
        if county.has_ended(timezone.localdate()):
            raise ValidationError(_("%(county)s is no longer a county.") % {"county": county.name})
        return county


def centre(line: Line, counties: Counties) -> CareerCentre:
    if line.cells is None:
        raise ValidationError(_("The row has more cells than there are columns."))
    cells = dict(line.cells)
    reasons = []
    made = CareerCentre()
    try:
        made.county = counties.named(cells.pop(COUNTY, ""))
    except ValidationError as error:
        reasons += error.messages
    for field, cell in cells.items():
        setattr(made, field, cell)
    try:
        made.clean_fields(exclude=[COUNTY])
    except ValidationError as error:
        reasons += [
            f"{HEADINGS[field]}: {' '.join(said)}" for field, said in error.message_dict.items()
        ]
    if reasons:
        raise ValidationError(reasons)
    return made
