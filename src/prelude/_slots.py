"""Operators of builtin types as functions: `int.__add__`, which programs keep in tables and pass to `reduce`. The types
themselves have no such methods: their operators are the machine's."""


class _int:
    def __add__(self, other):
        return self + other if isinstance(other, (int, _bigint)) else NotImplemented

    def __sub__(self, other):
        return self - other if isinstance(other, (int, _bigint)) else NotImplemented

    def __mul__(self, other):
        return self * other if isinstance(other, (int, _bigint)) else NotImplemented

    def __floordiv__(self, other):
        return self // other if isinstance(other, (int, _bigint)) else NotImplemented

    def __truediv__(self, other):
        return self / other if isinstance(other, (int, _bigint)) else NotImplemented

    def __mod__(self, other):
        return self % other if isinstance(other, (int, _bigint)) else NotImplemented

    def __pow__(self, other):
        return self ** other if isinstance(other, (int, _bigint)) else NotImplemented

    def __and__(self, other):
        return self & other if isinstance(other, (int, _bigint)) else NotImplemented

    def __or__(self, other):
        return self | other if isinstance(other, (int, _bigint)) else NotImplemented

    def __xor__(self, other):
        return self ^ other if isinstance(other, (int, _bigint)) else NotImplemented

    def __lshift__(self, other):
        return self << other if isinstance(other, (int, _bigint)) else NotImplemented

    def __rshift__(self, other):
        return self >> other if isinstance(other, (int, _bigint)) else NotImplemented

    def __lt__(self, other):
        return self < other if isinstance(other, (int, _bigint)) else NotImplemented

    def __le__(self, other):
        return self <= other if isinstance(other, (int, _bigint)) else NotImplemented

    def __gt__(self, other):
        return self > other if isinstance(other, (int, _bigint)) else NotImplemented

    def __ge__(self, other):
        return self >= other if isinstance(other, (int, _bigint)) else NotImplemented

    def __eq__(self, other):
        return self == other if isinstance(other, (int, _bigint)) else NotImplemented

    def __ne__(self, other):
        return self != other if isinstance(other, (int, _bigint)) else NotImplemented

    def __neg__(self):
        return -self

    def __pos__(self):
        return +self

    def __abs__(self):
        return abs(self)

    def __bool__(self):
        return self != 0

    def __int__(self):
        return int(self)

    def __float__(self):
        return float(self)

    def __str__(self):
        return str(self)

    def __repr__(self):
        return repr(self)

    def __hash__(self):
        return hash(self)

    def __invert__(self):
        return ~self


class _float:
    def __add__(self, other):
        return self + other if isinstance(other, (int, float, _bigint)) else NotImplemented

    def __sub__(self, other):
        return self - other if isinstance(other, (int, float, _bigint)) else NotImplemented

    def __mul__(self, other):
        return self * other if isinstance(other, (int, float, _bigint)) else NotImplemented

    def __floordiv__(self, other):
        return self // other if isinstance(other, (int, float, _bigint)) else NotImplemented

    def __truediv__(self, other):
        return self / other if isinstance(other, (int, float, _bigint)) else NotImplemented

    def __mod__(self, other):
        return self % other if isinstance(other, (int, float, _bigint)) else NotImplemented

    def __pow__(self, other):
        return self ** other if isinstance(other, (int, float, _bigint)) else NotImplemented

    def __lt__(self, other):
        return self < other if isinstance(other, (int, float, _bigint)) else NotImplemented

    def __le__(self, other):
        return self <= other if isinstance(other, (int, float, _bigint)) else NotImplemented

    def __gt__(self, other):
        return self > other if isinstance(other, (int, float, _bigint)) else NotImplemented

    def __ge__(self, other):
        return self >= other if isinstance(other, (int, float, _bigint)) else NotImplemented

    def __eq__(self, other):
        return self == other if isinstance(other, (int, float, _bigint)) else NotImplemented

    def __ne__(self, other):
        return self != other if isinstance(other, (int, float, _bigint)) else NotImplemented

    def __neg__(self):
        return -self

    def __pos__(self):
        return +self

    def __abs__(self):
        return abs(self)

    def __bool__(self):
        return self != 0

    def __int__(self):
        return int(self)

    def __float__(self):
        return float(self)

    def __str__(self):
        return str(self)

    def __repr__(self):
        return repr(self)

    def __hash__(self):
        return hash(self)


class _str:
    def __add__(self, other):
        return self + other if isinstance(other, str) else NotImplemented

    def __lt__(self, other):
        return self < other if isinstance(other, str) else NotImplemented

    def __le__(self, other):
        return self <= other if isinstance(other, str) else NotImplemented

    def __gt__(self, other):
        return self > other if isinstance(other, str) else NotImplemented

    def __ge__(self, other):
        return self >= other if isinstance(other, str) else NotImplemented

    def __eq__(self, other):
        return self == other if isinstance(other, str) else NotImplemented

    def __ne__(self, other):
        return self != other if isinstance(other, str) else NotImplemented

    def __len__(self):
        return len(self)

    def __str__(self):
        return self

    def __repr__(self):
        return repr(self)

    def __hash__(self):
        return hash(self)

    def __mul__(self, times):
        return self * times

    def __contains__(self, part):
        return part in self

    def __getitem__(self, index):
        return self[index]
