"""A stand-in for BSrE's e-Sign Client Service: the same questions and answers, its own CA, nothing certified.

For trials (`lurus esign-stub`) and for the tests, which speak to it over real HTTP. It listens on this machine only.
"""
