from enum import Flag


class Perm(Flag):
    READ = 4
    WRITE = 2
    RUN = 1


class Gap(Flag):
    A = 1
    C = 4


for value in (0, 3, 7, -1, -2, -8, 8, 9, 16, -9):
    try:
        print(value, Perm(value), Perm(value).value)
    except ValueError as error:
        print(error)
for value in (5, 2, -1):
    try:
        print(value, Gap(value))
    except ValueError as error:
        print(error)
