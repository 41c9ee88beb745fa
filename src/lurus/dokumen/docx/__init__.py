"""Papers that offices edit in Word: written as DOCX from their frozen data, and read back when they were edited."""

from lurus.dokumen.docx.baca import Suntingan, file_of, read_back
from lurus.dokumen.docx.bidang import EDITABLE, Bidang, prose_of
from lurus.dokumen.docx.guard import DOCX

__all__ = ["DOCX", "EDITABLE", "Bidang", "Suntingan", "file_of", "prose_of", "read_back"]
