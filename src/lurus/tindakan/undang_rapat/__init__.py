"""The two who report call the internal meeting.

(mengadakan rapat intern untuk menentukan data final). Clause: P5.
"""
