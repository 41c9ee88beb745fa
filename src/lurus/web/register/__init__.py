"""Pages of the register: figures, reports, and tables that come in."""
