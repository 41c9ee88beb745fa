"""What a scene's act is done on."""

from collections.abc import Iterable
from typing import Any

from lurus.cli.rehearsal.memory import Memory
from lurus.cli.rehearsal.script import Scene
from lurus.core.errors import CoreError
from lurus.dokumen.models import VOID, Dokumen
from lurus.perbaikan.models import Butir, Lembar
from lurus.perbaikan.penghalang import blocking

OFFICE = "kantor"


def targets(scene: Scene, memory: Memory) -> Iterable[Any]:
    """One row, or every one of a kind as they stand when the scene begins; the case once for each rule that blocks."""
    if not scene.setiap:
        return [_single(scene, memory)]
    case = memory.perkara
    if scene.setiap == "penghalang":
        return (memory.perkara for _ in blocking(case, memory.at.date()))
    if scene.setiap == "lembar":
        return list(case.lembar.filter(butir__terbuka=True).distinct().order_by("pk"))
    if scene.setiap == "butir":
        return list(case.butir.filter(terbuka=True).order_by("pk"))
    return list(case.dokumen.filter(jenis=scene.setiap, status="konsep").order_by("pk"))


def sheet_of(target: Any) -> Lembar | None:
    """The owner's sheet that a target belongs to."""
    if isinstance(target, Lembar):
        return target
    found: Lembar | None = target.lembar if isinstance(target, Butir | Dokumen) else None
    return found


def _single(scene: Scene, memory: Memory) -> Any:
    if scene.pada == OFFICE:
        return memory.kantor
    if isinstance(scene.pada, str):
        return memory.perkara
    (kind, name), *_ = scene.pada.items()
    if kind == "butir":
        return memory.item(name)
    if kind == "lembar":
        return memory.item(name).lembar
    paper = memory.perkara.dokumen.filter(jenis=name).exclude(status=VOID).order_by("pk").last()
    if paper is None:
        raise CoreError("latihan.no_paper", name=name)
    return paper
