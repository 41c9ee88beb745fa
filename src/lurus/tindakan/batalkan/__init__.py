"""The head cancels a case with a reason (membatalkan perbaikan). An extension of the SOP."""
