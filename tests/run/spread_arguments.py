def f(a, b=2, c=3):
    return a, b, c
xs = [1]
print(f(*xs), f(*[1, 5]), f(*xs, **{"c": 9}), f(**{"a": 4, "c": 6}))
def g(a, b):
    return a - b
for args in ([1, 2], [1], [1, 2, 3]):
    try:
        print(g(*args))
    except TypeError as e:
        print(e)
for kw in ({"a": 1, "b": 5}, {"a": 1}, {"a": 1, "b": 2, "z": 3}):
    try:
        print(g(**kw))
    except TypeError as e:
        print(e)
