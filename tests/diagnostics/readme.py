def average(scores):
    return sum(scores) / len(scores)


scores = {"ada": [3, 5], "bob": [4]}
for name in scores:
    print("mean of " + name + ": " + average(scores[name]))
print(avrage(scores["ada"]))
