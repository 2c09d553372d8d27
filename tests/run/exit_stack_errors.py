from contextlib import ExitStack, contextmanager


class Guard:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        print(self.name, value)


def swallow(kind, value, trace):
    print("swallow", kind.__name__, value)
    return True


with ExitStack() as stack:
    stack.push(Guard("pushed"))
    stack.push(swallow)
    raise ValueError("in the block")

try:
    with ExitStack() as stack:
        stack.enter_context(Guard("outer"))
        stack.callback(int, "x")
        stack.enter_context(Guard("inner"))
except ValueError as error:
    print("left with", error)

with ExitStack() as stack:
    stack.push(swallow)
    stack.callback(int, "y")


@contextmanager
def empty():
    if False:
        yield


try:
    with empty():
        print("never")
except RuntimeError as error:
    print(error)
