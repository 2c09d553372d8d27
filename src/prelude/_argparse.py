"""What argparse does with strings alone: finding the arguments of each action, help, messages."""

import re
import sys
import textwrap
from os_path import basename
from shutil import get_terminal_size


class _Suppress:
    """What hides an argument from the help."""

    def __repr__(self):
        return "'==SUPPRESS=='"


SUPPRESS = _Suppress()


class ArgumentTypeError(Exception):
    pass


class ArgumentError(Exception):
    def __init__(self, argument, message):
        self.argument_name = None if argument is None else argument.name()
        self.message = message
        super().__init__(message)

    def __str__(self):
        if self.argument_name is None:
            return self.message
        return f"argument {self.argument_name}: {self.message}"


class _Spec:
    """An action without its types."""

    def __init__(self, flags, dest, nargs, required, help, metavar):
        self.kind = "value"
        self.flags = flags
        self.dest = dest
        self.nargs = "" if nargs is None else str(nargs)
        self.help = None
        self.is_hidden = False
        if isinstance(help, _Suppress):
            self.is_hidden = True
        else:
            self.help = help
        self.metavars = None
        if isinstance(metavar, str):
            self.metavars = [metavar]
        elif isinstance(metavar, tuple):
            self.metavars = list(metavar)
        self.required = required if flags else self.nargs != "?" and self.nargs != "*"
        self.type_name = "str"
        self.has_default = False
        self.default_text = "None"
        self.const_text = "None"
        self.choices = None
        self.version = None
        self.activity = None
        self.seen = False
        # Not only seen: a positional without arguments takes its default.
        self.given = False
        # The commands that help tells about below this one.
        self.commands = []

    def name(self):
        if self.flags:
            return "/".join(self.flags)
        elif self.metavars is not None:
            return ", ".join(self.metavars)
        elif self.dest == "" and self.choices is not None:
            return "{" + ",".join(self.choices) + "}"
        return self.dest

    def is_active(self):
        """Does it belong to the parser or to a command that was given?"""
        return self.activity is None or self.activity.on

    def pattern(self):
        """What stands for the action's arguments in a pattern of arguments (A), options (O) and "--" (-)."""
        if self.nargs == "":
            text = "(-*A-*)"
        elif self.nargs == "?":
            text = "(-*A?-*)"
        elif self.nargs == "*":
            text = "(-*[A-]*)"
        elif self.nargs == "+":
            text = "(-*A[A-]*)"
        elif self.nargs == "...":
            text = "([-AO]*)"
        elif self.nargs == "A...":
            text = "(-*A[-AO]*)"
        else:
            text = "(-*" + "-*".join("A" * int(self.nargs)) + "-*)"
        if self.flags:
            text = text.replace("-*", "").replace("-", "")
        return text

    def shown_metavars(self, count, default):
        if self.metavars is not None:
            if len(self.metavars) == 1:
                return self.metavars * count
            return self.metavars
        if self.choices is not None:
            return ["{" + ",".join(self.choices) + "}"] * count
        return [default] * count

    def arguments(self, default):
        """The arguments as usage and help show them."""
        if self.nargs == "":
            return self.shown_metavars(1, default)[0]
        if self.nargs == "?":
            return "[" + self.shown_metavars(1, default)[0] + "]"
        if self.nargs == "*":
            names = self.shown_metavars(1, default)
            return f"[{names[0]} [{names[1]} ...]]" if len(names) == 2 else f"[{names[0]} ...]"
        if self.nargs == "+":
            names = self.shown_metavars(2, default)
            return f"{names[0]} [{names[1]} ...]"
        if self.nargs == "...":
            return "..."
        if self.nargs == "A...":
            return self.shown_metavars(1, default)[0] + " ..."
        return " ".join(self.shown_metavars(int(self.nargs), default))


class _Group:
    def __init__(self, title, description):
        self.title = title
        self.description = description
        self.specs = []


class _Activity:
    """Whether a command is the one that was given."""

    def __init__(self):
        self.on = True


class _Commands:
    """What `add_subparsers` adds to a parser."""

    def __init__(self, spec, prog):
        self.spec = spec
        self.prog = prog
        self.cores = {}

    def add(self, name, core, help, aliases):
        self.cores[name] = core
        for alias in aliases:
            self.cores[alias] = core
        self.spec.choices = list(self.cores)
        if help is not None:
            shown = name if not aliases else f"{name} ({', '.join(aliases)})"
            self.spec.commands.append(_Spec([], name, None, False, help, shown))

    def chosen(self, match):
        name = match.strings[0]
        if name not in self.cores:
            names = ", ".join([repr(known) for known in self.cores])
            raise ArgumentError(self.spec, f"invalid choice: {name!r} (choose from {names})")
        return self.cores[name]


class _Exclusive:
    def __init__(self, required):
        self.required = required
        self.specs = []


class _Match:
    def __init__(self, spec, strings, given):
        self.spec = spec
        self.strings = strings
        self.given = given


class _Option:
    """An argument that looks like an option; without a spec it is unknown."""

    def __init__(self, spec, flag, explicit):
        self.spec = spec
        self.flag = flag
        self.explicit = explicit


# Help


class HelpFormatter:
    keeps_description = False
    keeps_help = False
    adds_defaults = False
    names_types = False

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        self.prog = prog
        self.width = get_terminal_size().columns - 2 if width is None else width
        self.max_help_position = min(max_help_position, max(self.width - 20, indent_increment * 2))
        self.indent = 0
        self.longest = 0

    def default_metavar(self, spec):
        if self.names_types:
            return spec.type_name
        return spec.dest.upper() if spec.flags else spec.dest

    def invocation(self, spec):
        if not spec.flags:
            return spec.shown_metavars(1, self.default_metavar(spec))[0]
        if spec.nargs == "0":
            return ", ".join(spec.flags)
        arguments = spec.arguments(self.default_metavar(spec))
        return ", ".join([flag + " " + arguments for flag in spec.flags])

    def measure(self, group):
        for spec in group.specs:
            if not spec.is_hidden:
                self.longest = max(self.longest, len(self.invocation(spec)) + 2)
                for command in spec.commands:
                    self.longest = max(self.longest, len(self.invocation(command)) + 2)

    def section(self, group):
        self.indent = 2
        body = ""
        if group.description is not None:
            body += self.text(group.description)
        for spec in group.specs:
            if not spec.is_hidden:
                body += self.argument(spec)
                self.indent += 2
                for command in spec.commands:
                    body += self.argument(command)
                self.indent -= 2
        self.indent = 0
        if body == "":
            return ""
        heading = "" if group.title is None else group.title + ":\n"
        return "\n" + heading + body + "\n"

    def text(self, text):
        shown = text % {"prog": self.prog} if "%(prog)" in text else text
        width = max(self.width - self.indent, 11)
        pad = " " * self.indent
        if self.keeps_description:
            return "".join([pad + line for line in shown.splitlines(True)]) + "\n\n"
        return textwrap.fill(_flat(shown), width, initial_indent=pad, subsequent_indent=pad) + "\n\n"

    def argument(self, spec):
        position = min(self.longest + 2, self.max_help_position)
        width = max(self.width - position, 11)
        room = position - self.indent - 2
        header = self.invocation(spec)
        pad = " " * self.indent
        if spec.help is None or spec.help == "":
            return pad + header + "\n"
        first = position
        if len(header) <= room:
            parts = pad + header.ljust(room) + "  "
            first = 0
        else:
            parts = pad + header + "\n"
        help = self.expanded(spec)
        if help.strip() == "":
            return parts if parts.endswith("\n") else parts + "\n"
        lines = help.splitlines() if self.keeps_help else textwrap.wrap(_flat(help), width)
        parts += " " * first + lines[0] + "\n"
        for line in lines[1:]:
            parts += " " * position + line + "\n"
        return parts

    def expanded(self, spec):
        help = spec.help
        if self.adds_defaults and "%(default)" not in help and spec.kind in ("value", "switch"):
            if spec.flags or spec.nargs == "?" or spec.nargs == "*":
                help += " (default: %(default)s)"
        values = {
            "prog": self.prog,
            "default": spec.default_text,
            "type": spec.type_name,
            "choices": "None" if spec.choices is None else ", ".join(spec.choices),
            "dest": spec.dest,
            "const": spec.const_text,
            "nargs": "None" if spec.nargs == "" else spec.nargs,
            "metavar": "None" if spec.metavars is None else ", ".join(spec.metavars),
            "required": str(spec.required),
        }
        return help % values

    def usage(self, usage, specs, exclusives):
        if usage is not None:
            return "usage: " + usage % {"prog": self.prog} + "\n\n"
        optionals = [spec for spec in specs if spec.flags]
        positionals = [spec for spec in specs if not spec.flags]
        parts = [self.prog, self.actions(optionals + positionals, exclusives)]
        line = " ".join([part for part in parts if part])
        width = self.width - self.indent
        if len("usage: ") + len(line) > width:
            line = "\n".join(self.usage_lines(self.actions(optionals, exclusives), self.actions(positionals, exclusives), width))
        return "usage: " + line + "\n\n"

    def usage_lines(self, optionals, positionals, width):
        prefix = "usage: "
        optional_parts = re.findall(r"\(.*?\)+(?=\s|$)|\[.*?\]+(?=\s|$)|\S+", optionals)
        positional_parts = re.findall(r"\(.*?\)+(?=\s|$)|\[.*?\]+(?=\s|$)|\S+", positionals)
        if len(prefix) + len(self.prog) <= 0.75 * width:
            pad = " " * (len(prefix) + len(self.prog) + 1)
            if optional_parts:
                lines = _broken([self.prog] + optional_parts, pad, prefix, width)
                lines.extend(_broken(positional_parts, pad, "", width))
                return lines
            if positional_parts:
                return _broken([self.prog] + positional_parts, pad, prefix, width)
            return [self.prog]
        pad = " " * len(prefix)
        lines = _broken(optional_parts + positional_parts, pad, "", width)
        if len(lines) > 1:
            lines = _broken(optional_parts, pad, "", width)
            lines.extend(_broken(positional_parts, pad, "", width))
        return [self.prog] + lines

    def actions(self, specs, exclusives):
        inserts = {}
        grouped = []
        for exclusive in exclusives:
            start = _place(specs, exclusive.specs)
            if start < 0:
                continue
            end = start + len(exclusive.specs)
            shown = 0
            for spec in exclusive.specs:
                grouped.append(spec)
                if not spec.is_hidden:
                    shown += 1
            if not exclusive.required:
                inserts[start] = inserts[start] + " [" if start in inserts else "["
                inserts[end] = inserts[end] + "]" if end in inserts else "]"
            elif shown > 1:
                inserts[start] = inserts[start] + " (" if start in inserts else "("
                inserts[end] = inserts[end] + ")" if end in inserts else ")"
            for i in range(start + 1, end):
                inserts[i] = "|"
        parts = []
        for i, spec in enumerate(specs):
            in_group = _holds(grouped, spec)
            if spec.is_hidden:
                parts.append("")
                if inserts.get(i) == "|":
                    inserts.pop(i)
                elif inserts.get(i + 1) == "|":
                    inserts.pop(i + 1)
            elif not spec.flags:
                part = spec.arguments(self.default_metavar(spec))
                if in_group and part.startswith("[") and part.endswith("]"):
                    part = part[1:-1]
                parts.append(part)
            else:
                part = " | ".join(spec.flags) if spec.kind == "switch" else spec.flags[0]
                if spec.nargs != "0":
                    part += " " + spec.arguments(self.default_metavar(spec))
                parts.append(part if spec.required or in_group else "[" + part + "]")
        for i in sorted(inserts, reverse=True):
            parts.insert(i, inserts[i])
        text = " ".join([part for part in parts if part])
        text = re.sub(r"([\[(]) ", r"\1", text)
        text = re.sub(r" ([\])])", r"\1", text)
        return re.sub(r"[\[(] *[\])]", "", text).strip()


def _flat(text):
    return re.sub(r"[ \t\n\r\f\v]+", " ", text).strip()


def _broken(parts, pad, prefix, width):
    """The parts of a usage as lines of limited width; the first one comes behind the prefix if there is one."""
    lines = []
    line = []
    length = len(prefix) - 1 if prefix else len(pad) - 1
    for part in parts:
        if length + 1 + len(part) > width and line:
            lines.append(pad + " ".join(line))
            line = []
            length = len(pad) - 1
        line.append(part)
        length += len(part) + 1
    if line:
        lines.append(pad + " ".join(line))
    if prefix:
        lines[0] = lines[0][len(pad):]
    return lines


def _place(specs, group):
    """Where the members of a group stand one behind the other."""
    if len(group) == 0:
        return -1
    for start in range(len(specs) - len(group) + 1):
        if all([specs[start + i] is group[i] for i in range(len(group))]):
            return start
    return -1


def _holds(specs, spec):
    for other in specs:
        if other is spec:
            return True
    return False


def _without(specs, spec):
    return [other for other in specs if other is not spec]


class RawDescriptionHelpFormatter(HelpFormatter):
    keeps_description = True


class RawTextHelpFormatter(HelpFormatter):
    keeps_description = True
    keeps_help = True


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    adds_defaults = True


class MetavarTypeHelpFormatter(HelpFormatter):
    names_types = True


# Parsing


class _Core:
    def __init__(self, prog, usage, description, epilog, formatter_class, prefix_chars, fromfile_prefix_chars, allow_abbrev, exit_on_error):
        self.prog = basename(sys.argv[0]) if prog is None else prog
        self.usage = usage
        self.description = description
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.prefix_chars = prefix_chars
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self.specs = []
        self.flags = {}
        self.positionals = _Group("positional arguments", None)
        self.optionals = _Group("options", None)
        self.groups = [self.positionals, self.optionals]
        self.exclusives = []
        self.commands = None
        self.activity = _Activity()
        self.has_negative_flags = False
        self.resolves_conflicts = False

    # Adding

    def add(self, spec, group):
        conflicts = [flag for flag in spec.flags if flag in self.flags]
        if conflicts and self.resolves_conflicts:
            for flag in conflicts:
                self.take_away(flag)
        elif conflicts:
            plural = "s" if len(conflicts) > 1 else ""
            raise ArgumentError(spec, f"conflicting option string{plural}: {', '.join(conflicts)}")
        if not spec.required and spec.nargs == "0" and not spec.flags:
            raise ValueError("nargs for positionals must be > 0")
        for flag in spec.flags:
            self.flags[flag] = spec
            if _is_negative_number(flag):
                self.has_negative_flags = True
        if not spec.flags and spec.nargs == "*" and not spec.has_default:
            spec.required = True
        spec.activity = self.activity
        self.specs.append(spec)
        group.specs.append(spec)

    def take_away(self, flag):
        """Another option is to have the flag. One without flags is gone."""
        spec = self.flags.pop(flag)
        spec.flags.remove(flag)
        if not spec.flags:
            spec.activity = _Activity()
            spec.activity.on = False
            self.specs = _without(self.specs, spec)
            for group in self.groups:
                group.specs = _without(group.specs, spec)
            for exclusive in self.exclusives:
                exclusive.specs = _without(exclusive.specs, spec)

    def add_commands(self, dest, title, description, required, help, metavar, prog):
        if self.commands is not None:
            self.error("cannot have multiple subparser arguments")
        formatter = self.formatter()
        before = [self.prog] + [spec.arguments(formatter.default_metavar(spec)) for spec in self.specs if not spec.flags]
        spec = _Spec([], dest, "A...", False, help, metavar)
        spec.kind = "command"
        spec.choices = []
        if title is None and description is None:
            self.add(spec, self.positionals)
        else:
            self.add(spec, self.add_group("subcommands" if title is None else title, description))
        spec.required = required
        self.commands = _Commands(spec, " ".join(before) if prog is None else prog)
        return self.commands

    def deactivate(self):
        self.activity.on = False
        if self.commands is not None:
            for core in self.commands.cores.values():
                core.deactivate()

    def add_group(self, title, description):
        group = _Group(title, description)
        self.groups.append(group)
        return group

    def add_exclusive(self, required):
        exclusive = _Exclusive(required)
        self.exclusives.append(exclusive)
        return exclusive

    # Finding

    def scan(self, args):
        return _Scan(self, sys.argv[1:] if args is None else list(args))

    def option(self, text):
        """What an argument means that may be an option; None for a positional."""
        if text == "" or text[0] not in self.prefix_chars:
            return None
        if text in self.flags:
            return _Option(self.flags[text], text, None)
        if len(text) == 1:
            return None
        if "=" in text:
            flag, explicit = text.split("=", 1)
            if flag in self.flags:
                return _Option(self.flags[flag], flag, explicit)
        options = self.abbreviated(text)
        if len(options) > 1:
            matches = ", ".join([option.flag for option in options])
            self.error(f"ambiguous option: {text} could match {matches}")
        if len(options) == 1:
            return options[0]
        if _is_negative_number(text) and not self.has_negative_flags:
            return None
        if " " in text:
            return None
        return _Option(None, text, None)

    def abbreviated(self, text):
        """The options that the text may begin."""
        options = []
        if text[1] in self.prefix_chars:
            if self.allow_abbrev:
                explicit = None
                prefix = text
                if "=" in text:
                    prefix, explicit = text.split("=", 1)
                for flag in self.flags:
                    if flag.startswith(prefix):
                        options.append(_Option(self.flags[flag], flag, explicit))
        else:
            for flag in self.flags:
                if flag == text[:2]:
                    options.append(_Option(self.flags[flag], flag, text[2:]))
                elif flag.startswith(text):
                    options.append(_Option(self.flags[flag], flag, None))
        return options

    # What is done for what was found

    def act(self, match):
        spec = match.spec
        spec.seen = True
        if match.given:
            spec.given = True
        if spec.kind == "help":
            self.print(self.format_help(), None)
            self.exit(0, None)
        elif spec.kind == "version":
            version = "" if spec.version is None else spec.version
            self.print(_tidied(self.formatter().text(version)), None)
            self.exit(0, None)

    def check_conflicts(self, spec):
        if not spec.given:
            return
        for exclusive in self.exclusives:
            if _holds(exclusive.specs, spec):
                for other in exclusive.specs:
                    if other is not spec and other.given:
                        raise ArgumentError(spec, f"not allowed with argument {other.name()}")

    def check_required(self):
        missing = [spec.name() for spec in self.specs if spec.required and not spec.seen]
        if missing:
            self.error("the following arguments are required: " + ", ".join(missing))
        for exclusive in self.exclusives:
            if exclusive.required and not any([spec.given for spec in exclusive.specs]):
                names = [spec.name() for spec in exclusive.specs if not spec.is_hidden]
                self.error(f"one of the arguments {' '.join(names)} is required")

    # Texts

    def formatter(self):
        return self.formatter_class(self.prog)

    def format_usage(self):
        return _tidied(self.formatter().usage(self.usage, self.specs, self.exclusives))

    def format_help(self):
        formatter = self.formatter()
        text = formatter.usage(self.usage, self.specs, self.exclusives)
        if self.description is not None:
            text += formatter.text(self.description)
        for group in self.groups:
            formatter.measure(group)
        for group in self.groups:
            text += formatter.section(group)
        if self.epilog is not None:
            text += formatter.text(self.epilog)
        return _tidied(text)

    def print(self, text, file):
        if file is None:
            sys.stdout.write(text)
        else:
            file.write(text)

    def exit(self, status, message):
        if message is not None:
            sys.stderr.write(message)
        raise SystemExit(status)

    def error(self, message):
        sys.stderr.write(self.format_usage())
        self.exit(2, f"{self.prog}: error: {message}\n")


def _tidied(text):
    return re.sub(r"\n\n\n+", "\n\n", text).strip("\n") + "\n"


def _is_negative_number(text):
    return re.match(r"^-\d+$|^-\d*\.\d+$", text) is not None


class _Scan:
    """Goes through the arguments: which strings belong to which action, in the order in which actions are taken."""

    def __init__(self, core, args):
        self.core = core
        self.args = self.with_files(args) if core.fromfile_prefix_chars is not None else args
        self.matches = []
        self.extras = []
        self.problem = None
        self.options = {}
        self.pattern = self.kinds()
        self.left = [spec for spec in core.specs if not spec.flags]
        for spec in core.specs:
            spec.seen = False
            spec.given = False
        try:
            self.run()
        except ArgumentError as e:
            self.problem = e

    def with_files(self, args):
        """The arguments, with those that name files replaced by the lines of the files."""
        result = []
        for arg in args:
            if arg == "" or arg[0] not in self.core.fromfile_prefix_chars:
                result.append(arg)
                continue
            try:
                with open(arg[1:]) as file:
                    result.extend(self.with_files(file.read().splitlines()))
            except OSError as e:
                self.core.error(str(e))
        return result

    def kinds(self):
        parts = []
        for i, arg in enumerate(self.args):
            if arg == "--":
                parts.append("-" + "A" * (len(self.args) - i - 1))
                break
            option = self.core.option(arg)
            if option is None:
                parts.append("A")
            else:
                self.options[i] = option
                parts.append("O")
        return "".join(parts)

    def run(self):
        last = max(self.options) if self.options else -1
        at = 0
        while at <= last:
            following = min([index for index in self.options if index >= at])
            if at != following:
                end = self.take_positionals(at)
                if end > at:
                    at = end
                    continue
            if at not in self.options:
                self.extras.extend(self.args[at:following])
                at = following
            at = self.take_option(at)
        end = self.take_positionals(at)
        self.extras.extend(self.args[end:])

    def take(self, spec, strings):
        values = strings
        if spec.nargs != "..." and spec.nargs != "A..." and "--" in values:
            values.remove("--")
        self.matches.append(_Match(spec, values, len(values) > 0 or len(spec.flags) > 0))

    def take_positionals(self, at):
        counts = []
        for i in range(len(self.left), 0, -1):
            match = re.match("".join([spec.pattern() for spec in self.left[:i]]), self.pattern[at:])
            if match is not None:
                counts = [len(match.group(number)) for number in range(1, i + 1)]
                break
        for i, count in enumerate(counts):
            self.take(self.left[i], self.args[at:at + count])
            at += count
        self.left = self.left[len(counts):]
        return at

    def count(self, spec, pattern):
        """How many arguments of the pattern an option takes."""
        match = re.match(spec.pattern(), pattern)
        if match is not None:
            return len(match.group(1))
        if spec.nargs == "":
            raise ArgumentError(spec, "expected one argument")
        if spec.nargs == "?":
            raise ArgumentError(spec, "expected at most one argument")
        if spec.nargs == "+":
            raise ArgumentError(spec, "expected at least one argument")
        raise ArgumentError(spec, f"expected {spec.nargs} argument{'' if spec.nargs == '1' else 's'}")

    def take_option(self, at):
        option = self.options[at]
        spec = option.spec
        flag = option.flag
        explicit = option.explicit
        if spec is None:
            self.extras.append(self.args[at])
            return at + 1
        found = []
        while explicit is not None:
            count = self.count(spec, "A")
            if count == 1:
                found.append((spec, flag, [explicit]))
                break
            if count != 0 or flag[1] in self.core.prefix_chars or explicit == "":
                raise ArgumentError(spec, f"ignored explicit argument {explicit!r}")
            found.append((spec, flag, []))
            flag = flag[0] + explicit[0]
            if flag not in self.core.flags:
                raise ArgumentError(spec, f"ignored explicit argument {explicit!r}")
            spec = self.core.flags[flag]
            explicit = explicit[1:] if len(explicit) > 1 else None
        stop = at + 1
        if explicit is None:
            stop += self.count(spec, self.pattern[stop:])
            found.append((spec, flag, self.args[at + 1:stop]))
        for spec, flag, strings in found:
            self.take(spec, [flag] if spec.kind == "switch" else strings)
        return stop
