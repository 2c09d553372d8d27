"""Plain objects, which are nothing but themselves."""


class object:
    pass
