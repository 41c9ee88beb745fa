"""A picture inside a page."""

from base64 import b64encode


def picture_address(png: bytes) -> str:
    """The address that holds the picture itself."""
    return f"data:image/png;base64,{b64encode(png).decode()}"
