import sys
def main(argv=None):
    lines = sys.stdin.read().splitlines() if not sys.stdin.isatty() else []
    print(len(lines))
    try:
        v = int("x1")
    except ValueError as e:
        print(e)
    try:
        [][3]
    except IndexError as e:
        print(e)
    try:
        {}["k"]
    except KeyError as e:
        print(e, repr(e), e.args)
    try:
        1 / 0
    except ZeroDivisionError as e:
        print(e)
    try:
        None.foo
    except AttributeError as e:
        print(e)
    try:
        "a" + 1
    except TypeError as e:
        print(e)
    try:
        int([])
    except TypeError as e:
        print(e)
    try:
        a, b = [1]
    except ValueError as e:
        print(e)
    try:
        raise RuntimeError("outer") from ValueError("inner")
    except RuntimeError as e:
        print(e, repr(e.__cause__))
    try:
        try:
            raise KeyError("k")
        finally:
            print("fin")
    except LookupError as e:
        print("caught", type(e).__name__)
    else:
        print("no")
    def f():
        for i in range(3):
            try:
                if i == 1:
                    continue
                if i == 2:
                    return "ret"
            finally:
                print("f", i)
    print(f())
    assert 1 + 1 == 2, "math"
    try:
        assert False, "boom"
    except AssertionError as e:
        print("assert", e)
    class E1(Exception):
        code = 7
    class E2(E1):
        def __str__(self): return "E2!"
    for ex in (E1("a", 1), E2()):
        try:
            raise ex
        except E2 as e:
            print("e2", e, e.code)
        except E1 as e:
            print("e1", e, e.args)
    try:
        next(iter([]))
    except StopIteration:
        print("stop")
    try:
        float("abc")
    except ValueError as e:
        print(e)
    try:
        [1, 2].remove(5)
    except ValueError as e:
        print(e)
    try:
        "abc".index("z")
    except ValueError as e:
        print(e)
    try:
        (1, 2)[5]
    except IndexError as e:
        print(e)
    return 0
if __name__ == "__main__":
    sys.exit(main())
