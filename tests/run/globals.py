limit = 10
history = []
calls = 0


def record(x):
    global calls
    calls += 1
    if x < limit:
        history.append(x)


def reset(new_limit):
    global limit
    limit = new_limit


for i in [5, 20, 7]:
    record(i)
reset(100)
record(50)
print(history, calls, limit)
