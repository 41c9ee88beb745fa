"""The register: tree, indicators, figures with versions, reports and their statements."""
