from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("dokumen", "0009_patterns_of_numbers"),
    ]

    operations = [
        migrations.AddField(
            model_name="dokumen",
            name="suntingan",
            field=models.JSONField(default=dict),
        ),
    ]
