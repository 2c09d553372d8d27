class AppError(Exception):
    code = 1
    def __init__(self, msg, **details):
        super().__init__(msg)
        self.details = details
    def __str__(self):
        base = super().__str__()
        return f"[{self.code}] {base}" + (f" {self.details}" if self.details else "")
class NotFound(AppError):
    code = 404
class Denied(AppError, PermissionError):
    code = 403
def act(n):
    if n == 0: raise NotFound("no", key="k")
    if n == 1: raise Denied("stop")
    if n == 2: raise AppError("plain", a=1, b=2)
    if n == 3: return [][n]
    if n == 4: return {}["x"]
    if n == 5: return int("zz")
    if n == 6: return 1 // 0
    if n == 7: raise ValueError
    if n == 8: assert n < 8, f"n was {n}"
    if n == 9: raise KeyError("a", "b")
    return "fine"
for i in range(11):
    try:
        r = act(i)
    except NotFound as e:
        r = f"NF {e} {e.code} {e.details}"
    except PermissionError as e:
        r = f"PE {e} {isinstance(e, AppError)}"
    except AppError as e:
        r = f"AE {e}"
    except (IndexError, KeyError) as e:
        r = f"LE {e!r} {isinstance(e, LookupError)}"
    except ArithmeticError as e:
        r = f"AR {type(e).__name__} {e}"
    except Exception as e:
        r = f"EX {type(e).__name__} {e.args}"
    else:
        r = "else " + r
    finally:
        print(i, r)
def chain():
    try:
        try:
            raise ValueError("inner")
        except ValueError as e:
            raise RuntimeError("outer") from e
    except RuntimeError as e:
        return repr(e.__cause__), e.__cause__ is e.__context__, e.__suppress_context__
print(chain())
def multi():
    out = []
    for exc in (ValueError("v"), TypeError("t"), NotFound("n"), None):
        try:
            if exc is None: raise StopIteration("s")
            raise exc
        except (ValueError, TypeError) as e:
            out.append(("vt", type(e).__name__, str(e)))
        except AppError as e:
            out.append(("app", e.code, e.args[0]))
        except BaseException as e:
            out.append(("base", type(e).__name__))
    return out
print(multi())
def nested():
    log = []
    try:
        try:
            raise KeyError("k")
        finally:
            log.append("f1")
    except KeyError:
        log.append("h")
        try:
            raise
        except KeyError as again:
            log.append(again.args[0])
    else:
        log.append("never")
    finally:
        log.append("f2")
    return log
print(nested())
def f(n):
    for i in range(n):
        try:
            if i == 1: continue
            if i == 3: break
            if i == 4: return "ret"
        finally:
            print("fin", i)
    return "end"
print(f(2), f(5))
class Temp:
    def __enter__(self): print("enter"); return self
    def __exit__(self, t, v, tb):
        print("exit", t.__name__ if t else None, v)
        return t is ValueError
with Temp():
    raise ValueError("swallowed")
try:
    with Temp() as t:
        raise KeyError("out")
except KeyError as e:
    print("caught", e)
e = ValueError("a", 2)
print(e.args, repr(e), str(e), e.args[1] + 1)


class Shortage(ValueError):
    def __init__(self, wanted, left):
        super().__init__(f"{wanted} wanted")
        self.left = left


def attempt(action):
    try:
        action()
    except (ArithmeticError, LookupError, Shortage) as e:
        # What only one of the classes has is asked of the object: its type here is their common base.
        print(type(e).__name__, e, getattr(e, "left", None), hasattr(e, "left"))


def run_short():
    raise Shortage(3, left=2)


for action in (run_short, lambda: [][1], lambda: 1 // 0):
    attempt(action)
