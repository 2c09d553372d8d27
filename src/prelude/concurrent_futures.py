"""The concurrent.futures module. What is submitted runs at once, before `submit` returns: futures are always done."""

from exceptions import TimeoutError
from typing import NamedTuple as _NamedTuple

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"


class CancelledError(Exception):
    pass


class BrokenExecutor(RuntimeError):
    pass


class Future:
    """What a call has given."""

    def __init__(self, call):
        self._exception = None
        self._values = []
        try:
            self._values.append(call())
        except Exception as error:
            self._exception = error

    def result(self, timeout=None):
        if self._exception is not None:
            raise self._exception
        return self._values[0]

    def exception(self, timeout=None):
        return self._exception

    def done(self):
        return True

    def running(self):
        return False

    def cancelled(self):
        return False

    def cancel(self):
        return False

    def add_done_callback(self, fn):
        fn(self)


class Executor:
    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is not None and max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        self._is_shut_down = False
        if initializer is not None:
            initializer(*initargs)

    def submit(self, fn, /, *args, **kwargs):
        if self._is_shut_down:
            raise RuntimeError("cannot schedule new futures after shutdown")
        return Future(lambda: fn(*args, **kwargs))

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if self._is_shut_down:
            raise RuntimeError("cannot schedule new futures after shutdown")
        futures = [Future(lambda: fn(*args)) for args in zip(*iterables)]
        return _results(futures)

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._is_shut_down = True

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        self.shutdown()
        return False


def _results(futures):
    for future in futures:
        yield future.result()


class ThreadPoolExecutor(Executor):
    pass


class ProcessPoolExecutor(Executor):
    pass


def as_completed(fs, timeout=None):
    yield from fs


class DoneAndNotDoneFutures(_NamedTuple):
    done: set
    not_done: set


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    done = set(fs)
    return DoneAndNotDoneFutures(done, done - done)
