# Names that only other versions of Python have, where a handler expects the NameError.
try: input = raw_input
except NameError: pass
try: range = xrange
except NameError: pass
print(list(range(3)))
try:
    unicode
except NameError:
    unicode = str
print(unicode("x"))
try:
    print(undefined_thing + 1)
except NameError as e:
    print("caught:", e)
try:
    from functools import cache
except ImportError:
    from functools import lru_cache as cache
print(cache(lambda x: x + 1)(3))
try:
    basestring
except NameError: basestring = (str, bytes)
print(isinstance("x", basestring))
try:
    from itertools import izip as zip
    print("never")
except ImportError as e:
    print(type(e).__name__, e.name)
print(list(zip([1], [2])))
try:
    from nowhere import filter
except ImportError as e:
    print(type(e).__name__, e.name)
print(list(filter(None, [0, 1])))
def newer():
    try:
        from math import no_such_function as found
    except ImportError as e:
        print(e.msg.split(" (")[0])
        from math import floor as found
    return found(2.5)
print(newer())


# What no import finds has no name.
try:
    import module_that_is_nowhere
    from math import name_that_is_nowhere
except ImportError:
    print("not there")


def use():
    return name_that_is_nowhere


for ask in (lambda: module_that_is_nowhere, use):
    try:
        print(ask())
    except NameError as e:
        print(e)


# Functions whose `def` may not run.
def defined_in_a_branch(wanted):
    if wanted:

        def inner():
            return "inner"

    def uses():
        return inner()

    try:
        print(inner())
    except UnboundLocalError as error:
        print(error)
    try:
        print(uses())
    except NameError as error:
        print(error)


def defined_in_a_loop(rounds):
    for number in range(rounds):

        def inner(depth=2):
            return number if depth == 0 else inner(depth - 1)

    try:
        return inner()
    except UnboundLocalError as error:
        return str(error)


def defined_before_an_error(text):
    try:
        value = int(text)

        def inner():
            return value

    except ValueError:
        pass
    try:
        return inner()
    except UnboundLocalError as error:
        return str(error)


defined_in_a_branch(True)
defined_in_a_branch(False)
print(defined_in_a_loop(3), defined_in_a_loop(0))
print(defined_before_an_error("5"), defined_before_an_error("five"))
if len(__name__) > 100:

    def never_defined():
        return 1


def calls_what_is_never_defined():
    return never_defined()


for attempt in (lambda: never_defined(), calls_what_is_never_defined):
    try:
        print(attempt())
    except NameError as error:
        print(error)


def classes_beside(flag):
    if flag:

        def double(a):
            return a * 2

        class Local:
            @staticmethod
            def static():
                return double(9)

            class Inner:
                def method(self):
                    return double(4)

            def method(self):
                return self.Inner().method()

        return Local.static(), Local().method()
    return None


def class_elsewhere(flag):
    if flag:

        def double(a):
            return a * 2

    class Local:
        @staticmethod
        def static():
            return double(9)

    return Local.static()


print(classes_beside(True), classes_beside(False), class_elsewhere(True))
