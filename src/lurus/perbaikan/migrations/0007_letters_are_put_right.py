"""Letters are put right. Not reversed once it is used: corrections would be lost, and a struck-out number may stand
on another letter, so that no index of letters alone can keep them apart.
"""

import django.db.models.deletion
import django.db.models.manager
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("files", "0001_the_first_rows"),
        ("kantor", "0001_the_first_rows"),
        ("perbaikan", "0006_letters_that_came_in"),
    ]

    operations = [
        migrations.CreateModel(
            name="PembetulanSurat",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("dari", models.CharField(max_length=300)),
                ("nomor", models.CharField(max_length=120)),
                ("tanggal", models.DateField()),
                ("diterima", models.DateField()),
                (
                    "sifat",
                    models.CharField(
                        choices=[
                            ("Biasa", "Biasa"),
                            ("Penting", "Penting"),
                            ("Segera", "Segera"),
                            ("Rahasia", "Rahasia"),
                        ],
                        default="Biasa",
                        max_length=20,
                    ),
                ),
                ("hal", models.CharField(max_length=300)),
                ("waktu", models.DateTimeField()),
                ("alasan", models.TextField()),
                ("batal", models.BooleanField(default=False)),
            ],
            options={
                "abstract": False,
            },
            managers=[
                ("across_offices", django.db.models.manager.Manager()),
            ],
        ),
        migrations.RemoveConstraint(
            model_name="suratmasuk",
            name="a_letter_comes_in_once",
        ),
        migrations.AddField(
            model_name="pembetulansurat",
            name="berkas",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="files.storedfile",
            ),
        ),
        migrations.AddField(
            model_name="pembetulansurat",
            name="kantor",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kantor.kantor"
            ),
        ),
        migrations.AddField(
            model_name="pembetulansurat",
            name="pencatat",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kantor.orang"
            ),
        ),
        migrations.AddField(
            model_name="pembetulansurat",
            name="surat",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="pembetulan",
                to="perbaikan.suratmasuk",
            ),
        ),
    ]
