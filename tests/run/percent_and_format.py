print("{} and {}".format("a", 1))
print("{0} {1} {0}".format("x", "y"))
print("{name}: {value:.2f}".format(name="pi", value=3.14159))
print(format(3.14159, ".3f"), format(42, "06d"), format("a", ">4"))
