from decimal import Decimal, FloatOperation, getcontext

context = getcontext()
print(context.flags[FloatOperation], Decimal("3.5") < 3.7, context.flags[FloatOperation])
context.clear_flags()
context.traps[FloatOperation] = True
for compare in (lambda: Decimal("3.5") < 3.7, lambda: Decimal("3.5") >= 3.7, lambda: Decimal("3.5") == 3.5, lambda: 3.5 != Decimal(3)):
    try:
        print(compare())
    except FloatOperation:
        print("FloatOperation")
print(context.flags[FloatOperation])
for divide in (lambda: divmod(Decimal(1), 0), lambda: divmod(1, Decimal(0)), lambda: divmod(Decimal(0), 0), lambda: divmod(Decimal(7), 2)):
    try:
        print(divide())
    except ArithmeticError as e:
        print(type(e).__name__)
for change in (lambda: Decimal(1).quantize(Decimal(1), rounding="BAD"), lambda: Decimal("1.5").to_integral_value("BAD")):
    try:
        print(change())
    except TypeError as e:
        print(e)
