def adder(step):
    def add(x):
        return x + step

    return add


add_five = adder(5)
print(add_five(37))
