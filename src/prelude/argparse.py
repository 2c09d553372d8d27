"""The argparse module.

The attributes of the namespace that `parse_args` gives have types of their own: the compiler reads which names, actions
and numbers of arguments the calls of `add_argument` write out. It calls the function below that stands for the action
(`_store`, `_store_list`, …) and keeps what that gives as a field, named like the attribute, of the parser's `_arguments`.
What needs no types is in `_argparse`: the parser's `_core`.
"""

from _argparse import SUPPRESS, ArgumentError, ArgumentTypeError, _Core, _Spec, _Suppress
from _argparse import ArgumentDefaultsHelpFormatter, HelpFormatter, MetavarTypeHelpFormatter
from _argparse import RawDescriptionHelpFormatter, RawTextHelpFormatter

OPTIONAL = "?"
ZERO_OR_MORE = "*"
ONE_OR_MORE = "+"
REMAINDER = "..."


class Namespace:
    def __repr__(self):
        parts = []
        _each_field(_show_field, self, parts)
        return "Namespace(" + ", ".join(parts) + ")"

    def __eq__(self, other):
        if not isinstance(other, Namespace):
            return NotImplemented
        return self._attribute_dict() == other._attribute_dict()

    def __contains__(self, key):
        names = []
        _each_field(_name_field, self, names)
        return key in names

    def _attribute_dict(self):
        members = {}
        _each_field(_keep_field, self, members)
        return members


def _show_field(name, value, parts):
    parts.append(f"{name}={value!r}" if name.isidentifier() else f"**{{{name!r}: {value!r}}}")


def _name_field(name, value, names):
    names.append(name)


def _keep_field(name, value, members):
    members[name] = value


class _Arguments:
    """One field for each attribute of the namespace: the list of the actions that set it."""


# When an action has not been taken, and when `set_defaults` gives its value.
_LEFT_OUT = -2
_PRESET = -1


# Actions. Each takes the strings that were found for it and knows its value in the end.


class _Reading:
    """How the strings of an action become values."""

    def __init__(self, spec, type, choices):
        self.spec = spec
        self.type = type
        self.choices = choices

    def converted(self, text):
        if self.type is None:
            return text
        else:
            try:
                return self.type(text)
            except ArgumentTypeError as e:
                raise ArgumentError(self.spec, str(e))
            except (TypeError, ValueError):
                raise ArgumentError(self.spec, f"invalid {self.spec.type_name} value: {text!r}")

    def checked(self, value):
        if self.choices is None:
            return value
        else:
            if value not in self.choices:
                shown = ", ".join([repr(choice) for choice in self.choices])
                raise ArgumentError(self.spec, f"invalid choice: {value!r} (choose from {shown})")
            return value

    def one(self, strings):
        return self.checked(self.converted(strings[0]))

    def all(self, strings):
        values = [self.converted(text) for text in strings]
        if self.spec.nargs != "...":
            for value in values:
                self.checked(value)
        return values

    def default(self, value):
        """A default that is text is read like an argument."""
        if isinstance(value, str):
            return self.converted(value)
        else:
            return value


class _Scalar:
    def __init__(self, reading, const, default):
        self.spec = reading.spec
        self.reading = reading
        self.const = const
        self.default = default
        self.reset()

    def reset(self):
        self.turn = _LEFT_OUT
        self.given = None

    def take(self, strings, turn):
        self.turn = turn
        if len(strings) > 0:
            self.given = self.reading.one(strings)

    def value(self):
        if self.turn >= 0:
            given = self.given
            if given is not None:
                return given
            elif len(self.spec.flags) > 0:
                return self.reading.default(self.const)
        return self.reading.default(self.default)


class _Needed:
    """One that cannot be left out."""

    def __init__(self, reading):
        self.spec = reading.spec
        self.reading = reading
        self.reset()

    def reset(self):
        self.turn = _LEFT_OUT
        self.given = None

    def take(self, strings, turn):
        self.turn = turn
        self.given = self.reading.one(strings)

    def value(self):
        given = self.given
        if given is not None:
            return given
        else:
            raise ArgumentError(self.spec, "is missing")


class _Several:
    def __init__(self, reading, default):
        self.spec = reading.spec
        self.reading = reading
        self.default = default
        self.reset()

    def reset(self):
        self.turn = _LEFT_OUT
        self.given = None

    def take(self, strings, turn):
        self.turn = turn
        if len(strings) > 0 or self.spec.nargs != "*" or len(self.spec.flags) > 0 or self.default is None:
            self.given = self.reading.all(strings)

    def value(self):
        given = self.given
        if given is not None:
            return given
        else:
            return self.reading.default(self.default)


class _Constant:
    def __init__(self, spec, const, default):
        self.spec = spec
        self.const = const
        self.default = default
        self.reset()

    def reset(self):
        self.turn = _LEFT_OUT

    def take(self, strings, turn):
        self.turn = turn

    def value(self):
        if self.turn >= 0:
            return self.const
        return self.default


class _Switch:
    """`--flag` and `--no-flag`; it is told which of them was found."""

    def __init__(self, spec, default):
        self.spec = spec
        self.default = default
        self.reset()

    def reset(self):
        self.turn = _LEFT_OUT
        self.on = False

    def take(self, strings, turn):
        self.turn = turn
        self.on = not strings[0].startswith("--no-")

    def value(self):
        if self.turn >= 0:
            return self.on
        return self.default


class _Count:
    def __init__(self, spec, default):
        self.spec = spec
        self.default = default
        self.reset()

    def reset(self):
        self.turn = _LEFT_OUT
        self.count = 0

    def take(self, strings, turn):
        self.turn = turn
        self.count += 1

    def value(self):
        if self.turn < 0:
            return self.default
        elif self.default is None:
            return self.count
        else:
            return self.default + self.count


class _Collected:
    """A list that each occurrence adds to: `add(items, strings)`."""

    def __init__(self, spec, default, add):
        self.spec = spec
        self.default = default
        self.add = add
        self.reset()

    def reset(self):
        self.turn = _LEFT_OUT
        self.items = _started(self.default)
        # When something was added, and where it begins.
        self.turns = []
        self.starts = []

    def take(self, strings, turn):
        self.turn = turn
        self.turns.append(turn)
        self.starts.append(len(self.items))
        self.add(self.items, strings)

    def added(self, time):
        end = self.starts[time + 1] if time + 1 < len(self.starts) else len(self.items)
        return self.items[self.starts[time]:end]

    def value(self):
        if self.turn >= 0:
            return self.items
        return self.default


class _Command:
    """The name of the command that was given."""

    def __init__(self, spec):
        self.spec = spec
        self.reset()

    def reset(self):
        self.turn = _LEFT_OUT
        self.name = None

    def take(self, strings, turn):
        self.turn = turn
        self.name = strings[0]

    def value(self):
        return self.name


class _Preset:
    """What `set_defaults` says."""

    def __init__(self, spec, given):
        self.spec = spec
        self.given = given
        self.reset()

    def reset(self):
        self.turn = _PRESET

    def take(self, strings, turn):
        self.turn = turn

    def value(self):
        return self.given


# What `add_argument` calls, by action and number of arguments


def _type_name(type):
    if type is None:
        return "str"
    else:
        return type.__name__ if hasattr(type, "__name__") else repr(type)


class FileType:
    """Opens the text file that an argument names; `-` is the standard stream."""

    def __init__(self, mode="r", bufsize=-1, encoding=None, errors=None):
        if "b" in mode:
            raise NotImplementedError("FileType: binary files are opened by the program")
        self._mode = mode
        self._bufsize = bufsize
        self._encoding = encoding
        self._errors = errors

    def __call__(self, string):
        import sys

        if string == "-":
            if "r" in self._mode:
                return sys.stdin
            if "w" in self._mode or "a" in self._mode or "x" in self._mode:
                return sys.stdout
            raise ValueError(f"argument \"-\" with mode '{self._mode}'")
        try:
            return open(string, self._mode, self._bufsize, self._encoding, self._errors)
        except OSError as e:
            raise ArgumentTypeError(f"can't open '{string}': {e}")

    def __repr__(self):
        shown = [repr(self._mode)]
        if self._bufsize != -1:
            shown.append(repr(self._bufsize))
        if self._encoding is not None:
            shown.append(f"encoding={self._encoding!r}")
        if self._errors is not None:
            shown.append(f"errors={self._errors!r}")
        return "FileType(" + ", ".join(shown) + ")"


def _choice_texts(choices):
    if choices is None:
        return None
    else:
        return [str(choice) for choice in choices]


def _spec(container, flags, dest, nargs, type, default, const, choices, required, help, metavar):
    if isinstance(default, _Suppress):
        return _type_error("default=SUPPRESS: an attribute that may be missing has no type", "help: use default=None")
    spec = _Spec(flags, dest, nargs, required, help, metavar)
    spec.type_name = _type_name(type)
    spec.default_text = str(default)
    spec.has_default = default is not None
    spec.const_text = str(const)
    spec.choices = _choice_texts(choices)
    container._add(spec)
    return spec


def _store(container, flags, dest, nargs=None, type=None, default=None, const=None, choices=None, required=False, help=None, metavar=None):
    spec = _spec(container, flags, dest, nargs, type, default, const, choices, required, help, metavar)
    return _Scalar(_Reading(spec, type, choices), const, default)


def _store_needed(container, flags, dest, type=None, default=None, const=None, choices=None, required=True, help=None, metavar=None):
    spec = _spec(container, flags, dest, None, type, default, const, choices, True, help, metavar)
    return _Needed(_Reading(spec, type, choices))


def _store_list(container, flags, dest, nargs, type=None, default=None, choices=None, required=False, help=None, metavar=None):
    spec = _spec(container, flags, dest, nargs, type, default, None, choices, required, help, metavar)
    return _Several(_Reading(spec, type, choices), default)


def _store_const(container, flags, dest, const=None, default=None, required=False, help=None, metavar=None):
    spec = _spec(container, flags, dest, 0, None, default, const, None, required, help, metavar)
    return _Constant(spec, const, default)


def _store_true(container, flags, dest, default=False, required=False, help=None):
    return _store_const(container, flags, dest, True, default, required, help)


def _store_false(container, flags, dest, default=True, required=False, help=None):
    return _store_const(container, flags, dest, False, default, required, help)


class BooleanOptionalAction:
    """An action that `add_argument` is told; the compiler calls `_boolean`."""


def _boolean(container, flags, dest, default=None, type=None, choices=None, required=False, help=None, metavar=None):
    both = []
    for flag in flags:
        both.append(flag)
        if flag.startswith("--"):
            both.append("--no-" + flag[2:])
    spec = _spec(container, both, dest, 0, type, default, None, choices, required, help, metavar)
    spec.kind = "switch"
    return _Switch(spec, default)


def _count(container, flags, dest, default=None, required=False, help=None):
    spec = _spec(container, flags, dest, 0, None, default, None, None, required, help, None)
    return _Count(spec, default)


def _append(container, flags, dest, type=None, default=None, choices=None, required=False, help=None, metavar=None):
    spec = _spec(container, flags, dest, None, type, default, None, choices, required, help, metavar)
    reading = _Reading(spec, type, choices)
    return _Collected(spec, default, lambda items, strings: items.append(reading.one(strings)))


def _append_list(container, flags, dest, nargs, type=None, default=None, choices=None, required=False, help=None, metavar=None):
    spec = _spec(container, flags, dest, nargs, type, default, None, choices, required, help, metavar)
    reading = _Reading(spec, type, choices)
    return _Collected(spec, default, lambda items, strings: items.append(reading.all(strings)))


def _extend(container, flags, dest, nargs=None, type=None, default=None, choices=None, required=False, help=None, metavar=None):
    spec = _spec(container, flags, dest, nargs, type, default, None, choices, required, help, metavar)
    reading = _Reading(spec, type, choices)
    return _Collected(spec, default, lambda items, strings: items.extend(reading.all(strings)))


def _append_const(container, flags, dest, const=None, default=None, required=False, help=None, metavar=None):
    spec = _spec(container, flags, dest, 0, None, default, const, None, required, help, metavar)
    return _Collected(spec, default, lambda items, strings: items.append(const))


def _help(container, flags, dest, help=None):
    spec = _Spec(flags, dest, 0, False, help, None)
    spec.kind = "help"
    container._add(spec)


def _version(container, flags, dest, version=None, help="show program's version number and exit"):
    spec = _Spec(flags, dest, 0, False, help, None)
    spec.kind = "version"
    spec.version = version
    container._add(spec)


def _preset(container, name, value):
    """One attribute that `set_defaults` names."""
    spec = _Spec([], name, None, False, None, None)
    spec.activity = container._core.activity
    return _Preset(spec, value)


def _subparsers(
    container, dest, title=None, description=None, prog=None, required=False, help=None, metavar=None
):
    commands = container._core.add_commands(dest, title, description, required, help, metavar, prog)
    return _Subparsers(commands, container._arguments)


def _command(subparsers):
    """The action for the attribute that holds the command's name."""
    return _Command(subparsers._commands.spec)


def _among(actions, action):
    """The actions for one attribute, with one more."""
    if actions is None:
        return [action]
    else:
        actions.append(action)
        return actions


def _started(default):
    return [] if default is None else list(default)


# The parser


class ArgumentParser:
    def __init__(
        self, prog=None, usage=None, description=None, epilog=None, formatter_class=HelpFormatter, prefix_chars="-",
        fromfile_prefix_chars=None, add_help=True, allow_abbrev=True, exit_on_error=True, argument_default=None,
        conflict_handler="error", _arguments=None,
    ):
        if argument_default is not None:
            raise NotImplementedError("argument_default: give each argument its own default")
        self._core = _Core(prog, usage, description, epilog, formatter_class, prefix_chars, fromfile_prefix_chars, allow_abbrev, exit_on_error)
        if conflict_handler not in ("error", "resolve"):
            raise ValueError(f"invalid conflict_resolution value: {conflict_handler!r}")
        self._core.resolves_conflicts = conflict_handler == "resolve"
        if _arguments is None:
            self._arguments = _Arguments()
        else:
            self._arguments = _arguments
        if add_help:
            prefix = "-" if "-" in prefix_chars else prefix_chars[0]
            _help(self, [prefix + "h", prefix * 2 + "help"], "help", "show this help message and exit")

    @property
    def prog(self):
        return self._core.prog

    @prog.setter
    def prog(self, value):
        self._core.prog = value

    @property
    def description(self):
        return self._core.description

    @description.setter
    def description(self, value):
        self._core.description = value

    @property
    def epilog(self):
        return self._core.epilog

    @epilog.setter
    def epilog(self, value):
        self._core.epilog = value

    @property
    def usage(self):
        return self._core.usage

    @usage.setter
    def usage(self, value):
        self._core.usage = value

    def _add(self, spec):
        self._core.add(spec, self._core.optionals if spec.flags else self._core.positionals)

    def add_argument(self, *flags, **options):
        """The compiler calls what stands for the action in its place."""

    def add_argument_group(self, title=None, description=None):
        return _ArgumentGroup(self._core, self._arguments, self._core.add_group(title, description))

    def add_mutually_exclusive_group(self, *, required=False):
        return _ExclusiveGroup(self._core, self._arguments, self._core.add_exclusive(required), None)

    def add_subparsers(self, **options):
        """The compiler calls `_subparsers` in its place."""

    def set_defaults(self, **values):
        """The compiler calls `_preset` for each value."""

    def parse_args(self, args=None):
        namespace, extras = self.parse_known_args(args)
        if extras:
            self.error("unrecognized arguments: " + " ".join(extras))
        return namespace

    def parse_known_args(self, args=None):
        self._core.deactivate()
        _each_field(_reset, self._arguments)
        extras = []
        self._run(self._core, args, 0, extras)
        namespace = Namespace()
        _map_some_fields(_is_there, _value, self._arguments, namespace)
        return (namespace, extras)

    def _run(self, core, args, turn, extras):
        """Takes the actions of a parser or a command; gives the number of the next turn."""
        core.activity.on = True
        try:
            scan = core.scan(args)
            for match in scan.matches:
                core.act(match)
                _each_field(_take, self._arguments, match, turn)
                core.check_conflicts(match.spec)
                turn += 1
                commands = core.commands
                if commands is not None and match.spec.kind == "command":
                    turn = self._run(commands.chosen(match), match.strings[1:], turn, extras)
            extras.extend(scan.extras)
            if scan.problem is not None:
                raise scan.problem
        except ArgumentError as e:
            if not core.exit_on_error:
                raise
            core.error(str(e))
        core.check_required()
        return turn

    def format_usage(self):
        return self._core.format_usage()

    def format_help(self):
        return self._core.format_help()

    def print_usage(self, file=None):
        self._core.print(self.format_usage(), file)

    def print_help(self, file=None):
        self._core.print(self.format_help(), file)

    def exit(self, status=0, message=None):
        self._core.exit(status, message)

    def error(self, message):
        self._core.error(message)


def _reset(name, actions):
    if actions is not None:
        for action in actions:
            action.reset()


def _take(name, actions, match, turn):
    if actions is not None:
        for action in actions:
            if action.spec is match.spec:
                action.take(match.strings, turn)


def _is_there(actions):
    """Is there an action for the attribute, in the parser or in a command that was given?"""
    if actions is None:
        return False
    else:
        for action in actions:
            if action.spec.is_active():
                return True
        return False


def _value(actions):
    """What the action says that came last; if none did, what is set as default, else the first one."""
    if actions is None:
        raise NotImplementedError("an attribute that no action sets has no value")
    else:
        last = actions[0]
        for action in actions:
            if action.spec.is_active():
                if not last.spec.is_active() or action.turn > last.turn or action.turn == last.turn == _PRESET:
                    last = action
        if isinstance(last, (_Collected, _Count)) and last.turn >= 0 and len(actions) > 1:
            return _value_of_all(actions, last)
        return last.value()


def _value_of_all(actions, last):
    """What several actions that add to one attribute give."""
    first = actions[0]
    for action in actions:
        if action.turn >= 0 and not isinstance(action, (_Collected, _Count)):
            raise NotImplementedError(f"the actions for {action.spec.dest!r} both set a value and add to it")
        if action.turn == _PRESET and action.spec.is_active():
            first = action
    if isinstance(last, _Count):
        return _counted(actions, _start_value(first))
    else:
        return _collected(actions, _start_value(first))


def _start_value(action):
    if isinstance(action, (_Collected, _Count)):
        return action.default
    else:
        return action.value()


def _counted(actions, start):
    count = 0
    for action in actions:
        if isinstance(action, _Count):
            count += action.count
    return count if start is None else start + count


def _collected(actions, start):
    """The lists of all actions, in the order in which something was added."""
    items = _started(start)
    added = []
    for i in range(len(actions)):
        action = actions[i]
        if isinstance(action, _Collected):
            for time in range(len(action.turns)):
                added.append((action.turns[time], i, time))
    for _, i, time in sorted(added):
        action = actions[i]
        if isinstance(action, _Collected):
            items.extend(action.added(time))
    return items


class _Subparsers:
    """What `add_subparsers` gives."""

    def __init__(self, commands, arguments):
        self._commands = commands
        self._arguments = arguments

    def add_parser(
        self, name, *, help=None, aliases=(), prog=None, usage=None, description=None, epilog=None,
        formatter_class=HelpFormatter, prefix_chars="-", fromfile_prefix_chars=None, add_help=True, allow_abbrev=True,
        exit_on_error=True, argument_default=None, conflict_handler="error",
    ):
        parser = ArgumentParser(
            f"{self._commands.prog} {name}" if prog is None else prog, usage, description, epilog, formatter_class,
            prefix_chars, fromfile_prefix_chars, add_help, allow_abbrev, exit_on_error, argument_default, conflict_handler,
            self._arguments,
        )
        self._commands.add(name, parser._core, help, list(aliases))
        return parser


class _ArgumentGroup:
    def __init__(self, core, arguments, group):
        self._core = core
        self._arguments = arguments
        self._group = group

    def add_argument(self, *flags, **options):
        """The compiler calls what stands for the action in its place."""

    def _add(self, spec):
        self._core.add(spec, self._group)

    def add_mutually_exclusive_group(self, *, required=False):
        return _ExclusiveGroup(self._core, self._arguments, self._core.add_exclusive(required), self._group)


class _ExclusiveGroup:
    def __init__(self, core, arguments, exclusive, group):
        self._core = core
        self._arguments = arguments
        self._exclusive = exclusive
        self._group = group

    def add_argument(self, *flags, **options):
        """The compiler calls what stands for the action in its place."""

    def _add(self, spec):
        if spec.required:
            raise ValueError("mutually exclusive arguments must be optional")
        group = self._group
        if group is None:
            group = self._core.optionals if spec.flags else self._core.positionals
        self._core.add(spec, group)
        self._exclusive.specs.append(spec)
