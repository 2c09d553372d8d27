def grade(score):
    if score >= 90:
        return "A"
    elif score >= 80:
        return "B"
    elif score >= 70:
        return "C"
    else:
        return "F"


for s in [95, 85, 75, 10]:
    print(s, grade(s))


def sign(x):
    if x > 0:
        return 1
    if x < 0:
        return -1
    return 0


print(sign(5), sign(-2.5), sign(0))


def fizzbuzz(n):
    for i in range(1, n + 1):
        print("Fizz" * (i % 3 == 0) + "Buzz" * (i % 5 == 0) or str(i))


fizzbuzz(15)
