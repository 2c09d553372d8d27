def g():
    try:
        yield 1
        yield 2
    finally:
        print("fin")
for x in g():
    print(x)
    break
print("after")
def inner():
    try:
        yield 1
    finally:
        print("inner fin")
def outer():
    try:
        yield from inner()
    finally:
        print("outer fin")
o = outer()
next(o)
o.close()
print("closed")
