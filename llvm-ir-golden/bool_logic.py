def allowed(age, member, banned):
    return (age >= 18 or member) and not banned


print(allowed(17, True, False))
