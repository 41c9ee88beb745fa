"""Where one person would check his own work, a substitute steps in by Surat Tugas from the superior.

(penunjukan pengganti). An extension of the SOP that serves 5.2.f and 5.3.d.
"""
