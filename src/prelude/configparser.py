"""The configparser module. Every option has a text as its value."""

from io import _path

DEFAULTSECT = "DEFAULT"
MAX_INTERPOLATION_DEPTH = 10


class Error(Exception):
    def __init__(self, msg=""):
        self.message = msg
        super().__init__(msg)

    def __repr__(self):
        return self.message

    def __str__(self):
        return self.message


class NoSectionError(Error):
    def __init__(self, section):
        super().__init__(f"No section: {section!r}")
        self.section = section


class NoOptionError(Error):
    def __init__(self, option, section):
        super().__init__(f"No option {option!r} in section: {section!r}")
        self.option = option
        self.section = section


class DuplicateSectionError(Error):
    def __init__(self, section, source=None, lineno=None):
        super().__init__(_duplicate("section", f"{section!r} already exists", source, lineno))
        self.section = section
        self.source = source
        self.lineno = lineno


class DuplicateOptionError(Error):
    def __init__(self, section, option, source=None, lineno=None):
        super().__init__(_duplicate("option", f"{option!r} in section {section!r} already exists", source, lineno))
        self.section = section
        self.option = option
        self.source = source
        self.lineno = lineno


def _duplicate(kind, what, source, lineno):
    if source is None:
        return f"{kind.capitalize()} {what}"
    line = "" if lineno is None else f" [line {lineno:2d}]"
    return f"While reading from {source!r}{line}: {kind} {what}"


class InterpolationError(Error):
    def __init__(self, option, section, msg):
        super().__init__(msg)
        self.option = option
        self.section = section


class InterpolationSyntaxError(InterpolationError):
    pass


class InterpolationMissingOptionError(InterpolationError):
    def __init__(self, option, section, rawval, reference):
        super().__init__(option, section, f"Bad value substitution: option {option!r} in section {section!r} contains "
            f"an interpolation key {reference!r} which is not a valid option name. Raw value: {rawval!r}")
        self.reference = reference


class InterpolationDepthError(InterpolationError):
    def __init__(self, option, section, rawval):
        super().__init__(option, section, f"Recursion limit exceeded in value substitution: option {option!r} "
            f"in section {section!r} contains an interpolation key which cannot be substituted in "
            f"{MAX_INTERPOLATION_DEPTH} steps. Raw value: {rawval!r}")


class ParsingError(Error):
    def __init__(self, source):
        super().__init__(f"Source contains parsing errors: {source!r}")
        self.source = source
        self.errors = []

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message += f"\n\t[line {lineno:2d}]: {line}"


class MissingSectionHeaderError(ParsingError):
    def __init__(self, filename, lineno, line):
        super().__init__(filename)
        self.message = f"File contains no section headers.\nfile: {filename!r}, line: {lineno}\n{line!r}"
        self.lineno = lineno
        self.line = line


# Interpolation: values that name other options


class Interpolation:
    def before_get(self, parser, section, option, value, defaults):
        return value

    def before_set(self, parser, section, option, value):
        return value


class _Marked(Interpolation):
    """References begin with a mark and a bracket; the mark twice stands for itself."""

    def __init__(self, mark, opening, closing):
        self._mark = mark
        self._opening = opening
        self._closing = closing

    def before_get(self, parser, section, option, value, defaults):
        pieces = []
        self._expand(pieces, parser, section, option, value, defaults, 1)
        return "".join(pieces)

    def before_set(self, parser, section, option, value):
        rest = value.replace(self._mark * 2, "")
        while True:
            start = rest.find(self._mark + self._opening)
            end = rest.find(self._closing, start)
            if start < 0 or end <= start + 2:
                break
            rest = rest[:start] + rest[end + len(self._closing):]
        place = rest.find(self._mark)
        if place >= 0:
            raise ValueError(f"invalid interpolation syntax in {value!r} at position {place}")
        return value

    def _expand(self, pieces, parser, section, option, value, defaults, depth):
        raw = parser.get(section, option, raw=True, fallback=value)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        rest = value
        while rest:
            plain, mark, behind = rest.partition(self._mark)
            pieces.append(plain)
            if not mark:
                return
            if behind.startswith(self._mark):
                pieces.append(self._mark)
                rest = behind[1:]
            elif behind.startswith(self._opening):
                name, closing, rest_behind = behind[1:].partition(self._closing)
                if not closing or not name:
                    text = self._mark + behind
                    raise InterpolationSyntaxError(option, section, f"bad interpolation variable reference {text!r}")
                rest = rest_behind
                self._add(pieces, parser, section, option, raw, name, rest, defaults, depth)
            else:
                text = self._mark + behind
                doubled = "%" if self._mark == "%" else "$"
                raise InterpolationSyntaxError(
                    option, section, f"'{doubled}' must be followed by '{doubled}' or '{self._opening}', found: {text!r}")

    def _add(self, pieces, parser, section, option, raw, name, rest, defaults, depth):
        """What a reference stands for."""
        key = parser.optionxform(name)
        if key not in defaults:
            raise InterpolationMissingOptionError(option, section, raw, key)
        value = defaults[key]
        if self._mark in value:
            self._expand(pieces, parser, section, option, value, defaults, depth + 1)
        else:
            pieces.append(value)


class BasicInterpolation(_Marked):
    """`%(option)s`"""

    def __init__(self):
        super().__init__("%", "(", ")s")


class ExtendedInterpolation(_Marked):
    """`${option}` and `${section:option}`"""

    def __init__(self):
        super().__init__("$", "{", "}")

    def _add(self, pieces, parser, section, option, raw, name, rest, defaults, depth):
        path = name.split(":")
        if len(path) > 2:
            raise InterpolationSyntaxError(option, section, f"More than one ':' found: {rest!r}")
        home = section if len(path) == 1 else path[0]
        key = parser.optionxform(path[-1])
        if len(path) == 1:
            known = defaults
        elif parser._has(home):
            known = parser._values(home)
        else:
            known = {}
        if key not in known:
            raise InterpolationMissingOptionError(option, section, raw, name if len(path) == 2 else key)
        value = known[key]
        if self._mark in value:
            self._expand(pieces, parser, home, key, value, parser._values(home), depth + 1)
        else:
            pieces.append(value)


# Parsers


class _Unset:
    """No fallback is given."""


_UNSET = _Unset()


def _lower(optionstr):
    return optionstr.lower()


class RawConfigParser:
    BOOLEAN_STATES = {"1": True, "yes": True, "true": True, "on": True, "0": False, "no": False, "false": False, "off": False}

    def __init__(self, defaults=None, *, delimiters=("=", ":"), comment_prefixes=("#", ";"), inline_comment_prefixes=(),
                 strict=True, empty_lines_in_values=True, default_section=DEFAULTSECT, interpolation=_UNSET):
        self.default_section = default_section
        self.optionxform = _lower
        self._sections = {}
        self._defaults = {}
        self._delimiters = tuple(delimiters)
        self._comment_prefixes = tuple(comment_prefixes)
        self._inline_comment_prefixes = tuple(inline_comment_prefixes)
        self._strict = strict
        self._empty_lines_in_values = empty_lines_in_values
        if isinstance(interpolation, _Unset):
            self._interpolation = self._default_interpolation()
        elif interpolation is None:
            self._interpolation = Interpolation()
        else:
            self._interpolation = interpolation
        if defaults is not None:
            for key, value in defaults.items():
                self._defaults[self.optionxform(key)] = str(value)

    def _default_interpolation(self):
        return Interpolation()

    # Sections

    def defaults(self):
        return self._defaults

    def sections(self):
        return list(self._sections)

    def add_section(self, section):
        if section == self.default_section:
            raise ValueError(f"Invalid section name: {section!r}")
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._sections[section] = {}

    def has_section(self, section):
        return section in self._sections

    def remove_section(self, section):
        existed = section in self._sections
        if existed:
            del self._sections[section]
        return existed

    def _has(self, section):
        return section == self.default_section or section in self._sections

    def _own(self, section):
        """The options of a section itself."""
        if not section or section == self.default_section:
            return self._defaults
        if section not in self._sections:
            raise NoSectionError(section)
        return self._sections[section]

    def _values(self, section):
        """The options of a section with the defaults, which come first."""
        result = self._defaults.copy()
        result.update(self._own(section))
        return result

    # Options

    def options(self, section):
        if section not in self._sections:
            raise NoSectionError(section)
        result = self._sections[section].copy()
        result.update(self._defaults)
        return list(result)

    def has_option(self, section, option):
        name = self.optionxform(option)
        if not section or section == self.default_section:
            return name in self._defaults
        return section in self._sections and (name in self._sections[section] or name in self._defaults)

    def get(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        name = self.optionxform(option)
        if not self._has(section):
            if isinstance(fallback, _Unset):
                raise NoSectionError(section)
            else:
                return fallback
        known = self._values(section)
        if vars is not None:
            for key, value in vars.items():
                known[self.optionxform(key)] = str(value)
        if name not in known:
            if isinstance(fallback, _Unset):
                raise NoOptionError(name, section)
            else:
                return fallback
        if raw:
            return known[name]
        return self._interpolation.before_get(self, section, name, known[name], known)

    def getint(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        if isinstance(fallback, _Unset) or self.has_option(section, option):
            return int(self.get(section, option, raw=raw, vars=vars))
        else:
            return fallback

    def getfloat(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        if isinstance(fallback, _Unset) or self.has_option(section, option):
            return float(self.get(section, option, raw=raw, vars=vars))
        else:
            return fallback

    def getboolean(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        if isinstance(fallback, _Unset) or self.has_option(section, option):
            return self._boolean(self.get(section, option, raw=raw, vars=vars))
        else:
            return fallback

    def _boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError(f"Not a boolean: {value}")
        return self.BOOLEAN_STATES[value.lower()]

    def set(self, section, option, value):
        if not isinstance(value, str):
            return _type_error("option values must be strings")
        self._own(section)[self.optionxform(option)] = self._interpolation.before_set(self, section, option, value)

    def remove_option(self, section, option):
        options = self._own(section)
        name = self.optionxform(option)
        existed = name in options
        if existed:
            del options[name]
        return existed

    def items(self, section=_UNSET, raw=False, vars=None):
        if isinstance(section, _Unset):
            return [(name, SectionProxy(self, name)) for name in self]
        else:
            known = self._values(section)
            names = list(known)
            if vars is not None:
                for key, value in vars.items():
                    known[self.optionxform(key)] = str(value)
            if raw:
                return [(name, known[name]) for name in names]
            return [(name, self._interpolation.before_get(self, section, name, known[name], known)) for name in names]

    # As a mapping of sections

    def __getitem__(self, key):
        if not self._has(key):
            raise KeyError(key)
        return SectionProxy(self, key)

    def __setitem__(self, key, value):
        if key == self.default_section:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError("Cannot remove the default section.")
        if key not in self._sections:
            raise KeyError(key)
        del self._sections[key]

    def __contains__(self, key):
        return self._has(key)

    def __len__(self):
        return len(self._sections) + 1

    def __eq__(self, other):
        if not isinstance(other, RawConfigParser):
            return NotImplemented
        return _contents(self) == _contents(other)

    def __iter__(self):
        yield self.default_section
        yield from list(self._sections)

    def keys(self):
        return list(self)

    def values(self):
        return [SectionProxy(self, name) for name in self]

    # Reading

    def read(self, filenames, encoding=None):
        read = []
        for filename in _names(filenames):
            name = _path(filename)
            try:
                with open(name, encoding=encoding) as file:
                    lines = file.readlines()
            except OSError:
                continue
            self._read(lines, name)
            read.append(name)
        return read

    def read_file(self, f, source=None):
        if source is not None:
            self._read(f, source)
        elif hasattr(f, "name"):
            self._read(f, f.name)
        else:
            self._read(f, "<???>")

    def read_string(self, string, source="<string>"):
        self._read(string.splitlines(keepends=True), source)

    def read_dict(self, dictionary, source="<dict>"):
        for section, options in dictionary.items():
            name = str(section)
            if name != self.default_section and name not in self._sections:
                self._sections[name] = {}
            seen = set()
            for key, value in options.items():
                option = self.optionxform(str(key))
                if self._strict and option in seen:
                    raise DuplicateOptionError(name, option, source)
                seen.add(option)
                self.set(name, option, str(value))

    def _read(self, lines, source):
        reader = _Reader(self, source)
        number = 0
        for line in lines:
            number += 1
            reader.read(number, line)
        reader.finish()

    def write(self, fp, space_around_delimiters=True):
        delimiter = f" {self._delimiters[0]} " if space_around_delimiters else self._delimiters[0]
        if self._defaults:
            _write_section(fp, self.default_section, self._defaults, delimiter)
        for section, options in self._sections.items():
            _write_section(fp, section, options, delimiter)


def _contents(parser):
    return {name: dict(section.items()) for name, section in parser.items()}


def _names(filenames):
    if isinstance(filenames, str) or hasattr(filenames, "__fspath__"):
        return [filenames]
    else:
        return filenames


def _write_section(file, name, options, delimiter):
    file.write(f"[{name}]\n")
    for key, value in options.items():
        text = value.replace("\n", "\n\t")
        file.write(f"{key}{delimiter}{text}\n")
    file.write("\n")


class ConfigParser(RawConfigParser):
    def _default_interpolation(self):
        return BasicInterpolation()


class _Reader:
    """Reads lines into a parser."""

    def __init__(self, parser, source):
        self.parser = parser
        self.source = source
        self.sections = set()
        self.options = set()
        self.section = ""
        self.in_section = False
        # The lines of the values read so far, by section and option.
        self.values = {}
        self.option = ""
        self.indent = 0
        self.errors = []

    def read(self, number, line):
        end = self.comment(line)
        value = line[:end].strip()
        if not value:
            if not self.parser._empty_lines_in_values:
                self.indent = len(line) + 1000000
            elif end == len(line) and self.in_section and self.option:
                self.values[self.section, self.option].append("")
            return
        indent = len(line) - len(line.lstrip())
        if self.in_section and self.option and indent > self.indent:
            self.values[self.section, self.option].append(value)
            return
        self.indent = indent
        closing = value.rfind("]")
        if value.startswith("[") and closing > 1:
            self.begin(value[1:closing], number)
        elif not self.in_section:
            raise MissingSectionHeaderError(self.source, number, line)
        else:
            self.assign(value, number, line)

    def comment(self, line):
        """Where a comment starts, or the end of the line."""
        for prefix in self.parser._comment_prefixes:
            if line.strip().startswith(prefix):
                return 0
        end = len(line)
        for prefix in self.parser._inline_comment_prefixes:
            place = line.find(prefix)
            while place > 0 and not line[place - 1].isspace():
                place = line.find(prefix, place + 1)
            if 0 <= place < end:
                end = place
        return end

    def begin(self, name, number):
        """A section's head."""
        parser = self.parser
        if name in parser._sections:
            if parser._strict and name in self.sections:
                raise DuplicateSectionError(name, self.source, number)
        elif name != parser.default_section:
            parser._sections[name] = {}
        if name != parser.default_section:
            self.sections.add(name)
        self.section = name
        self.in_section = True
        self.option = ""

    def assign(self, value, number, line):
        place = -1
        width = 0
        for delimiter in self.parser._delimiters:
            found = value.find(delimiter)
            if found >= 0 and (place < 0 or found < place):
                place = found
                width = len(delimiter)
        if place < 0:
            self.errors.append((number, repr(line)))
            return
        if place == 0:
            self.errors.append((number, repr(line)))
        option = self.parser.optionxform(value[:place].rstrip())
        if self.parser._strict and (self.section, option) in self.options:
            raise DuplicateOptionError(self.section, option, self.source, number)
        self.options.add((self.section, option))
        self.option = option
        self.values[self.section, option] = [value[place + width:].strip()]

    def finish(self):
        for (section, option), lines in self.values.items():
            self.parser._own(section)[option] = "\n".join(lines).rstrip()
        if self.errors:
            error = ParsingError(self.source)
            for number, line in self.errors:
                error.append(number, line)
            raise error


class SectionProxy:
    """A section as a mapping."""

    def __init__(self, parser, name):
        self._parser = parser
        self._name = name

    @property
    def parser(self):
        return self._parser

    @property
    def name(self):
        return self._name

    def __repr__(self):
        return f"<Section: {self._name}>"

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key) and self._parser.remove_option(self._name, key)):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def __len__(self):
        return len(self.keys())

    def __iter__(self):
        yield from self.keys()

    def __eq__(self, other):
        if not hasattr(other, "keys"):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    def keys(self):
        if self._name == self._parser.default_section:
            return list(self._parser._defaults)
        return self._parser.options(self._name)

    def values(self):
        return [self[key] for key in self.keys()]

    def items(self):
        return [(key, self[key]) for key in self.keys()]

    def get(self, option, fallback=None, *, raw=False, vars=None):
        return self._parser.get(self._name, option, raw=raw, vars=vars, fallback=fallback)

    def getint(self, option, fallback=None, *, raw=False, vars=None):
        return self._parser.getint(self._name, option, raw=raw, vars=vars, fallback=fallback)

    def getfloat(self, option, fallback=None, *, raw=False, vars=None):
        return self._parser.getfloat(self._name, option, raw=raw, vars=vars, fallback=fallback)

    def getboolean(self, option, fallback=None, *, raw=False, vars=None):
        return self._parser.getboolean(self._name, option, raw=raw, vars=vars, fallback=fallback)

    def setdefault(self, key, default):
        if key not in self:
            self[key] = default
        return self[key]

    def update(self, options):
        for key, value in options.items():
            self[key] = value

    def pop(self, key):
        value = self[key]
        del self[key]
        return value
