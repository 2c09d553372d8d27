"""What `*` and `**` take in displays and constructors."""

for pieces in (["ab"][:], [[1, 2]], []):
    print(tuple(*pieces), list(*pieces))
try:
    print(tuple(*[[1], [2]][:]))
except TypeError as error:
    print(error)
for value in ({"a": 1}, [(1, 2)], ["xy"], 5, None):
    try:
        print({**value, "b": 2})
    except TypeError as error:
        print(error)
