"""What is not there cannot be deleted."""

name = 3
del name
try:
    del name
except NameError as error:
    print(error)


def twice(value):
    del value
    try:
        del value
    except UnboundLocalError as error:
        print(error)


def perhaps(given):
    if given:
        local = given
    try:
        del local
        print("deleted")
    except UnboundLocalError as error:
        print(error)


twice(1)
perhaps(0)
perhaps(1)
