print(int("42"), int("-7"), int(" 5 "), int("ff", 16), int("101", 2), int(True))
print(float("2.5"), float(3), str(1.0), str(10), str(True), str(None), str([1, "a"]))
print(list("abc"), list((1, 2)), tuple("ab"), set([1, 1]), list({"k": 1}), sorted({3, 1}))
print(bool("False"), int(2.7), round(2.7), ord("A"), chr(97))
print(repr(1.5), repr("a"), repr([1.0, "x"]), repr((1,)), repr({"a": None}))
for text in ["12", "1.5", "abc", ""]:
    try:
        print(int(text))
    except ValueError as e:
        print(e)
try:
    float("abc")
except ValueError as e:
    print(e)
print(isinstance(1, int), isinstance("a", str), isinstance(1.5, (int, float)), isinstance([], dict))
