import pytest
from django.db import IntegrityError

from pages.counties.exporting import as_csv
from pages.counties.importing.importer import Importer, Outcome
from pages.counties.models import CareerCentre, County

pytestmark = pytest.mark.django_db
HEAD = "fylke;navn;postnummer;poststed;telefon;e-post;nettsted\n"


def outcome(rows: str, head: str = HEAD) -> Outcome:
    importer = Importer(head + rows)
    importer.store()
    return importer.outcome


def reasons(row: str) -> list[str]:
    (refused,) = outcome(row).refused
    return refused.reasons


def test_200_rows_of_which_ten_are_bad() -> None:
    bad = [
        "99;A;;;;;",
        "Hordaland;B;;;;;",
        ";C;;;;;",
        "11;;;;;;",
        "11;D;40;;;;",
        "11;E;;;ring oss;;",
        "11;F;;;;ingen adresse;",
        "11;G;;;;;ikke en adresse",
        "11;Senter 1;;;;;",
        f"11;{'H' * 121};;;;;",
    ]
    rows = [f"11;Senter {number};4013;Stavanger;22 00 00 00;;" for number in range(190)]
    rows[5:5] = bad[:4]
    found = outcome("\n".join([*rows, *bad[4:]]))
    assert (len(found.new), len(found.refused), found.rows) == (190, 10, 200)
    assert CareerCentre.objects.count() == 190
    assert [each.line for each in found.refused] == [7, 8, 9, 10, *range(196, 202)]
    assert all(each.reasons for each in found.refused)


@pytest.mark.parametrize("county", ["3", "03", "oslo", "OSLO", "Oslo fylke", "Oslo fylkeskommune"])
def test_a_county_is_known_by_number_and_name(county: str) -> None:
    assert not outcome(f"{county};Senteret;;;;;").refused
    assert CareerCentre.objects.get().county.name == "Oslo"


def test_also_by_its_sami_name() -> None:
    assert not outcome("Finnmárku;Senteret;;;;;").refused


def test_every_reason_is_said_with_its_column() -> None:
    found = reasons("99;Senteret;40;;x;;")
    assert found == [
        "Det finnes ikke noe fylke som heter «99».",
        "postnummer: Et postnummer er fire sifre.",
        "telefon: Et telefonnummer er sifre og mellomrom, gjerne med + først.",
    ]


def test_a_county_that_is_no_more_takes_no_centres() -> None:
    County.objects.filter(code="31").update(valid_to="2025-12-31")
    assert reasons("31;Senteret;;;;;") == ["Østfold er ikke lenger et fylke."]


def test_a_name_that_two_counties_have_had_is_that_of_today() -> None:
    County.objects.create(
        code="07", name="Vestfold", slug="v", valid_from="1919-01-01", valid_to="2019-12-31"
    )
    assert not outcome("Vestfold;Senteret;;;;;").refused
    assert CareerCentre.objects.get().county.code == "39"


def test_the_same_centre_twice_is_refused_the_second_time() -> None:
    found = outcome("11;Senteret;;A;;;\nrogaland;SENTERET;;B;;;\n15;Senteret;;C;;;")
    assert [(each.line, each.reasons) for each in found.refused] == [
        (3, ["Det samme karrieresenteret står i linje 2 allerede."])
    ]
    assert sorted(CareerCentre.objects.values_list("place", flat=True)) == ["A", "C"]


def test_a_known_centre_is_changed_where_the_file_says_something(centre) -> None:
    known = centre("11", "Senteret", place="Stavanger", phone="22 00 00 00")
    found = outcome("11;senteret;Sandnes", head="fylke;navn;poststed\n")
    assert (len(found.new), len(found.changed), found.unchanged) == (0, 1, 0)
    known.refresh_from_db()
    assert (known.place, known.phone) == ("Sandnes", "22 00 00 00")


def test_what_was_exported_changes_nothing(centre) -> None:
    centre("11", "=Senteret", place="Stavanger", phone="+47 22 00 00 00", web="https://x.example/")
    importer = Importer(as_csv(CareerCentre.objects.all()).removeprefix("\ufeff"))
    importer.store()
    assert (importer.outcome.unchanged, importer.outcome.rows) == (1, 1)


def test_looking_changes_nothing() -> None:
    importer = Importer(f"{HEAD}11;Senteret;;;;;")
    assert list(importer.compare()) == [1]
    assert len(importer.outcome.new) == 1
    assert not CareerCentre.objects.exists()


def test_nothing_is_half_stored(centre, monkeypatch) -> None:
    known = centre("11", "Senteret", place="Stavanger")

    def fail(*args: object) -> None:
        raise IntegrityError

    monkeypatch.setattr(type(CareerCentre.objects.all()), "bulk_update", fail)
    with pytest.raises(IntegrityError):
        outcome("11;Nytt;;;;;\n11;Senteret;;Sandnes;;;")
    known.refresh_from_db()
    assert (CareerCentre.objects.count(), known.place) == (1, "Stavanger")


def test_queries_do_not_grow_with_rows(django_assert_max_num_queries) -> None:
    rows = "\n".join(f"11;Senter {number};;;;;" for number in range(200))
    with django_assert_max_num_queries(20):
        outcome(rows)
