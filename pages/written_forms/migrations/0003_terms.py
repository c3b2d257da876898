"""The words of the house, and the drafts that programs make with them."""

import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from pages.publishing.roles import grant

# Inflected as they stand in a text; «-veiledning» is every word that ends so.
TERMS = """
Nasjonal enhet for karriereveiledning = Nasjonal eining for karriererettleiing
Kompetanse Norge = Kompetanse Norge
faglige råd = faglege råd
les mer = les meir
veiledning = rettleiing
veiledningen = rettleiinga
veiledninger = rettleiingar
veiledningene = rettleiingane
-veiledning = -rettleiing
-veiledningen = -rettleiinga
-veiledninger = -rettleiingar
-veiledningene = -rettleiingane
veilednings- = rettleiings-
-veilednings- = -rettleiings-
veileder = rettleiar
veileder = rettleier
veilederen = rettleiaren
veiledere = rettleiarar
veilederne = rettleiarane
veilede = rettleie
-veileder = -rettleiar
-veilederen = -rettleiaren
-veiledere = -rettleiarar
-veilederne = -rettleiarane
veileder- = rettleiar-
rådgivning = rådgiving
rådgivningen = rådgivinga
-rådgivning = -rådgiving
-rådgivningen = -rådgivinga
rådgivnings- = rådgivings-
enhet = eining
enheten = eininga
enheter = einingar
enhetene = einingane
-enhet = -eining
-enheten = -eininga
-enheter = -einingar
-enhetene = -einingane
enhets- = einings-
partner = partnar
partneren = partnaren
partnere = partnarar
partnerne = partnarane
partnerskap = partnarskap
partnerskapet = partnarskapet
partnerskapene = partnarskapa
-partnerskap = -partnarskap
-partnerskapet = -partnarskapet
-partnerskapene = -partnarskapa
partnerskaps- = partnarskaps-
karrieresenter = karrieresenter
karrieresentre = karrieresenter
karrieresentrene = karrieresentera
-senter = -senter
-sentre = -senter
-sentrene = -sentera
tilskudd = tilskot
tilskuddet = tilskotet
tilskuddene = tilskota
-tilskudd = -tilskot
-tilskuddet = -tilskotet
tilskudds- = tilskots-
tilbud = tilbod
tilbudet = tilbodet
tilbudene = tilboda
-tilbud = -tilbod
-tilbudet = -tilbodet
-tilbudene = -tilboda
tilbuds- = tilbods-
voksen = vaksen
voksne = vaksne
voksen- = vaksen-
virksomhet = verksemd
virksomheten = verksemda
virksomheter = verksemder
virksomhetene = verksemdene
-virksomhet = -verksemd
-virksomheten = -verksemda
virksomhets- = verksemds-
nyhet = nyheit
nyheten = nyheita
nyheter = nyheiter
nyhetene = nyheitene
nyhets- = nyheits-
høring = høyring
høringen = høyringa
høringer = høyringar
høringene = høyringane
hørings- = høyrings-
tilgjengelighet = tilgjengelegheit
tilgjengeligheten = tilgjengelegheita
tilgjengelighets- = tilgjengelegheits-
tilgjengelighetserklæring = tilgjengelegheitserklæring
tilgjengelighetserklæringen = tilgjengelegheitserklæringa
informasjonskapsel = informasjonskapsel
informasjonskapsler = informasjonskapslar
informasjonskapslene = informasjonskapslane
Norge = Noreg
Norges = Noregs
høyere = høgare
arbeidsområde = arbeidsområde
arbeidsområder = arbeidsområde
arbeidsområdene = arbeidsområda
hovedområde = hovudområde
hovedområder = hovudområde
hovedområdene = hovudområda
hoved- = hovud-
møteplasser = møteplassar
møteplassene = møteplassane
faglig = fagleg
faglige = faglege
innspill = innspel
innspillet = innspelet
innspillene = innspela
forside = framside
forsiden = framsida
nettsted = nettstad
nettstedet = nettstaden
nettsteder = nettstader
nettstedene = nettstadene
nettstedskart = nettstadkart
bilde = bilete
bildet = biletet
bilder = bilete
bildene = bileta
ansatt = tilsett
ansatte = tilsette
innhold = innhald
innholdet = innhaldet
fremme = fremje
leder = leiar
ledere = leiarar
Kunnskapsdepartementet = Kunnskapsdepartementet
tildelingsbrev = tildelingsbrev
tildelingsbrevet = tildelingsbrevet
fylkeskommune = fylkeskommune
"""
EDITS = [f"written_forms.{act}_term" for act in ("add", "change", "delete", "view")]


def seed(apps, schema_editor):
    pairs = (line.split(" = ") for line in TERMS.strip().splitlines())
    Term = apps.get_model("written_forms", "Term")
    Term.objects.bulk_create(Term(nb=nb, nn=nn) for nb, nn in pairs)


def let_edit(apps, schema_editor):
    grant(apps, {"Redaktør": EDITS, "Administrator": EDITS})



class Migration(migrations.Migration):

    dependencies = [
        ('djangocms_versioning', '0018_fix_typo'),
        ('publishing', '0008_more_for_roles'),
        ('written_forms', '0002_drift'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='MachineDraft',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('language', models.CharField(choices=[('nb', 'Bokmål'), ('nn', 'Nynorsk'), ('en', 'English'), ('se', 'Northern Sámi')], max_length=2, verbose_name='language')),
                ('asked_at', models.DateTimeField(auto_now_add=True, verbose_name='at')),
                ('problem', models.CharField(blank=True, max_length=500, verbose_name='what went wrong')),
                ('uncertain', models.JSONField(default=list, verbose_name='uncertain')),
                ('read_at', models.DateTimeField(null=True, verbose_name='read through')),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='by')),
                ('read_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('source', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='djangocms_versioning.version', verbose_name='made from')),
                ('version', models.OneToOneField(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='machine_draft', to='djangocms_versioning.version', verbose_name='version')),
            ],
            options={
                'verbose_name': 'machine-made draft',
                'verbose_name_plural': 'machine-made drafts',
                'ordering': ('-asked_at', '-pk'),
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='Term',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('nb', models.CharField(help_text='«-veiledning» stands for every word that ends so.', max_length=120, validators=[django.core.validators.RegexValidator('^-?[^\\W\\d_]+(?:[ -][^\\W\\d_]+)*-?\\Z', 'Write words with letters only; a hyphen first or last stands for the rest of a compound.')], verbose_name='bokmål')),
                ('nn', models.CharField(max_length=120, validators=[django.core.validators.RegexValidator('^-?[^\\W\\d_]+(?:[ -][^\\W\\d_]+)*-?\\Z', 'Write words with letters only; a hyphen first or last stands for the rest of a compound.')], verbose_name='nynorsk')),
                ('note', models.CharField(blank=True, max_length=200, verbose_name='note')),
            ],
            options={
                'verbose_name': 'term',
                'verbose_name_plural': 'terms in both written forms',
                'ordering': ('nb', 'nn'),
                'constraints': [models.UniqueConstraint(fields=('nb', 'nn'), name='written_forms_one_term')],
            },
        ),
        migrations.RunPython(seed, migrations.RunPython.noop),
        migrations.RunPython(let_edit, migrations.RunPython.noop),
    ]
