"""The getopt module."""

from os import environ as _environ


class GetoptError(Exception):
    def __init__(self, msg, opt=""):
        self.msg = msg
        self.opt = opt
        super().__init__(msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    options = []
    names = _names(longopts)
    rest = args[:]
    while rest and rest[0].startswith("-") and rest[0] != "-":
        if rest[0] == "--":
            return options, rest[1:]
        rest = _option(options, rest, shortopts, names)
    return options, rest


def gnu_getopt(args, shortopts, longopts=[]):
    options = []
    others = []
    names = _names(longopts)
    options_first = shortopts.startswith("+") or bool(_environ.get("POSIXLY_CORRECT"))
    letters = shortopts.removeprefix("+")
    rest = args[:]
    while rest:
        if rest[0] == "--":
            return options, others + rest[1:]
        if rest[0].startswith("-") and rest[0] != "-":
            rest = _option(options, rest, letters, names)
        elif options_first:
            return options, others + rest
        else:
            others.append(rest[0])
            rest = rest[1:]
    return options, others


def _names(longopts):
    if isinstance(longopts, str):
        return [longopts]
    else:
        return list(longopts)


def _option(options, args, shortopts, longopts):
    """Takes the options of the first argument; gives what is left."""
    if args[0].startswith("--"):
        return _long(options, args[0][2:], longopts, args[1:])
    return _short(options, args[0][1:], shortopts, args[1:])


def _long(options, text, longopts, args):
    name, equals, value = text.partition("=")
    name, takes_value = _long_name(name, longopts)
    if takes_value:
        if not equals:
            if not args:
                raise GetoptError(f"option --{name} requires argument", name)
            value, args = args[0], args[1:]
    elif equals:
        raise GetoptError(f"option --{name} must not have an argument", name)
    options.append(("--" + name, value))
    return args


def _long_name(name, longopts):
    """The whole name, and whether a value belongs to it."""
    possible = [option for option in longopts if option.startswith(name)]
    if not possible:
        raise GetoptError(f"option --{name} not recognized", name)
    if name in possible:
        return name, False
    if name + "=" in possible:
        return name, True
    if len(possible) > 1:
        raise GetoptError(f"option --{name} not a unique prefix", name)
    return possible[0].removesuffix("="), possible[0].endswith("=")


def _short(options, text, shortopts, args):
    while text != "":
        letter, text = text[0], text[1:]
        value = ""
        if _takes_value(letter, shortopts):
            if text == "":
                if not args:
                    raise GetoptError(f"option -{letter} requires argument", letter)
                text, args = args[0], args[1:]
            value, text = text, ""
        options.append(("-" + letter, value))
    return args


def _takes_value(letter, shortopts):
    place = shortopts.find(letter)
    if place < 0 or letter == ":":
        raise GetoptError(f"option -{letter} not recognized", letter)
    return shortopts.startswith(":", place + 1)
