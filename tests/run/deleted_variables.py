"""Module variables, captured variables and class attributes after `del`, which functions may run; they can be set again."""

number = 3
items = [1, 2]


class Point:
    def __init__(self, x):
        self.x = x


point = Point(5)


def delete_all():
    global number, items, point
    del number
    del (items, point)


def show():
    print(number, items, point.x)


def attempt(action):
    try:
        action()
    except (NameError, AttributeError) as error:
        print(type(error).__name__, error)


show()
delete_all()
attempt(show)
attempt(lambda: print(items))
attempt(lambda: print(point.x))
attempt(delete_all)
number = 4
attempt(show)
items = [3]
point = Point(6)
show()
delete_all()
attempt(delete_all)


class Remover:
    name = "attribute"

    def remove(self):
        def inner():
            global text, helper
            del text, helper

        inner()


def helper():
    return "helped"


text = "some"
print(text, helper())
Remover().remove()
attempt(lambda: print(text))
attempt(lambda: print(helper()))


def outer():
    values = [1]

    def inner():
        nonlocal values
        del values

    def reader():
        return values

    print(values, reader())
    inner()
    attempt(lambda: print(reader()))
    attempt(inner)
    try:
        print(values)
    except UnboundLocalError as error:
        print(error)
    values = [2]
    print(values, reader())


outer()


class Table:
    name = "x"
    sizes = [1]
    kept = 1
    for index in range(3):
        kept += index
    del index, name
    try:
        print(name)
    except NameError as error:
        print(error)
    try:
        del name
    except NameError as error:
        print(error)
    del sizes
    sizes = [2]
    for index in []:
        pass
    if kept > 100:
        missing = Point(1)

    def has(self):
        return hasattr(self, "name"), hasattr(self, "sizes")


print(Table.kept, Table.sizes, Table().sizes, Table().has())
attempt(lambda: print(Table.name))
attempt(lambda: print(Table.index))
attempt(lambda: print(Table.missing))
print(hasattr(Table, "name"), getattr(Table, "name", "none"), hasattr(Table, "missing"))
Table.name = "again"
print(Table.name, Table().name, Table().has())


class Base:
    first = 1
    second = "base"


class Derived(Base):
    first = 2
    del first
    if Table.kept > 100:
        second = "derived"


print(Derived.first, Derived().first, Derived.second, hasattr(Derived(), "first"))


# The variable of a handler is gone when the clause is left, in whichever way.
def show_error():
    try:
        print("seen", e)
    except NameError as error:
        print(error)


try:
    1 / 0
except ZeroDivisionError as e:
    show_error()
show_error()
for i in range(2):
    try:
        raise [ValueError, KeyError][i](i)
    except ValueError as e:
        show_error()
        continue
    except KeyError as e:
        break
show_error()
e = 5
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError("x")
except ValueError:
    show_error()


class Caught:
    try:
        [][1]
    except IndexError as problem:
        message = str(problem)
    try:
        print(problem)
    except NameError as error:
        print("class:", error)


print(Caught.message, hasattr(Caught, "problem"), hasattr(Caught, "error"))


def after_continue():
    for i in range(2):
        try:
            1 / 0
        except ZeroDivisionError as e:
            continue
    try:
        print(e)
    except UnboundLocalError as error:
        print(error)


def captured():
    try:
        1 / 0
    except ZeroDivisionError as e:
        text = lambda: str(e)
        print(text())
    try:
        print(text())
    except NameError as error:
        print(error)


def deleted_already():
    global e
    try:
        raise ValueError("k")
    except ValueError as e:
        del e
    show_error()


after_continue()
captured()
deleted_already()


def deleted_in_each_round(rounds):
    item = 1
    for number in range(rounds):
        print("item", item)
        del item


def deleted_before_continue(rounds):
    item = 1
    while rounds:
        rounds -= 1
        if rounds == 1:
            del item
            continue
        print("item", item)
    return item


def left_by_break(items):
    error = "none so far"
    for item in items:
        try:
            if item == 2:
                raise ValueError("two")
        except ValueError as error:
            if item == 2:
                break
    return error


def left_by_continue(items):
    error = 1
    for item in items:
        try:
            if item == 2:
                raise ValueError("two")
            error = [item]
        except ValueError as error:
            continue
        print("end", error)
    return error


def seen_on_the_way_out(items):
    error = None
    while items:
        try:
            if items.pop() == 2:
                raise ValueError("two")
        except ValueError as error:
            try:
                break
            finally:
                print("on the way", error)
    return error


def left_by_break_of_generator(items):
    error = 4
    for item in items:
        try:
            if item == 2:
                raise ValueError("two")
            yield item
        except ValueError as error:
            yield str(error)
            break
    yield error


for rounds in range(1, 4):
    for attempt in (deleted_in_each_round, deleted_before_continue):
        try:
            print(attempt(rounds))
        except UnboundLocalError as unbound:
            print(unbound)
for items in ([1], [1, 2, 3], [2]):
    for attempt in (left_by_break, left_by_continue, seen_on_the_way_out):
        try:
            print(attempt(list(items)))
        except UnboundLocalError as unbound:
            print(unbound)
    try:
        print(list(left_by_break_of_generator(items)))
    except UnboundLocalError as unbound:
        print(unbound)
