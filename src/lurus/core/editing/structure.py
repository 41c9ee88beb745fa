"""What templates are spread over: the tree of an office's plan, the periods, and the cells that there are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from lurus.core.editing.errors import EditingError
from lurus.core.editing.fields import Field, Given


@dataclass(frozen=True)
class Node:
    """One place of the tree: a level of the plan (`kind` says which), an indicator, a budget line.

    `attributes` are what templates ask for and insert: the formula's name, decimals, bounds.
    """

    id: str
    kind: str
    parent: str | None = None
    attributes: Mapping[str, Given] = field(default_factory=dict)
    label: str = ""


@dataclass(frozen=True)
class Structure:
    """Nodes in the order rules shall come, periods in the order of time, and the ids of all cells.

    A cell's id is the node's id, a point, the measure; then, where it has one, a point and the period; then,
    where it stands in a document of its own, `@` and the document: `IKU1.target`, `IKU1.realisasi.tw1`,
    `IKU1.target@PK`.

    Raises EditingError `editing.duplicate_node`, `editing.no_such_parent`.

    >>> tree = Structure((Node("P", "program"), Node("K", "kegiatan", "P")), cells=frozenset({"P.pagu", "K.pagu"}))
    >>> [child.id for child in tree.children("P")]
    ['K']
    """

    nodes: tuple[Node, ...]
    periods: tuple[str, ...] = ()
    cells: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        if len(self.by_id) < len(self.nodes):
            ids = [node.id for node in self.nodes]
            raise EditingError("editing.duplicate_node", node=next(i for i in ids if ids.count(i) > 1))
        for node in self.nodes:
            if node.parent is not None and node.parent not in self.by_id:
                raise EditingError("editing.no_such_parent", node=node.id, parent=node.parent)

    @classmethod
    def of(cls, nodes: Iterable[Node], periods: Iterable[str], fields: Iterable[Field]) -> "Structure":
        """Return the structure whose cells are these fields."""
        return cls(tuple(nodes), tuple(periods), frozenset(field.id for field in fields))

    @cached_property
    def by_id(self) -> Mapping[str, Node]:
        """Every node by its id."""
        return {node.id: node for node in self.nodes}

    @cached_property
    def _children(self) -> Mapping[str, tuple[Node, ...]]:
        found: dict[str, list[Node]] = {}
        for node in self.nodes:
            if node.parent is not None:
                found.setdefault(node.parent, []).append(node)
        return {parent: tuple(nodes) for parent, nodes in found.items()}

    def children(self, node: str) -> tuple[Node, ...]:
        """Return the nodes right below a node, in their order."""
        return self._children.get(node, ())

    def lagged(self, period: str, by: int) -> str | None:
        """Return the period so many before (negative) or after another; None where there is none."""
        place = self.periods.index(period) + by
        return self.periods[place] if 0 <= place < len(self.periods) else None
