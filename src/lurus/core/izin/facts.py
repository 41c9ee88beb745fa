"""What permission is asked about: the person with today's positions, and the facts of the case."""

from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol


class YesOrNo(Protocol):
    """A fact that may cost something to know: a floor above may hand in one that is found when asked for."""

    def __bool__(self) -> bool: ...


@dataclass(frozen=True)
class Kedudukan:
    """A position from which a person may act: a role through a post, in a mode.

    `jabatan` is the post's id. In mode "tugas" (Surat Tugas) `tugas` names the one duty and `perbaikan` the
    one case. `sampai` is the last day, None while open-ended. `oleh` names the Plh. who runs the post of a
    holder whom he displaces; `sampai` is then the Plh.'s last day.
    """

    peran: str
    mode: str
    jabatan: int
    tugas: str = ""
    perbaikan: int | None = None
    sampai: date | None = None
    oleh: str = ""

    def counts_in(self, perbaikan: int | None = None) -> bool:
        """Whether the position counts in that case (its id), or outside any: a Surat Tugas does in its one case.

        >>> here = Kedudukan("SEKRETARIS", "tugas", jabatan=2, tugas="verifikasi", perbaikan=5)
        >>> here.counts_in(5), here.counts_in(6), here.counts_in()
        (True, False, False)
        """
        return self.mode != "tugas" or (perbaikan is not None and self.perbaikan == perbaikan)


@dataclass(frozen=True)
class Pelaku:
    """Who acts: only positions valid today stand in `kedudukan`; `berakhir` only explains a refusal.

    `digantikan` are positions whose post a Plh. runs today: from these one reads, and never acts.
    """

    orang: int
    kantor: int
    kedudukan: tuple[Kedudukan, ...] = ()
    berakhir: tuple[Kedudukan, ...] = ()
    digantikan: tuple[Kedudukan, ...] = ()

    @property
    def membaca(self) -> tuple[Kedudukan, ...]:
        """The positions from which the person may read what concerns them; one by Surat Tugas: its case.

        >>> away = Kedudukan("KETUA", "definitif", jabatan=1, oleh="Hadi Wijanarko")
        >>> me = Pelaku(7, 1, digantikan=(away,))
        >>> len(me.membaca), len(me.kedudukan)
        (1, 0)
        """
        return (*self.kedudukan, *self.digantikan)

    def reads_from(self, perbaikan: int | None = None) -> tuple[Kedudukan, ...]:
        """The positions from which the person reads what belongs to that case (its id), or to none.

        >>> here = Kedudukan("SEKRETARIS", "tugas", jabatan=2, tugas="verifikasi", perbaikan=5)
        >>> me = Pelaku(7, 1, (here, Kedudukan("PPTK", "definitif", jabatan=20)))
        >>> [one.peran for one in me.reads_from(5)], [one.peran for one in me.reads_from()]
        (['SEKRETARIS', 'PPTK'], ['PPTK'])
        """
        return tuple(one for one in self.membaca if one.counts_in(perbaikan))

    def reads_as(self, *roles: str, perbaikan: int | None = None) -> bool:
        """Whether the person reads what belongs to that case (its id), or to none, as one of the roles.

        >>> me = Pelaku(7, 1, (Kedudukan("SEKRETARIS", "tugas", jabatan=2, tugas="verifikasi", perbaikan=5),))
        >>> me.reads_as("KETUA", "SEKRETARIS", perbaikan=5), me.reads_as("KETUA", "SEKRETARIS")
        (True, False)
        """
        return any(one.peran in roles for one in self.reads_from(perbaikan))


@dataclass(frozen=True)
class Perkara:
    """What must be known of the matter; ids of people unless said otherwise.

    `step` "-" is outside any case. `pemilik_jabatan`: the post that owns the sheet or item. `penanda_tangan`:
    the role, or the id of the post, that must sign. `penjawab` answered, `pengisi` filled in for an owner,
    `penilai` validated, `verifikator` verified, `ketua_bertindak` acted as KETUA: in this case or item.
    `simpulan_berubah`: the report changes a conclusion. `sasaran_orang`: whom the act is about. `jenis`: kind
    of communication; `dokumen`: kind of document. `ubahan`: the meeting asked for another value of this item.
    `pelaksana` did what a follow-up asked for. `pengampu`: ids of the posts that answer for the figures at hand.
    `pemindai`: who scanned the paper in, and who signed it in ink.
    """

    kantor: int | None = None
    step: str = "-"
    perbaikan: int | None = None
    peran_diminta: str | None = None
    pemilik_jabatan: int | None = None
    penanda_tangan: str | int | None = None
    penjawab: Set[int] = frozenset()
    pengisi: Set[int] = frozenset()
    penilai: Set[int] = frozenset()
    verifikator: Set[int] = frozenset()
    ketua_bertindak: Set[int] = frozenset()
    simpulan_berubah: YesOrNo = False
    sasaran_orang: int | None = None
    jenis: str | None = None
    dokumen: str | None = None
    ubahan: bool = False
    pelaksana: Set[int] = frozenset()
    pengampu: Set[int] = frozenset()
    pemindai: Set[int] = frozenset()

    @property
    def kind(self) -> str | None:
        """What the act is about, when the definition tells kinds apart."""
        return self.jenis or self.dokumen


@dataclass(frozen=True)
class Keputusan:
    """The answer. When allowed: role, mode and post (id) to act from; otherwise a code with its values."""

    boleh: bool
    peran: str | None = None
    mode: str | None = None
    jabatan: int | None = None
    code: str = ""
    params: Mapping[str, object] = field(default_factory=dict)
