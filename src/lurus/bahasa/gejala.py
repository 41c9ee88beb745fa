"""Words for what a check found: how a figure went wrong, which step saw it, how grave it is."""

from collections.abc import Mapping

from django.utils.translation import gettext, gettext_noop

from lurus.bahasa.sentences import sentence

SLIPS: Mapping[str, str] = {
    "filled": gettext_noop("kosong, tetapi mengikuti dari angka lain"),
    "follows": gettext_noop("dihitung kembali dari angka yang dibetulkan"),
    "rounded": gettext_noop("dibulatkan atau terpotong"),
    "swapped": gettext_noop("dua angka bertukar tempat"),
    "sign": gettext_noop("tanda plus atau minus terbalik"),
    "unit": gettext_noop("salah satuan (ribu atau juta)"),
    "separator": gettext_noop("tanda ribuan terbaca sebagai koma"),
    "percent": gettext_noop("pecahan belum dikali 100, atau sebaliknya"),
    "tenfold": gettext_noop("kelebihan atau kekurangan angka nol"),
    "transposed": gettext_noop("dua angka berdampingan tertukar"),
    "digit": gettext_noop("satu angka salah ketik"),
    "lost digit": gettext_noop("satu angka hilang"),
    "extra digit": gettext_noop("satu angka berlebih"),
    "double count": gettext_noop("satu bagian terhitung dua kali"),
    "remainder": gettext_noop("tertulis selisih target dan realisasi"),
    "other convention of periods": gettext_noop("tertukar antara kumulatif dan per periode"),
    "shifted by one column": gettext_noop("bergeser satu kolom"),
    "copy of the period before": gettext_noop("sama dengan angka periode sebelumnya"),
    "copy of a period": gettext_noop("sama dengan angka periode lain"),
    "copy of a column": gettext_noop("sama dengan angka kolom lain"),
    "copy of a document": gettext_noop("sama dengan angka dokumen lain"),
    "copy of last year": gettext_noop("sama dengan angka tahun lalu"),
    "agrees": gettext_noop("nilai ini tercetak dalam dokumen lain"),
    "like last year": gettext_noop("sama dengan tahun lalu"),
    "other": gettext_noop("mengikuti dari aturan; sebabnya belum diketahui"),
    "undetermined": gettext_noop("nilainya harus ditanyakan"),
}
CAUSES: Mapping[str, str] = {
    "whole form in another unit": gettext_noop("Seluruh formulir tertulis dalam satuan lain"),
    "unit": gettext_noop("Salah satuan"),
    "cumulative where increments belong": gettext_noop("Angka kumulatif di tempat angka per periode"),
    "increments where cumulative figures belong": gettext_noop("Angka per periode di tempat angka kumulatif"),
    "same value in every period": gettext_noop("Angka yang sama di setiap periode"),
    "row shifted by one column": gettext_noop("Baris bergeser satu kolom"),
    "typing": gettext_noop("Salah ketik"),
    "signs and swaps": gettext_noop("Tanda terbalik atau angka tertukar"),
    "rounding": gettext_noop("Pembulatan"),
    "follows from the rules": gettext_noop("Mengikuti dari aturan"),
    "copied": gettext_noop("Tersalin dari tempat lain"),
    "double count": gettext_noop("Terhitung dua kali"),
    "target minus realisation": gettext_noop("Tertulis selisih target dan realisasi"),
    "located": gettext_noop("Angka yang paling mungkin keliru"),
    "common to all that fit": gettext_noop("Sama pada semua kemungkinan"),
}
SEVERITIES: Mapping[str, str] = {
    "salah": gettext_noop("Salah"),
    "perlu klarifikasi": gettext_noop("Perlu klarifikasi"),
    "petunjuk": gettext_noop("Petunjuk"),
}


def slip_label(slip: str) -> str:
    """How a figure went wrong."""
    return gettext(SLIPS[slip]) if slip in SLIPS else slip


def cause_label(cause: str) -> str:
    """Which step proposed it."""
    return gettext(CAUSES[cause]) if cause in CAUSES else cause


def severity_label(severity: str) -> str:
    """How grave a finding is."""
    return gettext(SEVERITIES[severity]) if severity in SEVERITIES else severity


CONCLUSIONS: Mapping[str, str] = {
    "yes": gettext_noop("tercapai"),
    "no": gettext_noop("tidak tercapai"),
    "rise": gettext_noop("naik"),
    "fall": gettext_noop("turun"),
    "none": gettext_noop("tidak berubah"),
}
"""Conclusions in words; a predicate is a word already."""


def conclusion_label(word: str) -> str:
    """What a reader concludes: the target is met, the figure rises."""
    return gettext(CONCLUSIONS[word]) if word in CONCLUSIONS else word


RULES = frozenset({"akibat.aturan_baru", "akibat.aturan_tetap"})
NOTICES = frozenset({"akibat.ralat_pk", "akibat.aturan_baru"})
"""What must be read before a proposal is taken: the rest follows of itself or is only good to know."""
PRINTED = "akibat.tercetak"


def consequence_label(code: str, name: str, before: str, after: str) -> str:
    """What else comes of a proposal: `name` is a figure, a conclusion or the sentence of a rule."""
    if code in RULES or code in NOTICES:
        return sentence(code, {"keterangan": name})
    told = f"{name}: {before}" if code == PRINTED else f"{name}: {before} → {after}"
    return f"{told}. {sentence(code)}" if code else told


def place_label(document: str, where: str, figure: str, before: str, after: str) -> str:
    """One place in a report that would be printed otherwise."""
    told = ", ".join(part for part in (document, where) if part)
    return gettext("{place} – {figure}: tercetak {before} → {after}").format(
        place=told, figure=figure, before=before, after=after
    )


LAST_YEAR = "last year"


def witness_label(told: str) -> str:
    """What speaks for a proposal and is no figure of the block: a year's column, a document, last year."""
    if told == LAST_YEAR:
        return gettext("angka tahun lalu")
    said = gettext("kolom tahun {name}") if told.isdigit() else gettext("dokumen {name}")
    return said.format(name=told)
