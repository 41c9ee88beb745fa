"""A tree on which every template of the catalogue makes rules, and the figures it is tried with."""

import re

from lurus.core.editing import (
    Field,
    Given,
    Kind,
    Node,
    RuleSet,
    Severity,
    Structure,
    catalogue,
    catalogue_rules,
)

SCALE = ("Sangat Tinggi", "Tinggi", "Sedang", "Rendah", "Sangat Rendah")
AKIP = ("AA", "A", "BB", "B", "CC", "C", "D")
PERIODS = ("tw1", "tw2", "tw3", "tw4")
COMMON: dict[str, Given] = {"decimals": 2, "digit_realisasi": "0.01", "cara": "NILAI_AKHIR"}
SERIES: dict[str, Given] = {
    "dasar": "tidak",
    "awal": "ya",
    "rinci": "ya",
    "jumlah_anak": 1,
    "digit_realisasi": "0.01",
    "digit_kenaikan": "0.01",
    "digit_kenaikan_pct": "0.01",
    "simpul": "Y1",
    "satu": "realisasi",
    "kembaran": "Y2",
    "dua": "dasar",
}
EMPTY: dict[str, Given] = {"realisasi_kosong": "ya"}
SCALED: dict[str, dict[str, Given]] = {
    "Tinggi": {
        "simpul": "naik",
        "kata": "Tinggi",
        "diukur": "capaian",
        "bawah": 76,
        "bawah_jenis": "termasuk",
        "atas": 91,
        "atas_jenis": "terbuka",
    },
    "A": {
        "simpul": "akip",
        "kata": "A",
        "diukur": "realisasi",
        "bawah": 80,
        "bawah_jenis": "terbuka",
        "atas": 90,
        "atas_jenis": "termasuk",
    },
}
BESIDE: dict[str, Given] = {"simpul": "linier", "satu": "realisasi", "dokumen": "E81", "digit": 0}
GROWING: dict[str, Given] = {"simpul": "Y2", "persen": "target_kenaikan_pct", "pokok": "Y2", "digit": "0.01"}
FROM: dict[str, Given] = {"satu": "Y1", "ukuran_satu": "target", "dua": "Y1", "ukuran_dua": "realisasi"}
ACROSS = (
    Node(
        "target E81",
        "dokumen",
        None,
        BESIDE | {"satu": "target", "dua": "target@E81", "ukuran": "target"},
        "A",
    ),
    Node(
        "realisasi SKP",
        "dokumen",
        None,
        BESIDE | {"dua": "realisasi@SKP", "ukuran": "realisasi", "dokumen": "SKP"},
    ),
    Node(
        "realisasi TW",
        "dokumen",
        None,
        BESIDE | {"dua": "realisasi@TW", "ukuran": "realisasi", "dokumen": "TW"},
    ),
    Node(
        "capaian E81",
        "dokumen",
        None,
        BESIDE | {"satu": "capaian", "dua": "capaian@E81", "ukuran": "capaian", "digit": "0.1"},
    ),
    Node("awal", "tahun_dasar", None, BESIDE | {"dua": "awal", "digit": "0.1"}),
    Node("tumbuh", "target_tumbuh", None, GROWING | FROM),
    Node("tumbuh awal", "target_tumbuh_awal", None, GROWING),
    *(
        Node(
            one,
            "pertumbuhan",
            None,
            {"simpul": "naik", "pokok": "Y2", "lalu": "Y1", "hubungan": one, "digit": "0.01"},
        )
        for one in ("kenaikan_pct", "kenaikan")
    ),
)
GROUPS = ("rata", "jumlah_pemilik", "jumlah_induk", "jumlah_bawahan", "kembar", "kembar_berkas")
INDICATORS: dict[str, dict[str, Given]] = {
    "naik": {"rumus": "F-MAX", "satuan": "%", "bagian": "ya", "terbatas": "ya"},
    "berbatas": {"rumus": "F-MAX", "berbatas": "ya", "batas_atas": 120, "cara": "KUMULATIF_BERJALAN"},
    "linier": {"rumus": "F-MIN-LIN", "cara": "KUMULATIF_JUMLAH"},
    "linier_berbatas": {"rumus": "F-MIN-LIN", "berbatas": "ya", "batas_atas": 120},
    "kebalikan": {"rumus": "F-MIN-INV", "cara": "RATA_RATA"},
    "rentang": {"rumus": "F-RANGE", "rentang_bawah": 80, "rentang_atas": 90},
    "akip": {"rumus": "F-MAX"},
}
SOUND: dict[str, dict[str, Given]] = {
    "naik": {
        "target": 80,
        "realisasi": "66.66",
        "capaian": "83.32",
        "pembilang": 2,
        "penyebut": 3,
        "predikat": "Tinggi",
    },
    "berbatas": {"target": 10, "realisasi": 57, "capaian": 120},
    "linier": {"target": 10, "realisasi": 12, "capaian": 80},
    "linier_berbatas": {"target": 10, "realisasi": 5, "capaian": 120},
    "kebalikan": {"target": 10, "realisasi": 12, "capaian": "83.33"},
    "rentang": {"target": 85, "realisasi": 92, "capaian": "102.22"},
    "akip": {"target": 80, "realisasi": "80.01", "capaian": "100.01", "predikat": "A"},
}
NODES = (
    Node("S", "sasaran", attributes={"jumlah_anak": 7, "decimals": 2}),
    *(Node(one, "indikator", "S", COMMON | said) for one, said in INDICATORS.items()),
    Node("B", "anggaran", attributes=COMMON | {"cara": "KUMULATIF_BERJALAN"}),
    Node("B1", "anggaran", "B", COMMON),
    Node("B2", "anggaran", "B", COMMON),
    Node("K1", "indikator", attributes=COMMON | EMPTY),
    Node("K2", "anggaran", attributes=COMMON | EMPTY),
    Node("Y1", "deret", attributes=SERIES),
    Node("Y2", "deret", "Y1", SERIES),
    *(Node(kind, kind, attributes=SERIES) for kind in GROUPS),
    *(Node(f"{kind}_1", "baris", kind) for kind in GROUPS),
    *(Node(f"skala {word}", "predikat", attributes=told) for word, told in SCALED.items()),
    Node("asing", "predikat_asing", attributes={"simpul": "naik", "kata": "Baik"}),
    *ACROSS,
)
MEASURES = re.compile(r"\{(?:node|children|parent)\}\.([\w.@]*(?:\{period\}|\{periods\})?)")


def measures() -> list[str]:
    """Every measure, period and document that some template asks of a node."""
    asked = {measure for template in catalogue() for measure in MEASURES.findall(template.written.text)}
    # A measure of words is named by the rows of its scale, not by a node of its own.
    asked |= {
        "predikat",
        "awal",
        "target_kenaikan_pct",
        *(str(one.attributes.get("dua", "")) for one in ACROSS),
    } - {""}
    return sorted({re.sub(r"\{periods?\}", one, measure) for measure in asked for one in PERIODS})


def field(cell: str) -> Field:
    if ".predikat" not in cell:
        return Field(cell)
    return Field(cell, kind=Kind.CATEGORY, values=AKIP if cell.startswith("akip") else (*SCALE, "Baik"))


FIELDS = [field(f"{node.id}.{measure}") for node in NODES for measure in measures()]
TREE = Structure.of(NODES, PERIODS, FIELDS)
MADE = catalogue_rules(TREE)
RULES = RuleSet.load(MADE.rules, FIELDS)


def figures(name: str, **instead: Given) -> dict[str, Given]:
    """An indicator's sound figures, some of them replaced, under their cells' names."""
    return {f"{name}.{what}": value for what, value in (SOUND[name] | instead).items()}


def growing(percent: Given) -> dict[str, Given]:
    """A target of 101 that is said to have grown so much from last year's target of 100."""
    return {"Y1.target": 100, "Y1.realisasi": 95, "Y2.target": 101, "Y2.target_kenaikan_pct": percent}


def broken(given: dict[str, Given]) -> set[tuple[str, Severity]]:
    return {(one.rule.template, one.rule.severity) for one in RULES.check(given).failed}
