def area(width, height, *, unit="m"):
    return f"{width * height} {unit}"


print(area(1))
print(area(1, 2, 3))
print(area(1, 2, units="km"))
print(area(1, width=2, height=3))
for place, item in enumerate("ab", start="1"):
    print(place, item)
