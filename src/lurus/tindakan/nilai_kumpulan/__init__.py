"""The planning officer judges each owner's set: sufficient, cause removed, fit to be followed up.

(menilai kecukupan kumpulan data perbaikan dari masing-masing penanggungjawab kegiatan). Clause: 5.3.d.
"""
