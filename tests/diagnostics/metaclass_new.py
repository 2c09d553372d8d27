class Shouting(type):
    def __new__(mcs, name, bases, namespace):
        shouted = {key.upper(): value for key, value in namespace.items()}
        return super().__new__(mcs, name, bases, shouted)


class Constants(metaclass=Shouting):
    size = 3


class Consuming(type):
    def __new__(mcs, name, bases, namespace):
        options = namespace.pop("options", None)
        return super().__new__(mcs, name, bases, namespace)


class Configured(metaclass=Consuming):
    options = 5


class Prepared(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return {}
