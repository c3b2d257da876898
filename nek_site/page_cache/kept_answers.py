"""The answers asked for last, as many as fit."""

import threading
from collections import OrderedDict

from nek_site.page_cache.answers import Answer
from nek_site.page_cache.page_keys import PageKey

LIMIT = 32 * 1024**2  # bytes in each process: some 2,000 pages


class KeptAnswers:
    def __init__(self, limit: int = LIMIT) -> None:
        self._limit = limit
        self._answers: OrderedDict[PageKey, Answer] = OrderedDict()
        self._size = 0
        self._lock = threading.Lock()

    @property
    def size(self) -> int:
        """Bytes, about."""
        return self._size

    def get(self, key: PageKey) -> Answer | None:
        with self._lock:
            answer = self._answers.get(key)
            if answer:
                self._answers.move_to_end(key)
            return answer

    def keep(self, key: PageKey, answer: Answer) -> None:
        with self._lock:
            if answer.size > self._limit // 4:  # it would drive out all others
                return
            if before := self._answers.pop(key, None):
                self._size -= before.size
            self._answers[key] = answer
            self._size += answer.size
            while self._size > self._limit:
                _key, oldest = self._answers.popitem(last=False)
                self._size -= oldest.size
