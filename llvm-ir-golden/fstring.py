def label(name, value):
    return f"{name} = {value:.2f}"


print(label("pi", 3.14159))
