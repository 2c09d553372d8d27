import sys
class Calc:
    def __init__(self):
        self.vars = {"pi": 3.14159}
        self.ops = {"+": (1, lambda a, b: a + b), "-": (1, lambda a, b: a - b), "*": (2, lambda a, b: a * b), "/": (2, lambda a, b: a / b), "^": (3, lambda a, b: a ** b)}
    def tokenize(self, s):
        tok = ""
        for ch in s + " ":
            if ch.isalnum() or ch == ".":
                tok += ch
                continue
            if tok:
                yield tok
                tok = ""
            if ch.strip():
                yield ch
    def evaluate(self, s):
        nums, ops = [], []
        def apply():
            op = ops.pop()
            b = nums.pop()
            a = nums.pop()
            nums.append(self.ops[op][1](a, b))
        for t in self.tokenize(s):
            if t in self.ops:
                p = self.ops[t][0]
                while ops and ops[-1] != "(" and (self.ops[ops[-1]][0] > p or (self.ops[ops[-1]][0] == p and t != "^")):
                    apply()
                ops.append(t)
            elif t == "(":
                ops.append(t)
            elif t == ")":
                while ops[-1] != "(":
                    apply()
                ops.pop()
            elif t in self.vars:
                nums.append(self.vars[t])
            else:
                nums.append(float(t))
        while ops:
            apply()
        return nums[0]
c = Calc()
for e in ["1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "10 / 4 - 1", "pi * 2", "1 / 0", "2 + x"]:
    try:
        print(e, "=", c.evaluate(e))
    except ZeroDivisionError:
        print(e, "division by zero")
    except ValueError as err:
        print(e, "bad:", err)
