# Puzzle solutions: pulses through a circuit, walks on a grid, records to check, dice, ranges.
import re
import sys
from collections import deque, defaultdict
from functools import reduce, lru_cache
from itertools import product, combinations, count
from math import prod, lcm

raw = """\
broadcaster -> p, q
%p -> gate, q
%q -> gate
&gate -> p, out
"""

def parse(raw):
    modules = {}
    for line in raw.strip().splitlines():
        name, dests = line.split(" -> ")
        dests = dests.split(", ")
        if name == "broadcaster":
            modules[name] = ("b", dests)
        else:
            modules[name[1:]] = (name[0], dests)
    return modules

def part1(modules):
    flip = {k: False for k, (t, _) in modules.items() if t == "%"}
    conj = {k: {} for k, (t, _) in modules.items() if t == "&"}
    for k, (_, ds) in modules.items():
        for d in ds:
            if d in conj:
                conj[d][k] = False
    totals = [0, 0]
    for _ in range(1000):
        q = deque([("button", "broadcaster", False)])
        while q:
            src, dst, pulse = q.popleft()
            totals[pulse] += 1
            if dst not in modules:
                continue
            kind, ds = modules[dst]
            if kind == "b":
                out = pulse
            elif kind == "%":
                if pulse:
                    continue
                flip[dst] = not flip[dst]
                out = flip[dst]
            else:
                conj[dst][src] = pulse
                out = not all(conj[dst].values())
            for d in ds:
                q.append((dst, d, out))
    return prod(totals)

print(part1(parse(raw)))

# day: grid walking with complex numbers
grid_txt = """...#........
.......#....
#.....#.....
.....#....#.
..#.........
......^..#..
.#..........
.........#..
....#......."""
G = {i + j * 1j: c for i, r in enumerate(grid_txt.split("\n")) for j, c in enumerate(r)}
start = min(p for p in G if G[p] == "^") if False else next(p for p in G if G[p] == "^")

def walk(G):
    pos, dir, seen = start, -1, set()
    while pos in G and (pos, dir) not in seen:
        seen |= {(pos, dir)}
        if G.get(pos + dir) == "#":
            dir *= -1j
        else:
            pos += dir
    return {p for p, _ in seen}, (pos, dir) in seen

path, _ = walk(G)
print(len(path), sum(walk(G | {o: "#"})[1] for o in path))

# day: passports
passports = """byr:1985 iyr:2012 eyr:2026
hgt:171cm hcl:#10af3c ecl:grn pid:000123456

eyr:2019 byr:2003 iyr:2015 hgt:60in
pid:42 ecl:blu hcl:red cid:7

pid:987654321 hcl:#ffffff byr:1920 iyr:2020 ecl:oth eyr:2030

hgt:76in ecl:amb pid:111222333
hcl:#0a0b0c byr:2002 iyr:2010 eyr:2020"""
rules = {
    "byr": lambda v: 1920 <= int(v) <= 2002,
    "iyr": lambda v: 2010 <= int(v) <= 2020,
    "eyr": lambda v: 2020 <= int(v) <= 2030,
    "hgt": lambda v: (v.endswith("cm") and 150 <= int(v[:-2]) <= 193) or (v.endswith("in") and 59 <= int(v[:-2]) <= 76),
    "hcl": lambda v: re.fullmatch(r"#[0-9a-f]{6}", v) is not None,
    "ecl": lambda v: v in "amb blu brn gry grn hzl oth".split(),
    "pid": lambda v: re.fullmatch(r"\d{9}", v),
}
ps = [dict(f.split(":") for f in p.split()) for p in passports.split("\n\n")]
print(sum(all(k in p for k in rules) for p in ps), sum(all(k in p and rules[k](p[k]) for k in rules) for p in ps))

# day: dice/universes
@lru_cache(maxsize=None)
def wins(p1, p2, s1=0, s2=0):
    if s2 >= 21:
        return 0, 1
    a = b = 0
    for rolls in product((1, 2, 3), repeat=3):
        np = (p1 + sum(rolls) - 1) % 10 + 1
        y, x = wins(p2, np, s2, s1 + np)
        a, b = a + x, b + y
    return a, b
print(max(wins(3, 7)))

# day: intervals
seeds = [30, 25, 80, 9]
maps = [[(60, 40, 8), (10, 84, 20)], [(5, 0, 33), (90, 62, 11)]]
def convert(x, m):
    for dst, src, n in m:
        if src <= x < src + n:
            return dst + x - src
    return x
print(min(reduce(convert, maps, s) for s in seeds))
ranges = [(seeds[i], seeds[i] + seeds[i + 1]) for i in range(0, len(seeds), 2)]
for m in maps:
    new = []
    while ranges:
        s, e = ranges.pop()
        for dst, src, n in m:
            os, oe = max(s, src), min(e, src + n)
            if os < oe:
                new.append((os - src + dst, oe - src + dst))
                if os > s:
                    ranges.append((s, os))
                if e > oe:
                    ranges.append((oe, e))
                break
        else:
            new.append((s, e))
    ranges = new
print(min(ranges)[0], sorted(ranges))
print(lcm(*[12, 18, 30]), *map(int, re.findall(r"-?\d+", "x=-12, y=45")))
