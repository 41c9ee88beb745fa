"""Who owes a follow-up says what was done about the weakness, and waits for somebody else to accept it.

(kelemahan yang tersisa … dapat ditindaklanjuti). Clause: 5.3.d.
"""
