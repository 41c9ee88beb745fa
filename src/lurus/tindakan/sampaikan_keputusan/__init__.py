"""The planning officer conveys the decision of 5.3.d to the head.

(menyampaikan keputusan dimaksud kepada Kepala Dinas). Clause: 5.3.e.
"""
