"""The one root of every refusal that `core` raises: a code with parameters, never a sentence."""


class CoreError(ValueError):
    """Something the office's rules refuse.

    `code` names the refusal (`bahasa` has its sentence); `params` are the values the sentence shows.

    >>> raise CoreError("numbers.ambiguous", text="1.234")
    Traceback (most recent call last):
        ...
    lurus.core.errors.CoreError: numbers.ambiguous text='1.234'
    """

    def __init__(self, code: str, **params: object) -> None:
        self.code = code
        self.params = params
        shown = " ".join(f"{name}={value!r}" for name, value in params.items())
        super().__init__(f"{code} {shown}".strip())
