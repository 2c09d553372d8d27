import time
for z in ("%a, %d %b %Y %H:%M:%S %Z", "%Z%%Z%%%z|%z", "%Y"):
    print(time.strftime(z, time.gmtime(1700000000)), time.strftime(z, time.localtime(1700000000)), time.strftime(z, (2020, 1, 2, 3, 4, 5, 0, 1, 0)), time.strftime(z, time.strptime("2020", "%Y")))
for t in ((2020, 13, 1, 0, 0, 0, 0, 1, 0), (2020, 1, 32, 0, 0, 0, 0, 1, 0), (2020, 1, 1, 24, 0, 0, 0, 1, 0), (2020, 1, 1, 0, 60, 0, 0, 1, 0), (2020, 1, 1, 0, 0, 62, 0, 1, 0), (2020, 1, 1, 0, 0, 0, -2, 1, 0), (2020, 1, 1, 0, 0, 0, 0, 367, 0), (2020, 0, 0, 0, 0, 0, 0, 0, 0)):
    try: print(time.strftime("%Y %m %d %j", t))
    except ValueError as e: print(e)
try: time.struct_time((1, 2))
except TypeError as e: print(e)
print(time.asctime((2020, 0, 3, 2, 6, 0, 0, 1, 0)))
