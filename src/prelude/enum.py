"""The enum module; the compiler makes the members of enumeration classes."""


def unique(enumeration):
    return enumeration
