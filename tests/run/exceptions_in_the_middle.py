"""Exceptions out of the middle of expressions: what was made so far is released on the way."""

import functools
from contextlib import contextmanager
from dataclasses import dataclass, field
from collections import defaultdict, Counter, deque
import heapq, itertools, re


class Err(Exception):
    pass


def boom(x, at=3):
    if len(x) == at:
        raise Err("at " + x)
    return x + "!"


words = ["a", "bb", "ccc", "dddd"]


class Bad:
    def __init__(self, name, fail=""):
        self.name = name + "-" * 3
        self.parts = [name, [name]]
        if fail == "init":
            raise Err("init " + self.name)

    def __eq__(self, other):
        if self.name.startswith("eq") or other.name.startswith("eq"):
            raise Err("eq " + self.name)
        return self.name == other.name

    def __hash__(self):
        if self.name.startswith("hash"):
            raise Err("hash " + self.name)
        return 7

    def __lt__(self, other):
        if self.name.startswith("lt") or other.name.startswith("lt"):
            raise Err("lt " + self.name + other.name)
        return self.name < other.name

    def __str__(self):
        raise Err("str " + self.name)

    def __iter__(self):
        yield self.name + "1"
        yield self.name + "2"
        raise Err("iter " + self.name)

    def __getitem__(self, i):
        raise Err("item " + str(i) + self.name)

    def __bool__(self):
        raise Err("bool " + self.name)

    def __contains__(self, x):
        raise Err("contains " + x)

    def __enter__(self):
        if self.name.startswith("enter"):
            raise Err("enter " + self.name)
        return [self.name + "x"]

    def __exit__(self, *a):
        if self.name.startswith("exit"):
            raise Err("exit " + self.name)
        return False

    def __call__(self, *args, **kwargs):
        raise Err("call " + str(len(args)) + self.name)

    def __add__(self, other):
        raise Err("add " + self.name)

    def __radd__(self, other):
        raise Err("radd " + self.name)


@dataclass(order=True)
class Data:
    name: str
    items: list = field(default_factory=list)
    def __post_init__(self):
        self.items.append(self.name + "p")
        if len(self.name) == 3:
            raise Err("post " + self.name)


@functools.lru_cache(maxsize=None)
def cached(x):
    return [boom(x), x + "c"]


def deco(f):
    @functools.wraps(f)
    def inner(*args, **kw):
        r = [f(*args, **kw), "after"]
        return r
    return inner


@deco
def decorated(x, *rest, **kw):
    return [boom(x), rest, kw]


@contextmanager
def ctx(name):
    held = [name + "h"]
    try:
        yield held[0] + "y"
    finally:
        held.append(boom(name, 5))


def gen(xs):
    for x in xs:
        kept = [x + "k"]
        yield boom(x) + kept[0]


def star(*args, **kw):
    return boom("".join(args))


def attempt_01():
    return [boom(w) + "z" for w in words]


def attempt_02():
    return {w + "k": [boom(w)] for w in words}


def attempt_03():
    return {boom(w) for w in words}


def attempt_04():
    return list(zip(words, gen(words)))


def attempt_05():
    return list(map(boom, words))


def attempt_06():
    return sorted(words, key=lambda w: boom(w))


def attempt_07():
    return sorted([Bad("b"), Bad("a"), Bad("lt"), Bad("c")])


def attempt_08():
    return [Bad("x", "init"), Bad("y")]


def attempt_09():
    return [Bad("q"), Bad("x", "init")]


def attempt_10():
    return {Bad("a"): "1" + words[0], Bad("eq"): "2"}


def attempt_11():
    return {Bad("hash"): "1" + words[0]}


def attempt_12():
    return f"{words[0] + 'x'} {Bad('s')} {words[1]}"


def attempt_13():
    return "%s %s" % (words[0] + "x", Bad("s"))


def attempt_14():
    return words + list(Bad("it"))


def attempt_15():
    return [words[0] + "q", -len(words[0] + "q") + Bad("l")]


def attempt_16():
    return (words[0] + "q", Bad("l")[words[1] == "x"])


def attempt_17():
    return words[0] + "a" if Bad("b") else words[1] + "b"


def attempt_18():
    return words[0] + "z" in Bad("c")


def attempt_19():
    with Bad("w") as h, Bad("enter") as k:
        return h + k


def attempt_20():
    with Bad("exit") as h:
        return h + [words[0] + "r"]


def attempt_21():
    return [cached("a"), cached("ccc")]


def attempt_22():
    return decorated("ccc", words[0] + "x", k=[words[1] + "y"])


def attempt_23():
    return [Data("a"), Data("ccc")]


def attempt_24():
    return star(*[w + "s" for w in words[:1]], *gen(["x", "ccc"]), k=words[0] + "k")


def attempt_25():
    return star(words[0] + "aa", **{"k" + w: [w + "v"] for w in words})


def attempt_26():
    with ctx("a") as x, ctx("five5") as y:
        return [x + y]


def attempt_27():
    for k in {w + "d": [w] for w in words}:
        boom(k, 4)
    return 1


def attempt_28():
    d = {w + "d": [w] for w in words}
    for k in d:
        d[k + "new"] = [k]
    return 1


def attempt_29():
    return functools.reduce(lambda a, b: boom(a + b, 6), words)


def attempt_30():
    return heapq.nsmallest(2, [Bad("b"), Bad("lt"), Bad("a")])


def attempt_31():
    return [x for x in itertools.chain(gen(["q"]), gen(words))]


def attempt_32():
    return max(words, key=boom)


def attempt_33():
    return Bad("c")(words[0] + "a", k=words[1] + "b")


def attempt_34():
    return [words[0] + "s", Bad("a") + words[1]]


def attempt_35():
    try:
        return [words[0] + "t", boom("ccc")]
    finally:
        words[0] + boom("dddd", 4)


def attempt_36():
    return [words[0] + "a", [boom("ccc")]]


def attempt_39():
    return re.sub("c+", lambda m: boom(m.group() + ""), "ab ccc d")


def attempt_40():
    return any(boom(w) == "zz" for w in words)


def attempt_41():
    a, (b, c) = words[0] + "x", [words[1] + "y"]
    return a


def attempt_42():
    x, *y = gen(words)
    return x


def attempt_43():
    return dict([(w + "k", boom(w)) for w in words])


def attempt_44():
    return defaultdict(lambda: boom("ccc"), {"a": "b" + words[0]})["q" + words[0]]


def attempt_45():
    return Counter(gen(words))


def attempt_46():
    return deque(gen(words), 2)


def attempt_47():
    return " ".join(boom(w) for w in words)


def attempt_48():
    return [words[i] + "x" for i in range(9)]


def attempt_49():
    return {"a" + words[0]: 1}["b" + words[0]]


def attempt_50():
    return int("x" + words[0]) + int("5")


def attempt_51():
    match [words[0] + "m", Bad("a")]:
        case [x, y] if y:
            return x


def attempt_52():
    words2 = [w + "q" for w in words]
    words2[boom_index(words2)] = words2.pop() + boom("ccc")


def boom_index(x):
    return len(x[0]) - 2


def attempt_53():
    return print(words[0] + "p", Bad("s"))


def attempt_54():
    def inner():
        nonlocal_kept = [words[0] + "n"]
        yield nonlocal_kept
        raise Err("inner " + nonlocal_kept[0])
    def outer():
        got = yield from inner()
        return got
    return list(outer())


def attempt_55():
    g = gen(words)
    next(g)
    return g.throw(Err("thrown " + words[0]))


def attempt_56():
    try:
        boom("ccc")
    except Err as e:
        raise ValueError("from " + str(e)) from e


def attempt_57():
    return list(itertools.accumulate(words, lambda a, b: boom(a + b, 6)))


def attempt_58():
    return list(filter(lambda w: boom(w), words))


def attempt_59():
    return list(itertools.groupby(words, key=boom))


def attempt_60():
    return [*gen(words), words[0] + "e"]


def run(attempts):
    for attempt in attempts:
        try:
            attempt()
            print("nothing")
        except Exception as e:
            print(type(e).__name__, e, type(e.__context__).__name__)


run(
    [
        attempt_01, attempt_02, attempt_03, attempt_04, attempt_05, attempt_06, attempt_07, attempt_08,
        attempt_09, attempt_10, attempt_11, attempt_12, attempt_13, attempt_14, attempt_15, attempt_16,
        attempt_17, attempt_18, attempt_19, attempt_20
    ]
)
run(
    [
        attempt_21, attempt_22, attempt_23, attempt_24, attempt_25, attempt_26, attempt_27, attempt_28,
        attempt_29, attempt_30, attempt_31, attempt_32, attempt_33, attempt_34, attempt_35, attempt_36,
        attempt_39
    ]
)
run(
    [
        attempt_40, attempt_41, attempt_42, attempt_43, attempt_44, attempt_45, attempt_46, attempt_47,
        attempt_48, attempt_49, attempt_50, attempt_51, attempt_52, attempt_53, attempt_54, attempt_55,
        attempt_56, attempt_57, attempt_58, attempt_59, attempt_60
    ]
)
