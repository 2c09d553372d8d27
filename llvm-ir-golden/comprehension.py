def even_squares(n):
    return [i * i for i in range(n) if i % 2 == 0]


print(even_squares(6))
