# What the system says of two files names both.
import os

try:
    os.rename("not there", "nor here")
except FileNotFoundError as e:
    print(e, e.filename, e.filename2)
