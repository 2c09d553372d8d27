"""The enum module; the compiler makes the members of enumeration classes."""


def unique(enumeration):
    aliases = [f"{name} -> {member.name}" for name, member in enumeration.__members__.items() if name != member.name]
    if len(aliases) > 0:
        raise ValueError(f"duplicate values found in {enumeration!r}: " + ", ".join(aliases))
    return enumeration


def auto():
    """Stands for the next value in a class body; never called at run time."""
    return 0


class Enum:
    _name_: str
    _sort_order_: int

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_

    def __repr__(self):
        return "<" + _class_name(self) + "." + self._name_ + ": " + repr(self._value_) + ">"

    def __str__(self):
        return _class_name(self) + "." + self._name_

    def __format__(self, spec):
        return format(str(self), spec)

    def __hash__(self):
        return hash(self._name_)


def _plain(value):
    """The value of a member that behaves like one."""
    if isinstance(value, _ComparedMember):
        return value._value_
    else:
        return value


class _ComparedMember:
    def __hash__(self):
        return hash(self._value_)

    def __eq__(self, other):
        return self._value_ == _plain(other)

    def __ne__(self, other):
        return self._value_ != _plain(other)

    def __lt__(self, other):
        return self._value_ < _plain(other)

    def __le__(self, other):
        return self._value_ <= _plain(other)

    def __gt__(self, other):
        return self._value_ > _plain(other)

    def __ge__(self, other):
        return self._value_ >= _plain(other)


class _IntMember(_ComparedMember):
    def __int__(self):
        return self._value_

    def __index__(self):
        return self._value_

    def __float__(self):
        return float(self._value_)

    def __bool__(self):
        return self._value_ != 0

    def __neg__(self):
        return -self._value_

    def __pos__(self):
        return self._value_

    def __invert__(self):
        return ~self._value_

    def __abs__(self):
        return abs(self._value_)

    def __add__(self, other):
        return self._value_ + _plain(other)

    def __radd__(self, other):
        return other + self._value_

    def __sub__(self, other):
        return self._value_ - _plain(other)

    def __rsub__(self, other):
        return other - self._value_

    def __mul__(self, other):
        return self._value_ * _plain(other)

    def __rmul__(self, other):
        return other * self._value_

    def __truediv__(self, other):
        return self._value_ / _plain(other)

    def __rtruediv__(self, other):
        return other / self._value_

    def __floordiv__(self, other):
        return self._value_ // _plain(other)

    def __rfloordiv__(self, other):
        return other // self._value_

    def __mod__(self, other):
        return self._value_ % _plain(other)

    def __rmod__(self, other):
        return other % self._value_

    def __divmod__(self, other):
        return divmod(self._value_, _plain(other))

    def __rdivmod__(self, other):
        return divmod(other, self._value_)

    def __pow__(self, other):
        return self._value_ ** _plain(other)

    def __rpow__(self, other):
        return other ** self._value_

    def __lshift__(self, other):
        return self._value_ << _plain(other)

    def __rlshift__(self, other):
        return other << self._value_

    def __rshift__(self, other):
        return self._value_ >> _plain(other)

    def __rrshift__(self, other):
        return other >> self._value_

    def __and__(self, other):
        return self._value_ & _plain(other)

    def __rand__(self, other):
        return other & self._value_

    def __or__(self, other):
        return self._value_ | _plain(other)

    def __ror__(self, other):
        return other | self._value_

    def __xor__(self, other):
        return self._value_ ^ _plain(other)

    def __rxor__(self, other):
        return other ^ self._value_

    def bit_length(self):
        return self._value_.bit_length()

    def bit_count(self):
        return self._value_.bit_count()


class IntEnum(_IntMember, Enum):
    def __str__(self):
        return str(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec) if spec != "" else str(self)


class _StrMember(_ComparedMember):
    def __len__(self):
        return len(self._value_)

    def __iter__(self):
        return iter(self._value_)

    def __contains__(self, item):
        return _plain(item) in self._value_

    def __getitem__(self, index):
        return self._value_[index]

    def __add__(self, other):
        return self._value_ + _plain(other)

    def __radd__(self, other):
        return other + self._value_

    def __mul__(self, count):
        return self._value_ * count

    def __rmul__(self, count):
        return self._value_ * count

    def _str_value(self):
        return self._value_

    def upper(self):
        return self._value_.upper()

    def lower(self):
        return self._value_.lower()

    def title(self):
        return self._value_.title()

    def capitalize(self):
        return self._value_.capitalize()

    def swapcase(self):
        return self._value_.swapcase()

    def strip(self, chars=None):
        return self._value_.strip(chars)

    def startswith(self, prefix):
        return self._value_.startswith(prefix)

    def endswith(self, suffix):
        return self._value_.endswith(suffix)

    def replace(self, old, new):
        return self._value_.replace(old, new)

    def split(self, sep=None, maxsplit=-1):
        return self._value_.split(sep, maxsplit)

    def join(self, items):
        return self._value_.join(items)

    def find(self, text):
        return self._value_.find(text)

    def index(self, text):
        return self._value_.index(text)

    def count(self, text):
        return self._value_.count(text)

    def center(self, width, fill=" "):
        return self._value_.center(width, fill)

    def ljust(self, width, fill=" "):
        return self._value_.ljust(width, fill)

    def rjust(self, width, fill=" "):
        return self._value_.rjust(width, fill)

    def zfill(self, width):
        return self._value_.zfill(width)

    def isdigit(self):
        return self._value_.isdigit()

    def isalpha(self):
        return self._value_.isalpha()

    def isupper(self):
        return self._value_.isupper()

    def islower(self):
        return self._value_.islower()


class StrEnum(_StrMember, Enum):
    def __str__(self):
        return self._value_

    def __format__(self, spec):
        return format(self._value_, spec) if spec != "" else str(self)


class Flag(Enum):
    def __repr__(self):
        if self._name_ == "":
            return "<" + _class_name(self) + ": " + repr(self._value_) + ">"
        return "<" + _class_name(self) + "." + self._name_ + ": " + repr(self._value_) + ">"

    def __str__(self):
        if self._name_ == "":
            return _class_name(self) + "(" + repr(self._value_) + ")"
        return _class_name(self) + "." + self._name_

    @property
    def name(self):
        if self._name_ == "":
            return None
        return self._name_

    def __hash__(self):
        return hash(self._value_)

    def __eq__(self, other):
        if isinstance(other, type(self)):
            return self._value_ == other._value_
        return NotImplemented

    def __bool__(self):
        return self._value_ != 0

    def __contains__(self, other):
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return iter(_contained(_enum_all(type(self)), self._value_))

    def __len__(self):
        return self._value_.bit_count()

    def __or__(self, other):
        if not isinstance(other, type(self)):
            return NotImplemented
        return _flag_of(type(self), self._value_ | other._value_)

    def __and__(self, other):
        if not isinstance(other, type(self)):
            return NotImplemented
        return _flag_of(type(self), self._value_ & other._value_)

    def __xor__(self, other):
        if not isinstance(other, type(self)):
            return NotImplemented
        return _flag_of(type(self), self._value_ ^ other._value_)

    def __invert__(self):
        return _flag_of(type(self), _every_bit(_enum_all(type(self))) & ~self._value_)


class IntFlag(_IntMember, Flag):
    def __str__(self):
        return str(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec) if spec != "" else str(self)

    def __or__(self, other):
        return _int_flag_of(type(self), self._value_ | _plain(other))

    def __ror__(self, other):
        return _int_flag_of(type(self), self._value_ | other)

    def __and__(self, other):
        return _int_flag_of(type(self), self._value_ & _plain(other))

    def __rand__(self, other):
        return _int_flag_of(type(self), self._value_ & other)

    def __xor__(self, other):
        return _int_flag_of(type(self), self._value_ ^ _plain(other))

    def __rxor__(self, other):
        return _int_flag_of(type(self), self._value_ ^ other)

    def __invert__(self):
        return _int_flag_of(type(self), ~self._value_)


def _by_value(members, value, name):
    """`Color(1)`"""
    for member in members:
        if member._value_ == value:
            return member
    raise ValueError(repr(value) + " is not a valid " + name)


def _by_value_or_missing(members, value, name, missing):
    for member in members:
        if member._value_ == value:
            return member
    found = missing(value)
    if found is None:
        raise ValueError(repr(value) + " is not a valid " + name)
    return found


def _flag_by_value(cls, members, value, name):
    if issubclass(cls, IntFlag):
        return _int_flag_of(cls, value)
    mask = _every_bit(members)
    every = (1 << mask.bit_length()) - 1
    if not ~every <= value <= every or value & (every ^ mask):
        size = max(value.bit_length(), mask.bit_length())
        given, allowed = _bits(value, size), _bits(mask, size)
        raise ValueError(f"<flag {name!r}> invalid value {value}\n    given {given}\n  allowed {allowed}")
    return _flag_of(cls, value if value >= 0 else every + 1 + value)


def _int_flag_of(cls, value):
    """Bits that have no name stay."""
    if value < 0:
        mask = _every_bit(_enum_all(cls))
        size = mask.bit_length()
        every = (1 << size) - 1
        if value < ~every or value & (every ^ mask):
            size = max(size, value.bit_length())
        value += 1 << size
    return _flag_of(cls, value)


def _bits(value, size):
    """So many bits behind the one of the sign."""
    return f"0b{int(value < 0)} {value & (1 << size) - 1:0{size}b}"


def _flag_of(cls, value):
    """The member with these bits, or an object that stands for their combination."""
    members = _enum_all(cls)
    for member in members:
        if member._value_ == value:
            return member
    result = _zeroed(cls)
    result._name_ = _names_of(members, value)
    result._value_ = value
    result._sort_order_ = len(members)
    return result


def _names_of(members, value):
    names = []
    for member in _contained(members, value):
        names.append(member._name_)
    unknown = value & ~_every_bit(members)
    if names and unknown != 0:
        names.append(str(unknown))
    return "|".join(names)


def _contained(members, value):
    return [member for member in _single_bits(members) if member._value_ & value != 0]


def _single_bits(members):
    return [member for member in members if member._value_ > 0 and member._value_ & (member._value_ - 1) == 0]


def _every_bit(members):
    bits = 0
    for member in members:
        bits |= member._value_
    return bits


def _own_names(members):
    """The names that are no aliases."""
    return [name for name, member in members.items() if name == member._name_]


def _members_by_value(members):
    found = {}
    for member in members:
        found[member._value_] = member
    return found


def _check_held(member):
    """A member that behaves like an int or a text behaves like its value."""
    if member._held_ != member._value_:
        raise NotImplementedError(f"{member!r} of an enumeration class is made of {member._held_!r}")


def _check_distinct(members):
    """Which names are aliases shows before `__new__` runs."""
    for i in range(len(members)):
        for j in range(i):
            if members[i]._value_ == members[j]._value_:
                raise NotImplementedError(f"__new__ of an enumeration class makes an alias of {members[j]!r}")


def _next_bit(last):
    bit = 1
    while bit <= last:
        bit *= 2
    return bit
