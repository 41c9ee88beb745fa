"""Pictures that the server draws itself, as SVG: pure geometry, for pages and papers alike."""
