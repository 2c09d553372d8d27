from dataclasses import dataclass, field, replace


@dataclass
class Room:
    width: int
    area: int = field(init=False, default=0)


print(replace(Room(1), width=2))
try:
    replace(Room(1), area=3)
except ValueError as e:
    print(e)
