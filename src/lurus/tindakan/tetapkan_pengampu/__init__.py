"""Menetapkan pengampu data.

The post that answers for an indicator or budget line, from a day on. Serves definition 3 and 5.2.a (pelaksana
kegiatan); an extension of the SOP.
"""
