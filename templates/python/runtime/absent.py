"""Values that stand for no value, where None means something else."""

from __future__ import annotations

from typing import Literal

from typing_extensions import final


@final
class Omit:
    """The type of ``omit``: an argument that is not sent, while None is sent as null."""

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "omit"


@final
class NotGiven:
    """The type of ``NOT_GIVEN``: an option that is left to its default, while None switches it off."""

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "NOT_GIVEN"


omit = Omit()
"""An argument that is not sent."""

NOT_GIVEN = NotGiven()
"""An option that is left to its default."""
