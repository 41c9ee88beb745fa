"""Lurus sets reported performance data straight: the procedure SOP/459/438.5.20/2021 as a program."""

__version__ = "0.1.0"
