"""The planning officer says why what a check found is right all the same.

(menjelaskan indikasi). Clause: ext; the same data do not fire again, other values do.
"""
