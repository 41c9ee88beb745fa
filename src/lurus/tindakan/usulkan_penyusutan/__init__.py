"""ext: records whose time is over are proposed for destruction or for handing over (usul musnah, usul serah)."""
