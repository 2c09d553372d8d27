def checked(age):
    if age < 0:
        raise ValueError("negative age")
    return age


print(checked(42))
