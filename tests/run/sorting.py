numbers = [5, 2, 9, 1, 5, 6]
print(sorted(numbers), sorted(numbers, reverse=True), numbers)
numbers.sort(reverse=True)
print(numbers)
words = ["banana", "Apple", "cherry"]
print(sorted(words), sorted(words, key=str.lower))
records = [("b", 2), ("a", 2), ("c", 1)]
print(sorted(records), sorted(records, key=lambda r: r[1]))


def bubble_sort(values):
    values = values[:]
    n = len(values)
    for i in range(n):
        for j in range(n - 1 - i):
            if values[j] > values[j + 1]:
                values[j], values[j + 1] = values[j + 1], values[j]
    return values


def quick_sort(values):
    if len(values) <= 1:
        return values
    pivot = values[0]
    smaller = [v for v in values[1:] if v < pivot]
    larger = [v for v in values[1:] if v >= pivot]
    return quick_sort(smaller) + [pivot] + quick_sort(larger)


print(bubble_sort([3, 1, 2]), bubble_sort(["c", "a", "b"]), quick_sort([3.5, 1.5, 2.5, 1.5]))
