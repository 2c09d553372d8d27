from decimal import Decimal, getcontext

# How many digits numbers around powers of ten have, short and long ones.
total = 0
for power in list(range(1, 70)) + [100, 307, 308, 309, 999, 1000, 2046, 2047, 2048, 2049, 3000]:
    for near in (-1, 0, 1):
        total = total * 3 % 1000003 + Decimal(10**power + near).adjusted()
print(total, Decimal(0).adjusted(), Decimal(9).adjusted(), Decimal(10).adjusted(), Decimal(2**64).adjusted())
print(+Decimal("9999999999999999999999999999.5"), +Decimal("99999999999999999999999999994"), Decimal(10) ** 27 * 10 - 1)
getcontext().prec = 2100
print(str(Decimal(1) / 7)[-10:], str(Decimal(2) ** 9000)[:12], len(str(Decimal(10**2500) / 3)), Decimal(10**2099) - 1 == 10**2099 - 1)
