import sys
def kind(op):
    if op == "": return 0
    if op == "a": return 1
    if op == "add": return 2
    if op == "multiply": return 3
    if op == "multiplied": return 4
    if op == "é": return 5
    if op == "日本語": return 6
    if "subtract!" == op: return 7
    if op != "abcdefgh" and op != "abcdefghi": return 8
    return 9
words = ["", "a", "b", "add", "adds", "multiply", "multiplied", "multiplies", "é", "e", "日本語", "日本", "subtract!", "subtract?", "abcdefgh", "abcdefghi", "abcdefghj", "a\0", "\0", "add\0"]
for round in range(2):
    print([kind(w) for w in words])
print([kind(w + x) for w in words for x in ["", "d", "s"]])
x, y = 1.5, 7
print(f"{x}{y}{x}", f"{x:.3f}:{y:3d}:{x!r}:{words[3]}", f"a{x}b{y}c{x}d{y}e{x}f{y}g{x}h{y}i{x}j{y}k")
for i in range(3):
    print(f"{i}/{i+1}/{i*2} {'':>{i}} {i:0>3} é{i}日", f"{''}{''}{''}", f"{'x'}{''}{''}", f"{''}{'日'}{''}")
    print("{} of {} and {}".format(i, i + 1, words[i]), "%d, %s, %5.2f" % (i, words[i + 3], i / 2))
print(len(f"{''}{'é'}{''}{'日'}"), f"{'é'}" is f"{'é'}")
