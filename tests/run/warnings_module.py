import warnings

class ApiWarning(UserWarning):
    def __init__(self, message):
        super().__init__(message)
        self.old = message.split()[0]

def old_area(w, h):
    warnings.warn("old_area is deprecated, use area", DeprecationWarning, stacklevel=2)
    return w * h

class Reader:
    def __init__(self, rows):
        self.rows = rows

    def numbers(self):
        result = []
        for row in self.rows:
            try:
                result.append(int(row))
            except ValueError:
                warnings.warn(f"skipping {row!r}")
        return result

print(old_area(2, 3))
print(Reader(["1", "x", "3", "x"]).numbers())
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    old_area(1, 1)
    Reader(["a", "a"]).numbers()
    warnings.warn(ApiWarning("parse changes"))
    print(len(caught))
    for w in caught:
        print(w.category.__name__, str(w.message), issubclass(w.category, DeprecationWarning))
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    old_area(5, 5)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        old_area(1, 2)
    except DeprecationWarning as e:
        print("raised", e)
warnings.filterwarnings("ignore", message="skip.*")
warnings.filterwarnings("error", category=DeprecationWarning)
print(Reader(["q"]).numbers())
try:
    print(old_area(3, 3))
except DeprecationWarning as e:
    print("error:", e)
try:
    warnings.simplefilter("sometimes")
except AssertionError as e:
    print(e)
