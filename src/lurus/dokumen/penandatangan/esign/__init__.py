"""BSrE's e-Sign Client Service, versions 1 (multipart) and 2 (JSON): the office's own server of it is asked.

What the two versions say is taken from the service's technical guide (2.2.1) as public clients carry it out; the real
service could not be asked here.
"""
