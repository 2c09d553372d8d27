from decimal import (
    ROUND_05UP,
    ROUND_CEILING,
    ROUND_DOWN,
    ROUND_FLOOR,
    ROUND_HALF_DOWN,
    ROUND_HALF_EVEN,
    ROUND_HALF_UP,
    ROUND_UP,
    Context,
    Decimal,
    DivisionByZero,
    Inexact,
    InvalidOperation,
    Overflow,
    getcontext,
    localcontext,
    setcontext,
)
import decimal
import math
from fractions import Fraction

# Making numbers
for text in ["3.14", "-0", "1E+3", "0E-8", " 1_000.50 ", "Infinity", "-inf", "nan", "sNaN12", "+7e-10", "123456789012345678901234567890.5", ".5", "5."]:
    x = Decimal(text)
    print(repr(x), str(x), x.to_eng_string(), x.as_tuple(), x.is_signed(), x.number_class())
print(Decimal(), Decimal(10**30), Decimal(0.1), Decimal(-2.5), Decimal((1, (1, 4, 1, 4), -3)), Decimal([0, [1, 2], 3]), Decimal(True))
print(Decimal.from_float(0.125), Decimal.from_float(7), Decimal(float("inf")), Decimal(-0.0), Decimal(Decimal("1.10")))
for bad in ["", "abc", "1..2", "1e", "--1", "0x10", "1 2"]:
    try:
        print(Decimal(bad))
    except InvalidOperation as e:
        print(bad, type(e).__name__, e)

# Arithmetic
a = Decimal("10.25")
b = Decimal("3")
print(a + b, a - b, a * b, a / b, a // b, a % b, a**2, -a, +a, abs(-a), divmod(a, b), a**-1, 2**b)
print(a + 1, 1 + a, 5 - a, 3 * a, 1 / a, 100 // a, 100 % a, a + 10**25, divmod(100, a), Decimal(-7) // 2, Decimal(-7) % 2)
print(sum([Decimal("0.1")] * 10), sum([Decimal("0.1")] * 10) == 1, max(a, b, 4), min(a, 20), sorted([a, b, Decimal("-1")]))
print(Decimal("1.20") + Decimal("1.30"), Decimal("1.20") * Decimal("1.30"), Decimal("2.400") / 2, Decimal(1) / 8, Decimal(2) / 3)
total = Decimal("0.00")
for price, count in [("19.99", 3), ("5.49", 2), ("0.05", 7)]:
    total += Decimal(price) * count
print(total, total * Decimal("1.19"), (total * Decimal("1.19")).quantize(Decimal("0.01")))

# Comparison and hashing
print(a == 10.25, a == Decimal("10.2500"), a != 10, a < 11, a > 10.5, a >= b, 10 < a, 10.25 == a, a == Fraction(41, 4), a < Fraction(1, 3))
print(hash(a) == hash(10.25), hash(Decimal(7)) == hash(7), {a: 1}[Decimal("10.250")], a in {10.25, 3}, Decimal("NaN") == Decimal("NaN"), bool(Decimal("0.0")))
print(Decimal(1).compare(2), Decimal("1.0").compare_total(Decimal("1.00")), Decimal("NaN").is_nan(), Decimal("1E+2").same_quantum(Decimal("3E+2")))

# Conversions
print(int(a), float(a), round(a), round(a, 1), round(Decimal("2.5")), math.floor(-a), math.ceil(a), math.trunc(-a), a.as_integer_ratio(), complex(a))
print(Fraction(Decimal("0.375")), int(Decimal("1E+25")), Decimal("1234.5").adjusted(), math.sqrt(Decimal(16)))

# Rounding
ways = [ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_UP, ROUND_DOWN, ROUND_FLOOR, ROUND_CEILING, ROUND_05UP]
for way in ways:
    print(way, [str(Decimal(x).quantize(Decimal("1"), rounding=way)) for x in ["2.5", "3.5", "-2.5", "2.51", "-2.49", "0.1", "10.5", "-5.01"]])
print(Decimal("3.14159").quantize(Decimal("0.001")), Decimal("1234.567").quantize(Decimal("1E+2")), Decimal("2.675").quantize(Decimal(".01"), ROUND_HALF_UP))
print(Decimal("2.5").to_integral_value(), Decimal("2.5").to_integral_value(ROUND_HALF_UP), Decimal("7.30").to_integral_exact(), Decimal("5E+3").to_integral())
print(Decimal("120.00").normalize(), Decimal("1200").normalize(), Decimal("0.00").normalize(), Decimal("-5.50").normalize())

# Functions
print(Decimal(2).sqrt(), Decimal("0.25").sqrt(), Decimal(100).sqrt(), Decimal(1).exp(), Decimal("-2.5").exp(), Decimal(10).ln(), Decimal(2).log10(), Decimal("1E-7").log10())
print(Decimal(2) ** Decimal("0.5"), Decimal("1.1") ** 50, Decimal(2) ** 100, Decimal(3) ** -3, pow(Decimal(7), 5, 13), Decimal(4) ** Decimal("1.5"))
print(Decimal("1.5").fma(2, 3), Decimal("7").remainder_near(4), Decimal("-1.5").copy_abs(), Decimal(3).copy_sign(-1), Decimal("123").scaleb(-2), Decimal("250").logb())
print(Decimal("1").next_plus(), Decimal("1").next_minus(), Decimal(1).next_toward(2), Decimal(3).max(Decimal("NaN")), Decimal(-3).min(2))

print(Decimal("1100").logical_and(Decimal("1010")), Decimal("1100").logical_or(1010), Decimal(1100).logical_xor(Decimal(1010)), Context(prec=6).logical_invert(101))
print(Context(prec=5).rotate(12345, 2), Context(prec=5).rotate(Decimal("-123"), -1), Context(prec=5).shift(12345, 2), Context(prec=5).shift(12345, -2), Decimal(-3).max_mag(2), Decimal(-3).min_mag(3))

# Contexts
getcontext().prec = 6
print(Decimal(1) / 7, Decimal("3.1415926535"), +Decimal("3.1415926535"), getcontext().prec)
with localcontext() as context:
    context.prec = 50
    print(Decimal(2).sqrt(), Decimal(1).exp())
    context.rounding = ROUND_DOWN
    print(Decimal(2) / 3)
with localcontext(prec=3, rounding=ROUND_UP):
    print(Decimal(1) / 3, Decimal("1.2345") * 1)
print(Decimal(1) / 3, getcontext().rounding)
getcontext().prec = 28
context = Context(prec=4, rounding=ROUND_HALF_UP)
print(context.divide(Decimal(2), 3), context.add(1, Decimal("0.00005")), context.create_decimal("123.456"), context.sqrt(10), context.power(2, 20), context.quantize(Decimal("1.25"), Decimal("0.1")))
print(context, Context(prec=3, traps=[DivisionByZero]))
getcontext().clear_flags()
print(Decimal(1) / 3, getcontext().flags[Inexact], getcontext().flags[Overflow])
for values in [(1, 0), (0, 0), ("Infinity", "Infinity")]:
    x, y = Decimal(values[0]), Decimal(values[1])
    try:
        print(x / y)
    except ZeroDivisionError as e:
        print(type(e).__name__, e)
    except InvalidOperation as e:
        print(type(e).__name__, e)
try:
    Decimal(-1).sqrt()
except InvalidOperation as e:
    print(e)
try:
    Decimal(10) ** 1000000
except Overflow as e:
    print(e)
try:
    Decimal("1.5").quantize(Decimal("1E-40"))
except decimal.DecimalException as e:
    print(e)
for special in ["NaN", "Infinity"]:
    try:
        print(int(Decimal(special)))
    except (ValueError, OverflowError) as e:
        print(type(e).__name__, e)
getcontext().traps[DivisionByZero] = False
getcontext().traps[InvalidOperation] = False
print(Decimal(1) / 0, Decimal(-1) / 0, Decimal(0) / 0, Decimal("x"), Decimal("Infinity") - Decimal("Infinity"), Decimal("NaN") + 1)
setcontext(Context(prec=9, Emax=99, Emin=-99))
print(Decimal("1E-99") / 10, Decimal("1.2345E-105") + 0, Decimal("9E+99") * Decimal("1.1"), getcontext())
try:
    getcontext().prec = 0
except ValueError as e:
    print(e)

# Formatting
setcontext(Context())
for spec in ["", ".2f", ",.2f", "e", ".3e", "g", ".3g", ".1%", "+.1f", "010.2f", "*^14", ">12", "<12.1f", "015,.3f", "G"]:
    print(f"{Decimal('1234.5678'):{spec}}|{format(Decimal('-0.00001234'), spec)}|{format(Decimal('5E+7'), spec)}")
print("%s %.2f %d" % (Decimal("1.50"), Decimal("2.345"), Decimal("7.9")), "{:.3f} {!r}".format(Decimal("2.0005"), Decimal("1")), str([Decimal("1.0"), Decimal(2)]))
for value in ["NaN", "-Infinity", "0", "-0.00"]:
    print(f"{Decimal(value):.2f}|{Decimal(value):08.1f}|{Decimal(value):e}|{Decimal(value):>6}|{Decimal(value):%}")
try:
    format(Decimal(1), "x")
except ValueError as e:
    print(e)


def pi_digits():
    """From the decimal module's documentation."""
    with localcontext() as ctx:
        ctx.prec += 2
        lasts, t, s, n, na, d, da = 0, Decimal(3), 3, 1, 0, 0, 24
        while s != lasts:
            lasts = s
            n, na = n + na, na + 8
            d, da = d + da, da + 32
            t = (t * n) / d
            s += t
    return +s


print(pi_digits())


def signalled(compute):
    try:
        return compute()
    except ArithmeticError as e:
        return e, e.args, [signal.__name__ for signal in e.args[0]], DivisionByZero in e.args[0]


with localcontext() as ctx:
    ctx.traps[Inexact] = True
    print(signalled(lambda: Decimal(1) / 0))
    print(signalled(lambda: Decimal(1) / 3))
    print(signalled(lambda: Decimal("1.x")))
    print(signalled(lambda: Decimal(0) / 0))
    print(signalled(lambda: Decimal("1e40") // 7))
    print(signalled(lambda: Decimal(-4).sqrt()))
