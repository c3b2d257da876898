"""What the site says about the body behind it before an editor has changed it."""

# Names and affiliation as in the client's document. The rest is the client's to fill in.
SITE_SETTINGS = {
    "name_nb": "Nasjonal enhet for karriereveiledning",
    "name_nn": "Nasjonal eining for karriererettleiing",
    "name_en": "National Unit for Career Guidance",
    "affiliation_nb": "En seksjon i Kompetanse Norge",
    "affiliation_nn": "Ein seksjon i Kompetanse Norge",
    "affiliation_en": "A section of Kompetanse Norge",
}
