"""`lru_cache(typed=True)` keeps calls apart whose arguments are equal but of different types."""

from functools import lru_cache


@lru_cache(maxsize=None, typed=True)
def shown(x, scale=1):
    print("called with", repr(x), repr(scale))
    return repr(x)


for value in (3, 3.0, True, 1, 3):
    print(shown(value))
print(shown(3, scale=1), shown(3, scale=1.0))
print(shown.cache_info(), shown.cache_parameters())


@lru_cache(2, True)
def double(x):
    print("doubling", repr(x))
    return x * 2


print(double(1), double(1.0), double(True), double(1))
print(double.cache_info(), double.cache_parameters())
double.cache_clear()
print(double.cache_info())


@lru_cache(maxsize=None)
def same(x):
    return x


# An only argument that is an int counts as another call than a float or a bool that equals it.
print(same(1), same(1.0), same(True), same(2), same("2"), same.cache_info())
