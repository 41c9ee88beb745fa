"""Before and in step 1: the suspicion, the disposition, the substitute's letter, the team by decree."""

from datetime import datetime
from typing import Any

from lurus.dokumen.isi.baku import texts_of
from lurus.dokumen.isi.orang import role_holder
from lurus.dokumen.isi.perintah import legal_bases, place, report_name
from lurus.dokumen.isi.surat import ORDINARY, order_named, post_name, post_of, somebody
from lurus.dokumen.isi.tulis import figure, frame, long_date, long_moment, names_of, numbered, official
from lurus.dokumen.models import Dokumen
from lurus.kantor.models import Penugasan
from lurus.kantor.penugasan import Mode
from lurus.kantor.waktu import day_of
from lurus.perbaikan.models import Dugaan, Perbaikan, SuratMasuk

HEAD = "KETUA"
ASKED = ("Tanggapan dan saran", "Proses lebih lanjut", "Koordinasi dan konfirmasi", "Untuk diketahui")
DUTIES = {"verifikasi": "verifikasi", "validasi": "reviu dan validasi"}
ON_ORIGINAL = "(tertulis pada surat asli)"
SCANNED = (
    "Naskah ini memuat Surat Tugas sebagaimana dicatat dalam aplikasi. Surat asli yang ditandatangani disimpan sebagai"
    " pindaian dalam aplikasi; surat aslilah yang berlaku."
)


def suspicion_of(case: Perbaikan) -> Dugaan:
    """The suspicion with which the case began; its two papers are issued only then."""
    found: Dugaan = case.dugaan.select_related("pengaju", "laporan", "surat").order_by("pk")[0]
    return found


def lembar_dugaan(paper: Dokumen, at: datetime) -> dict[str, Any]:
    """The suspicion as it was put before the head."""
    case = paper.perbaikan
    told = suspicion_of(case)
    raised = long_moment(told.diajukan, case.kantor)
    return frame(paper, at) | {
        "pengaju": somebody(told.pengaju, post_of(told.pengaju, told.diajukan, case), raised),
        "diajukan": raised,
        "laporan": report_name(case),
        "angka": _suspected(told),
        "uraian": told.uraian,
        "tanggapan": f"Diperintahkan untuk direviu dengan {order_named(case)}, perbaikan {case}.",
    }


def _suspected(told: Dugaan) -> list[dict[str, Any]]:
    rows = []
    for one in told.angka.select_related("indikator").order_by("pk"):
        printed = one.pernyataan.filter(laporan=told.laporan).first()
        value = None if printed is None else printed.nilai
        rows.append(names_of(one.indikator, one) | {"nilai": figure(value), "letak": place(printed)})
    return numbered(rows)


def lembar_disposisi(paper: Dokumen, at: datetime) -> dict[str, Any]:
    """The head passes the suspicion on, by the order that opened the case."""
    case = paper.perbaikan
    told = suspicion_of(case)
    raised = long_date(day_of(told.diajukan, case.kantor))
    post = post_of(told.pengaju, told.diajukan, case)
    to = [post_name(case, role, at) for role in ("SEKRETARIS", "ANGGOTA")]
    verbal = {
        "surat_dari": ", ".join(part for part in (told.pengaju.nama_lengkap, post) if part),
        "nomor_surat": "",
        "tanggal_surat": raised,
        "diterima": raised,
        "agenda": "",
        "sifat": ORDINARY,
        "hal": f"Dugaan kesalahan data kinerja dalam {case.laporan.judul}",
    }
    return frame(paper, at) | {
        **(verbal if told.surat is None else _letter_head(told.surat)),
        "diteruskan": [{"nama": one, "dipilih": "ya"} for one in to],
        "harap": [{"nama": one, "dipilih": "ya" if one == ASKED[1] else ""} for one in ASKED],
        "catatan": case.perintah,
        "pejabat": official(role_holder(case, HEAD, at), "ketua"),
        "tercatat": long_moment(paper.dibuat, case.kantor),
    }


def _letter_head(letter: SuratMasuk) -> dict[str, str]:
    """What the agenda book says of the letter on which the suspicion is founded; of a confidential one, its line."""
    now = letter.now
    closed = now.confidential
    return {
        "surat_dari": "" if closed else now.dari,
        "nomor_surat": "" if closed else now.nomor,
        "tanggal_surat": "" if closed else long_date(now.tanggal),
        "diterima": long_date(now.diterima),
        "agenda": letter.agenda,
        "sifat": now.sifat,
        "hal": "Surat rahasia" if closed else now.hal,
    }


def surat_tugas(paper: Dokumen, at: datetime) -> dict[str, Any]:
    """What the letter says by which a superior made a substitute; it bears the letter's own number and date."""
    case = paper.perbaikan
    given = Penugasan.objects.at(case.kantor_id).filter(perkara=case.pk, dasar_nomor=paper.nomor)
    held = given.select_related("orang", "jabatan").filter(mode=Mode.TUGAS).order_by("pk").last()
    assert held is not None  # noqa: S101 - the act that issues the paper has just written the assignment
    duty = f"Melaksanakan {DUTIES[held.tugas]} sebagai pengganti {held.jabatan.nama} dalam perbaikan {case}"
    return frame(paper, at) | {
        "tanggal": long_date(held.dasar_tanggal),
        "dasar": [legal_bases(case)[-1].rstrip(".") + ";", f"{order_named(case)}."],
        "kepada": [
            {
                "nama": held.orang.nama_lengkap,
                "nip": held.orang.nip,
                "pangkat": held.orang.pangkat,
                "jabatan": post_of(held.orang, at, case),
                "kedudukan": "Pengganti",
            }
        ],
        "untuk": [f"{duty} ({case.judul});", "Melaporkan hasilnya kepada atasan yang menugaskan."],
        "penanda_tangan": official(None, "atasan") | {"jabatan": held.ditetapkan_oleh, "nama": ON_ORIGINAL},
        "tembusan": [],
        "catatan": SCANNED,
    }


def keputusan(paper: Dokumen, at: datetime) -> dict[str, Any]:
    """The team by decree; a decree names people without titles, NIP and rank."""
    case = paper.perbaikan
    held = role_holder(case, HEAD, at)
    head = official(held, "ketua") | {"pangkat": "", "nip": ""}
    seats = case.tim.exclude(peran=HEAD).select_related("orang", "jabatan").order_by("pk")
    due = [f"Tim menyelesaikan tugasnya paling lambat {long_date(case.batas)}."] if case.batas else []
    orders = [
        "Membentuk Tim Perbaikan Data Kinerja dengan susunan sebagaimana tercantum dalam Lampiran Keputusan ini.",
        f"Tim mereviu dan memperbaiki data kinerja dalam {report_name(case)}, dan melaporkan hasilnya.",
        *due,
        "Keputusan ini mulai berlaku pada tanggal ditetapkan.",
    ]
    return frame(paper, at) | {
        "tentang": f"Pembentukan Tim Perbaikan Data Kinerja Nomor {case}",
        "menimbang": texts_of(paper, at)("menimbang", laporan=report_name(case)),
        "mengingat": legal_bases(case),
        "diktum": [{"ke": word, "isi": isi} for word, isi in zip(ORDINALS, orders, strict=False)],
        "tim": [
            {
                "nama": one.orang.nama,
                "nip": "",
                "pangkat": "",
                "jabatan": one.jabatan.nama,
                "kedudukan": one.kedudukan,
            }
            for one in seats
        ],
        "penanda_tangan": head | ({"nama": held.orang.nama} if held else {}),
        "tembusan": [],
    }


ORDINALS = ("KESATU", "KEDUA", "KETIGA", "KEEMPAT")
