name = "Ada"
age = 36
pi = 3.14159265
print(f"{name} is {age} years old")
print(f"{pi:.2f} {pi:8.3f}| {pi:<8.1f}| {pi:e} {pi:g}")
print(f"{age:5d}|{age:<5}|{age:>5}|{age:^5}|{age:05d}|{age:+d}")
print(f"{name:>10}|{name:<10}|{name:^10}|{name:*^9}|")
print(f"{1234567:,} {1234567.891:,.2f} {0.256:.1%}")
print(f"{255:x} {255:#x} {255:b} {255:#o} {255:X}")
print(f"{name!r} {'it'!s} {{literal}}")
width = 12
print(f"{pi:{width}.{3}f}|")
print(f"{age + 1} {name.upper()} {'yes' if age > 30 else 'no'}")
print(f"{age=} {pi = :.1f}")
print(f"{True} {None} {[1, 2]} {(1, 'a')}")
