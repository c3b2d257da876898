"""A PDF whose headings, paragraphs and tables say what they are, to those who hear it read.

fpdf2 tags pictures and links only; this gives it elements inside elements.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from fpdf import FPDF
from fpdf.output import OutputProducer, PDFPage
from fpdf.structure_tree import StructElem, StructureTreeBuilder
from fpdf.syntax import PDFObject


class Tags(StructureTreeBuilder):
    """The tree; a leaf is a piece of what is drawn on a page."""

    def __init__(self) -> None:
        super().__init__()
        self.open = [self.doc_struct_elem]
        self.elements: list[StructElem] = []
        self.pieces: Counter[int] = Counter()

    def add(self, name: str, page: int) -> StructElem:
        element = StructElem(f"/{name}", parent=self.open[-1], kids=[], page_number=page)
        self.open[-1].k.append(element)
        self.elements.append(element)
        return element

    def leaf(self, name: str, page: int) -> tuple[int, int]:
        """The numbers by which the page and the piece of it are known."""
        element, piece = self.add(name, page), self.pieces[page]
        self.pieces[page] += 1
        element.k.append(piece)
        parents = self.spid_per_page_number.setdefault(page, len(self.spid_per_page_number))
        self.struct_tree_root.parent_tree.nums[parents].append(element)
        return parents, piece

    def empty(self) -> bool:
        return not self.elements

    def __iter__(self) -> Iterator[PDFObject]:
        yield from (self.struct_tree_root, self.doc_struct_elem)
        yield self.struct_tree_root.parent_tree
        yield from self.elements


class Producer(OutputProducer):
    """fpdf2 says of the outermost elements only on which page they are."""

    def _add_structure_tree(self) -> PDFObject | None:
        pages = [each for each in self.pdf_objs if isinstance(each, PDFPage)]
        for element in self.fpdf.struct_builder:
            if isinstance(element, StructElem) and (number := element.page_number()):
                element.pg = pages[number - 1]  # type: ignore[assignment]  # upstream says None
        return super()._add_structure_tree()


class TaggedPDF(FPDF):
    def __init__(self) -> None:
        super().__init__()
        self.struct_builder: Tags = Tags()
        self._set_min_pdf_version("1.7")

    def made(self) -> bytes:
        return bytes(self.output(output_producer_class=Producer))

    @contextmanager
    def element(self, name: str) -> Iterator[None]:
        """What is written meanwhile stands in it: Table, TR."""
        self.struct_builder.open.append(self.struct_builder.add(name, self.page))
        yield
        self.struct_builder.open.pop()

    @contextmanager
    def piece(self, name: str) -> Iterator[None]:
        """What is drawn meanwhile is one of these: P, H1, TH. It may not go on over the page."""
        parents, number = self.struct_builder.leaf(name, self.page)
        self.pages[self.page].struct_parents = parents
        self._out(f"/{name} <</MCID {number}>> BDC")
        yield
        self._out("EMC")

    @contextmanager
    def decoration(self) -> Iterator[None]:
        """What is not read out: rules, the number of the page."""
        self._out("/Artifact BMC")
        yield
        self._out("EMC")
