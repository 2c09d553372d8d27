from graphlib import CycleError, TopologicalSorter

graph = {"D": {"B", "C"}, "C": {"A"}, "B": {"A"}}
print(list(TopologicalSorter({key: sorted(value) for key, value in graph.items()}).static_order()))
print(tuple(TopologicalSorter({3: [1, 2], 2: [1], 4: [3]}).static_order()), list(TopologicalSorter({}).static_order()))

sorter = TopologicalSorter()
sorter.add("shirt")
sorter.add("tie", "shirt")
sorter.add("jacket", "tie", "belt")
sorter.add("belt", "trousers")
sorter.add("shoes", "socks", "trousers")
sorter.prepare()
while sorter.is_active():
    ready = sorter.get_ready()
    print(ready, bool(sorter))
    for node in ready:
        sorter.done(node)
print(sorter.get_ready())

for edges in [{1: [2], 2: [3], 3: [1]}, {1: [1]}, {1: [2, 3], 2: [4], 3: [4], 4: [5], 5: [3]}, {0: [9], 1: [0, 5], 5: [1]}]:
    try:
        print(list(TopologicalSorter(edges).static_order()))
    except CycleError as error:
        print(error.args[0], error.args[1], isinstance(error, ValueError))
try:
    TopologicalSorter({"a": ["b"], "b": ["a"]}).prepare()
except CycleError as error:
    print(error)

working = TopologicalSorter({"b": ["a"]})
for step in range(8):
    try:
        if step == 0:
            working.get_ready()
        elif step == 1:
            working.prepare()
        elif step == 2:
            working.prepare()
        elif step == 3:
            working.add("c")
        elif step == 4:
            working.done("b")
        elif step == 5:
            working.done("x")
        elif step == 6:
            print(working.get_ready())
            working.done("a")
            working.done("a")
        else:
            print(working.get_ready(), working.is_active())
            working.done("b")
            print(working.is_active())
    except ValueError as error:
        print(step, error)
