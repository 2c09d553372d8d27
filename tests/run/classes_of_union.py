class A: pass
class B(A): pass
class C(B): pass
for x in (A(), B(), C()):
    print(type(x).__mro__[1].__name__)
