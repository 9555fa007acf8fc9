"""Counts any number of pages: finds them, has them counted in parcels, and adds the counts up as they come."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from termkit.errors import InputError
from termkit.extract.counting import Counts
from termkit.messages import N_, Message
from termkit.verbs.extract_ahead import opened_ahead
from termkit.verbs.extract_count_parcel import ParcelCounts, count_parcel, forget_engine
from termkit.verbs.extract_open_parcel import LeftOut, Settings
from termkit.verbs.extract_pages import find_pages
from termkit.verbs.extract_parcels import parcels
from termkit.verbs.extract_sentences import judge
from termkit.verbs.extract_workers import map_in_order

# When there are a quarter more forms than this, those that were met least often are dropped until no more than this are left.
# A million words of text have about so many; counting and ranking them takes some 200 MB.
MOST_FORMS = 60_000
# So many pages are named in the report, and so many remarks made; of further pages there is only the number.
MOST_NAMED = 1_000


@dataclass(slots=True)
class PagesCounted:
    """What was counted on all pages.

    Attributes:
        counts: the counts.
        left_out: pages that are not in them, the first :data:`MOST_NAMED`.
        missing: how many pages are not in them.
        notes: what else there is to say of pages and workers.
        identity: what tells these counts from all others.
    """

    counts: Counts = field(default_factory=Counts)
    left_out: list[LeftOut] = field(default_factory=list)
    missing: int = 0
    notes: list[str] = field(default_factory=list)
    identity: str = ""


def count_pages(
    names: Sequence[str],
    settings: Settings,
    *,
    workers: int = 1,
    scheduler: str | None = None,
    most: int = MOST_FORMS,
    on_progress: Callable[[int, int], None] = lambda _bytes, _pages: None,
) -> PagesCounted:
    """Count pages.

    The pages stream: what is in memory at a time are some parcels of them and the counts. How many forms these have is bounded
    (see :meth:`~termkit.extract.counting.Counts.prune`), so that memory does not grow with the number of pages. Workers make no
    difference to the result: how pages are put up, and in which order counts are added and pruned, does not depend on them.

    Args:
        names: files, folders, patterns, ``-``.
        settings: model and cache.
        workers: how many processes.
        scheduler: the address of a Dask scheduler whose workers count instead; they must see the pages under the same paths.
        most: how many forms to keep.
        on_progress: told the bytes and pages done since it was told last.

    Raises:
        InputError: a name stands for nothing, or none of the pages can be used.
        UsageError: the model cannot be loaded.
        MissingExtraError: ``scheduler`` is given and Dask is not installed.
    """
    done = PagesCounted()
    total = _Sum(done, most)
    for parcel in _counted(names, settings, workers, scheduler, total.note):
        before = total.pages
        total.add(parcel)
        on_progress(parcel.size, total.pages - before)
    total.close()
    if not done.counts.pages:
        raise _nothing(done)
    if len(done.counts.forms) > most // 2:
        forget_engine()  # ranking so much needs room
    return done


def _counted(
    names: Sequence[str], settings: Settings, workers: int, scheduler: str | None, note: Callable[[str], None]
) -> Iterator[ParcelCounts]:
    put_up = parcels(find_pages(names))
    count = partial(count_parcel, settings=settings)
    if scheduler is not None:
        from termkit.verbs.extract_cluster import map_on_cluster

        return map_on_cluster(count, put_up, scheduler)
    given = opened_ahead(put_up, settings) if workers > 1 else put_up
    return map_in_order(
        count, given, workers=workers, on_death=lambda: note(Message("a worker died; its pages are done again"))
    )


class _Sum:
    """Adds parcels up; the pieces of a long text are put together before the text counts as a page."""

    def __init__(self, done: PagesCounted, most: int) -> None:
        self._done = done
        self._most = most
        self._text = Counts()
        self._languages: Counter[str] = Counter()
        self._broken: LeftOut | None = None
        self._identity = hashlib.blake2b(str(most).encode(), digest_size=20)
        self.pages = 0

    def add(self, parcel: ParcelCounts) -> None:
        """Take in the counts of a parcel."""
        self._identity.update(parcel.identity)
        for note in parcel.notes:
            self.note(note)
        if parcel.piece is None:
            self._leave_out(parcel.left_out)
            self._merge(self._done.counts, parcel.counts)
            self.pages += parcel.counts.pages + len(parcel.left_out)
            return
        self._merge(self._text, parcel.counts)
        self._languages.update(parcel.languages)
        self._broken = self._broken or next(iter(parcel.left_out), None)
        if parcel.piece.last:
            self._end_text(parcel.piece.path)

    def note(self, text: str) -> None:
        """Take down what there is to say of a page or a worker."""
        if len(self._done.notes) < MOST_NAMED:
            self._done.notes.append(text)

    def close(self) -> None:
        """End the sum: no more than the wanted number of forms is left."""
        self._done.counts.prune(self._most)
        self._done.identity = self._identity.hexdigest()

    def _end_text(self, path: str) -> None:
        reason, note = judge(self._languages)
        if self._broken or reason:
            self._leave_out([self._broken or LeftOut(path, reason or "")])
        else:
            self._merge(self._done.counts, self._text.as_one_page())
            if note:
                self.note(Message("{path}: {reason}", path=path, reason=note))
        self._text, self._languages, self._broken = Counts(), Counter(), None
        self.pages += 1

    def _merge(self, counts: Counts, more: Counts) -> None:
        counts.merge(more)
        if len(counts.forms) > self._most + self._most // 4:  # not at every parcel: pruning looks at all forms
            counts.prune(self._most)

    def _leave_out(self, pages: Sequence[LeftOut]) -> None:
        self._done.missing += len(pages)
        self._done.left_out += pages[: MOST_NAMED - len(self._done.left_out)]


def _nothing(done: PagesCounted) -> InputError:
    first = done.left_out[0]
    if done.missing == 1:
        return InputError(first.reason, path=first.path)
    template = N_("none of the {number} pages can be used; the first one: {first}")
    return InputError(Message(template, number=str(done.missing), first=first.message))
