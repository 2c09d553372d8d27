LIMIT = 1


class Settings:
    global LIMIT
    LIMIT = 5


print(LIMIT)
