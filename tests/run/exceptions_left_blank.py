"""Exceptions of the program whose __init__ leaves that of the library out."""


class Odd(Exception):
    def __init__(self, code):
        self.code = code


class Missing(ImportError):
    def __init__(self, what):
        self.what = what


class Broken(OSError):
    def __init__(self, device):
        self.device = device


class Done(StopIteration):
    def __init__(self, count):
        self.count = count


class Leave(SystemExit):
    def __init__(self, why):
        self.why = why


class Grammar(SyntaxError):
    def __init__(self, rule):
        self.rule = rule


class Sometimes(ImportError):
    def __init__(self, what, full):
        if full:
            super().__init__(what, name="it")


class Decoding(UnicodeDecodeError):
    def __init__(self, at):
        self.at = at


class Named(Exception):
    """`__fill` and the like are names of its own."""

    def __init__(self, text):
        super().__init__(text, len(text))

    def __fill(self, args):
        return "mine"

    def _blank(self):
        return self.__fill(())


for error in [Odd(3), Missing("x"), Done(2), Leave("tired"), Grammar("expr")]:
    print(repr(error), error.args, [str(error)])

try:
    raise Missing("y")
except Missing as e:
    print(e.what, e.name, e.path, e.msg, e.__cause__, e.__context__)

try:
    raise Broken("disk")
except OSError as e:
    print(e.args, e.errno, e.strerror, e.filename, [str(e)], repr(e))

try:
    raise Done(5)
except Done as e:
    print(e.count, e.value)

try:
    raise Leave("late")
except SystemExit as e:
    print(e.code, e.args)

try:
    raise Grammar("stmt")
except SyntaxError as e:
    print(e.rule, e.msg, e.filename, e.lineno, e.offset, e.text, e.args)

for full in (False, True):
    try:
        raise Sometimes("z", full)
    except ImportError as e:
        print(e.name, e.path, e.args)

try:
    raise Decoding(7)
except UnicodeError as e:
    print(e.args)

named = Named("four")
print(named.args, str(named), named._blank())
named.add_note("a note")
print(named.__notes__)


for error in [SyntaxError(), SyntaxError("odd"), SyntaxError("odd", ("f/g.py", 3, 1, "x"))]:
    print([str(error)], error.args[:1])


class Stop(KeyboardInterrupt):
    pass


try:
    raise Stop("now")
except KeyboardInterrupt as e:
    print(type(e).__name__, e.args)


# What a derived class has under the name of a field of OSError hides it from readers, not from OSError.
class WithClassAttribute(OSError):
    errno = 5


class WithProperty(OSError):
    @property
    def errno(self):
        return 9


class WithBoth(OSError):
    errno = 5

    def __init__(self, number):
        super().__init__(number, "text")
        self.errno = number + 1


print(WithClassAttribute(1, "s").errno, WithClassAttribute(1, "s"), WithProperty("q").errno, WithProperty(1, "s"), WithBoth(7).errno)
odd = OSError(1, 2)
print(odd.errno, odd.strerror, odd, repr(odd))
two = OSError(2, "text", "first", None, "second")
print(two, two.filename2, two.args, OSError(1, "t").filename2)
