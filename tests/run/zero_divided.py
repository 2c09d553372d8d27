"""0 divided by a negative int of any size is -0.0."""

for divisor in [5, -5, -(2**53), -9223372036854775807]:
    print(0 / divisor)

large = 2**70
for divisor in [large, -large, -9223372036854775808, -5]:
    print(0 / divisor, (large - large) / divisor)
