"""The threading module. A thread runs to its end when it is started: what it would wait for, no other thread does
meanwhile. Waiting with a timeout takes that time and fails; waiting without one is an error."""

from _report import report as _report
from time import sleep as _sleep

TIMEOUT_MAX = 9223372036.0


class ThreadError(RuntimeError):
    pass


def _nothing():
    pass


def _wait(timeout, call, reason):
    """Nobody ends the waiting before its time."""
    if timeout is None or timeout < 0:
        raise RuntimeError(f"{call} would wait for ever: {reason}, and threads run one after the other")
    else:
        _sleep(timeout)


# Threads


class Thread:
    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        if target is None:
            self._work = _nothing
        elif kwargs is None:
            self._work = lambda: _done(target(*args))
        else:
            self._work = lambda: _done(target(*args, **kwargs))
        if name is None:
            self.name = _next_name(target)
        else:
            self.name = str(name)
        if daemon is None:
            self.daemon = current_thread().daemon
        else:
            self.daemon = bool(daemon)
        self.ident = 0
        self._has_started = False
        self._is_running = False

    def run(self):
        self._work()

    def start(self):
        if self._has_started:
            raise RuntimeError("threads can only be started once")
        self._has_started = True
        self._is_running = True
        self.ident = _started.number()
        _running.append(self)
        try:
            self.run()
        except SystemExit:
            pass
        except KeyboardInterrupt:
            # Not this thread's: it is for the program.
            raise
        except BaseException as e:
            _rt_flush_stdout()
            _rt_print_error(f"Exception in thread {self.name}:\n{_report(e)}")
        finally:
            _running.pop()
            self._is_running = False

    def join(self, timeout=None):
        if not self._has_started:
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        if self._is_running:
            _wait(timeout, "join()", f"{self.name} has started this thread")

    def is_alive(self):
        return self._is_running

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic

    def __repr__(self):
        status = "started" if self._is_running else "stopped" if self._has_started else "initial"
        if self.daemon:
            status += " daemon"
        if self._has_started:
            status += f" {self.ident}"
        return f"<{_class_name(self)}({self.name}, {status})>"


def _done(result):
    pass


class _Numbers:
    def __init__(self, last):
        self.last = last

    def number(self):
        self.last += 1
        return self.last


_named = _Numbers(0)
_started = _Numbers(140000000000000)


def _next_name(target):
    name = f"Thread-{_named.number()}"
    if hasattr(target, "__name__"):
        return f"{name} ({target.__name__})"
    else:
        return name


class _MainThread(Thread):
    def __init__(self):
        self._work = _nothing
        self.name = "MainThread"
        self.daemon = False
        self.ident = _started.number()
        self._has_started = True
        self._is_running = True


_main = _MainThread()
# The running thread is the last one; it was started by the one before it.
_running = [_main]


def current_thread():
    return _running[-1]


def currentThread():
    return current_thread()


def main_thread():
    return _running[0]


def enumerate():
    return _running[:]


def active_count():
    return len(_running)


def activeCount():
    return active_count()


def get_ident():
    return current_thread().ident


def get_native_id():
    return current_thread().ident


# What threads wait for


class _Context:
    """What a `with` acquires and releases."""

    def __enter__(self):
        return self.acquire()

    def __exit__(self, kind, value, trace):
        self.release()


class Lock(_Context):
    def __init__(self):
        self._is_locked = False

    def acquire(self, blocking=True, timeout=-1):
        _check_timeout(blocking, timeout)
        if self._is_locked:
            if blocking:
                _wait(timeout, "acquire()", "the lock is held already")
            return False
        self._is_locked = True
        return True

    def release(self):
        if not self._is_locked:
            raise RuntimeError("release unlocked lock")
        self._is_locked = False

    def locked(self):
        return self._is_locked


class RLock(_Context):
    """A lock that its owner may acquire again."""

    def __init__(self):
        self._owner = 0
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        _check_timeout(blocking, timeout)
        if self._count > 0 and self._owner != get_ident():
            if blocking:
                _wait(timeout, "acquire()", "another thread holds the lock")
            return False
        self._owner = get_ident()
        self._count += 1
        return True

    def release(self):
        if self._count == 0 or self._owner != get_ident():
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1

    def locked(self):
        return self._count > 0


def _check_timeout(blocking, timeout):
    if not blocking and timeout != -1:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if blocking and timeout < 0 and timeout != -1:
        raise ValueError("timeout value must be a non-negative number")


class Semaphore(_Context):
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._value = value

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        if self._value == 0:
            if blocking:
                _wait(timeout, "acquire()", "the semaphore is at 0")
            return False
        self._value -= 1
        return True

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        self._value += n


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        if self._value + n > self._initial_value:
            raise ValueError("Semaphore released too many times")
        self._value += n


class Event:
    def __init__(self):
        self._flag = False

    def is_set(self):
        return self._flag

    def isSet(self):
        return self._flag

    def set(self):
        self._flag = True

    def clear(self):
        self._flag = False

    def wait(self, timeout=None):
        if not self._flag:
            _wait(timeout, "wait()", "the event is not set")
        return self._flag


class Condition(_Context):
    def __init__(self, lock=None):
        if lock is None:
            self._lock = RLock()
        else:
            self._lock = lock

    def acquire(self, blocking=True, timeout=-1):
        return self._lock.acquire(blocking, timeout)

    def release(self):
        self._lock.release()

    def wait(self, timeout=None):
        if not self._lock.locked():
            raise RuntimeError("cannot wait on un-acquired lock")
        _wait(timeout, "wait()", "nobody notifies the condition")
        return False

    def wait_for(self, predicate, timeout=None):
        result = predicate()
        if not result:
            self.wait(timeout)
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._lock.locked():
            raise RuntimeError("cannot notify on un-acquired lock")

    def notify_all(self):
        self.notify()

    def notifyAll(self):
        self.notify()
