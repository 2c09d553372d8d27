rows = [("apples", 3, 1.25), ("bananas", 12, 0.5), ("cherries", 150, 0.1)]
print(f"{'item':<12}{'count':>8}{'price':>10}")
print("-" * 30)
total = 0.0
for item, count, price in rows:
    print(f"{item:<12}{count:>8d}{price:>10.2f}")
    total += count * price
print("=" * 30)
print(f"{'total':<20}{total:>10.2f}")
csv = "\n".join(",".join(str(cell) for cell in row) for row in rows)
print(csv)
parsed = []
for line in csv.splitlines():
    item, count, price = line.split(",")
    parsed.append((item, int(count), float(price)))
print(parsed == rows)
