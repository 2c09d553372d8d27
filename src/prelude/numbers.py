"""The numbers module: classes for `isinstance`. The compiler knows which numbers belong to which of them."""


class Number:
    pass


class Complex(Number):
    pass


class Real(Complex):
    pass


class Rational(Real):
    pass


class Integral(Rational):
    pass
