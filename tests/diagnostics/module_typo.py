import maths
from math import sqroot

print(maths.pi, sqroot(2))
