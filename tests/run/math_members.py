import math
def show(name, f):
    try:
        print(name, repr(f()))
    except (ValueError, OverflowError, TypeError, ZeroDivisionError) as e:
        print(name, type(e).__name__, e)
xs = [-0.0, 0.5, -3.0, 171.7, 1e300, float("-inf"), float("nan")]
for x in xs:
    for name, f in [("sin", math.sin), ("cos", math.cos), ("tan", math.tan), ("asin", math.asin), ("acos", math.acos), ("atan", math.atan), ("sinh", math.sinh), ("cosh", math.cosh), ("tanh", math.tanh), ("asinh", math.asinh), ("acosh", math.acosh), ("atanh", math.atanh), ("exp", math.exp), ("exp2", math.exp2), ("expm1", math.expm1), ("log2", math.log2), ("log10", math.log10), ("log1p", math.log1p), ("sqrt", math.sqrt), ("cbrt", math.cbrt), ("gamma", math.gamma), ("lgamma", math.lgamma), ("erf", math.erf), ("erfc", math.erfc), ("degrees", math.degrees), ("radians", math.radians), ("fabs", math.fabs), ("ulp", math.ulp)]:
        show(f"{name}({x})", lambda: f(x))
    show(f"log({x})", lambda: math.log(x))
    show(f"log({x}, 2)", lambda: math.log(x, 2))
    show(f"log({x}, 10)", lambda: math.log(x, 10))
    if x != 1e300:
        show("floor", lambda: math.floor(x))
        show("ceil", lambda: math.ceil(x))
        show("trunc", lambda: math.trunc(x))
    show("modf", lambda: math.modf(x))
    show("frexp", lambda: math.frexp(x))
    show("isnan", lambda: (math.isnan(x), math.isinf(x), math.isfinite(x)))
    for y in [0.0, -2.5, float("inf")]:
        for name, g in [("pow", math.pow), ("atan2", math.atan2), ("fmod", math.fmod), ("remainder", math.remainder), ("copysign", math.copysign), ("nextafter", math.nextafter)]:
            show(f"{name}({x},{y})", lambda: g(x, y))
        show("hypot", lambda: math.hypot(x, y))
        show("isclose", lambda: math.isclose(x, y))
for n in [0, 1, 5, 20, 21, 100, -1]:
    show("factorial", lambda: math.factorial(n))
    show("isqrt", lambda: math.isqrt(n))
    for k in [0, 1, 3, 5, 30, -2]:
        show("comb", lambda: math.comb(n, k))
        show("perm", lambda: math.perm(n, k))
    show("perm1", lambda: math.perm(n))
print(math.gcd(), math.gcd(12), math.gcd(12, -18), math.gcd(0, 0), math.gcd(12, 18, 27), math.lcm(), math.lcm(4), math.lcm(4, 6, -10), math.lcm(0, 5))
print(math.gcd(10**30, 15), math.lcm(10**18, 7**20), math.isqrt(10**41), math.comb(200, 100), math.perm(60, 30), math.factorial(50))
print(math.dist((1, 2), (4, 6)), math.dist([1.5], [2]), math.dist((), ()), math.hypot(), math.hypot(3), math.hypot(1, 2, 3), math.hypot(-3, 4), math.hypot(1e200, 1e200), math.hypot(*range(10)))
print(math.prod([]), math.prod([1, 2, 3]), math.prod([1.5, 2]), math.prod([2, 3], start=5), math.prod(range(1, 30)), math.prod([], start=1.5), math.prod((x for x in [3, 4])))
print(math.fsum([0.1] * 10), math.fsum([1e100, 1.0, -1e100]), math.fsum([]), math.fsum([1, 2, 3]))
show("fsum", lambda: math.fsum([float("inf"), float("-inf")]))
show("fsum", lambda: math.fsum([1e308, 1e308]))
print(math.ldexp(0.5, 10), math.ldexp(1.0, -1080), math.ldexp(0.0, 5000))
show("ldexp", lambda: math.ldexp(1.0, 5000))
print(math.nextafter(1.0, 2.0), math.nextafter(0.0, -1.0), math.ulp(1.0), math.ulp(0.0), math.ulp(-5.0))
print(math.log(10**400), math.log2(2**2000), math.log10(10**500), math.log(8, 2), math.log2(8), math.log10(1000), math.log(5, 1.5))
print(math.remainder(5, 3), math.remainder(-5, 3), math.remainder(2.5, 1), math.remainder(7, 2), math.fmod(-7, 3))
show("remainder", lambda: math.remainder(1, 0))
show("dist", lambda: math.dist((1,), (1, 2)))
show("isqrt", lambda: math.isqrt(-4))
print(math.isclose(1e-10, 0, abs_tol=1e-9), math.isclose(1, 1.1, rel_tol=0.2))
show("isclose", lambda: math.isclose(1, 1, rel_tol=-1))
print(math.floor(-2.5), math.ceil(True), math.trunc(10**25), math.sqrt(10**40), math.exp(1), math.tau, math.inf, math.nan)
print(math.cbrt(27), math.cbrt(-8.0), math.exp2(10))
show("fsum", lambda: math.fsum([1e308, 1e308, -1e308]))


# Systems of colours.
import colorsys

for r in (0, 0.25, 1):
    for g in (0.1, 0.3, 1.0):
        for b in (0, 0.7):
            hsv, hls, yiq = colorsys.rgb_to_hsv(r, g, b), colorsys.rgb_to_hls(r, g, b), colorsys.rgb_to_yiq(r, g, b)
            print(hsv, hls, yiq, colorsys.hsv_to_rgb(*hsv), colorsys.hls_to_rgb(*hls), colorsys.yiq_to_rgb(*yiq))
print(colorsys.hsv_to_rgb(-0.3, 0.5, 0.5), colorsys.hsv_to_rgb(2.7, 0, 0.5), colorsys.hls_to_rgb(1.3, 0.2, 0))
