ages = {"ann": 31, "bob": 25}
ages["cid"] = 40
ages["ann"] += 1
print(ages, len(ages), ages["bob"], "ann" in ages, "zed" not in ages)
print(ages.get("zed"), ages.get("zed", 0), ages.get("ann", 0))
for name in ages:
    print(name, ages[name])
for name, age in ages.items():
    print(f"{name}={age}")
print(list(ages.keys()), list(ages.values()), sorted(ages.items(), key=lambda item: item[1]))
print(ages.pop("bob"), ages.pop("nobody", -1), ages)
ages.update({"dan": 1, "ann": 2})
print(ages, ages.setdefault("eve", 9), ages.setdefault("dan", 7))
del ages["cid"]
print(ages, ages == {"dan": 1, "ann": 2, "eve": 9}, {1: 2} == {1: 3})
copy = ages.copy()
copy.clear()
print(ages, copy, bool(copy), max(ages, key=ages.get))

# Pairs of all kinds, and what is none
print(dict([{1: 2, 3: 4}, "ab", [7, 8], iter([5, 6])]))
for items in ([(1, 2), None], [(1, 2), 3], [(1, 2), (3,)]):
    try:
        print(dict(items))
    except (TypeError, ValueError) as e:
        print(e)
