"""An exception that is made before it is raised has its own frames only."""

def f(n):
    if n:
        raise ValueError("a")
def h():
    for i in range(3):
        try:
            f(i)
        except ValueError:
            pass
    e = ValueError("k")
    raise e
h()
