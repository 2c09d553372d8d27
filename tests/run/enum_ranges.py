from enum import Enum, IntEnum
class Order(Enum):
    NEW, PAID, SHIPPED = range(3)
class Level(IntEnum):
    LOW, HIGH = range(1, 3)
class Plain:
    A, B, C = range(3)
    X, Y = [1, 2]
print(list(Order), Order(1), Level.HIGH + 1, [l.name for l in Level], Plain.C, Plain.Y, Plain().B)
