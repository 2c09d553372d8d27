def area(width, height):
    return width * height - (width + height) // 2


print(area(6, 7))
