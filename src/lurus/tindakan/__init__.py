"""The acts: what people do, each named with the SOP's verb, all of them through one door."""
