"""The contextlib module."""

from functools import wraps as _wraps


class AbstractContextManager:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        return None


class ContextDecorator:
    """A context whose objects are decorators, too: each call of the function runs inside of it."""

    def _recreate_cm(self):
        return self

    def __call__(self, function):
        @_wraps(function)
        def inside(*args, **named):
            with self._recreate_cm():
                return function(*args, **named)

        return inside


class _GeneratorContext(ContextDecorator):
    def __init__(self, function, args, named):
        self._function = function
        self._args = args
        self._named = named
        self._generator = function(*args, **named)

    def _recreate_cm(self):
        return _GeneratorContext(self._function, self._args, self._named)

    def __enter__(self):
        try:
            return next(self._generator)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, kind, value, trace):
        if value is None:
            try:
                next(self._generator)
            except StopIteration:
                return False
            raise RuntimeError("generator didn't stop")
        else:
            try:
                self._generator.throw(value)
            except StopIteration as e:
                return e is not value
            except BaseException as e:
                if e is value:
                    return False
                raise
            raise RuntimeError("generator didn't stop after throw()")


def contextmanager(function):
    @_wraps(function)
    def make(*args, **named):
        return _GeneratorContext(function, args, named)

    return make


class redirect_stdout:
    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        import sys

        self._old_targets.append(sys.stdout)
        sys._settable.stdout = self._new_target
        return self._new_target

    def __exit__(self, kind, value, trace):
        import sys

        sys._settable.stdout = self._old_targets.pop()


class redirect_stderr:
    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        import sys

        self._old_targets.append(sys.stderr)
        sys.stderr = self._new_target
        return self._new_target

    def __exit__(self, kind, value, trace):
        import sys

        sys.stderr = self._old_targets.pop()


class chdir:
    def __init__(self, path):
        self.path = path
        self._old_cwd = []

    def __enter__(self):
        import os

        self._old_cwd.append(os.getcwd())
        os.chdir(self.path)

    def __exit__(self, kind, value, trace):
        import os

        os.chdir(self._old_cwd.pop())


class suppress:
    def __init__(self, *kinds):
        self._kinds = kinds

    def __enter__(self):
        return None

    def __exit__(self, kind, value, trace):
        if value is None:
            return False
        else:
            return isinstance(value, self._kinds)


class closing:
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, kind, value, trace):
        self.thing.close()


class nullcontext:
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, kind, value, trace):
        return None


class ExitStack:
    """Callbacks and contexts that are left in reverse order."""

    def __init__(self):
        self._exits = []

    def __enter__(self):
        return self

    def enter_context(self, context):
        result = context.__enter__()
        self._exits.append(lambda kind, value, trace: context.__exit__(kind, value, trace))
        return result

    def callback(self, function, *args, **named):
        def leave(kind, value, trace):
            function(*args, **named)
            return False

        self._exits.append(leave)
        return function

    def push(self, leave):
        """A context, or a function that gets what `__exit__` gets."""
        if hasattr(leave, "__exit__"):
            self._exits.append(lambda kind, value, trace: leave.__exit__(kind, value, trace))
        else:
            self._exits.append(leave)
        return leave

    def pop_all(self):
        other = type(self)()
        other._exits = self._exits
        self._exits = []
        return other

    def close(self):
        self.__exit__(None, None, None)

    def __exit__(self, kind, value, trace):
        swallowed = False
        raised = False
        while self._exits:
            leave = self._exits.pop()
            try:
                if leave(kind, value, trace):
                    kind, value = None, None
                    swallowed = True
                    raised = False
            except BaseException as e:
                kind, value = type(e), e
                raised = True
        if raised:
            raise value
        return swallowed
