from collections import defaultdict
class Grammar:
    def __init__(self, text):
        self.rules = []
        self.nonterms = []
        for line in text.strip().splitlines():
            head, _, alts = line.partition("->")
            head = head.strip()
            if head not in self.nonterms:
                self.nonterms.append(head)
            for alt in alts.split("|"):
                self.rules.append((head, tuple(alt.split())))
        self.start = self.nonterms[0]
        self.first = self.compute_first()
        self.follow = self.compute_follow()
    def compute_first(self):
        first = defaultdict(set)
        changed = True
        while changed:
            changed = False
            for head, body in self.rules:
                before = len(first[head])
                if not body:
                    first[head].add("")
                for sym in body:
                    if sym not in self.nonterms:
                        first[head].add(sym)
                        break
                    first[head] |= first[sym] - {""}
                    if "" not in first[sym]:
                        break
                else:
                    first[head].add("")
                changed |= len(first[head]) != before
        return first
    def compute_follow(self):
        follow = {n: set() for n in self.nonterms}
        follow[self.start].add("$")
        changed = True
        while changed:
            changed = False
            for head, body in self.rules:
                trailer = set(follow[head])
                for sym in reversed(body):
                    if sym in self.nonterms:
                        if not trailer <= follow[sym]:
                            follow[sym] |= trailer
                            changed = True
                        if "" in self.first[sym]:
                            trailer = trailer | (self.first[sym] - {""})
                        else:
                            trailer = set(self.first[sym])
                    else:
                        trailer = {sym}
        return follow
class SLR:
    def __init__(self, g):
        self.g = g
        self.rules = [("S'", (g.start,))] + g.rules
        self.states = []
        self.trans = {}
        self.build()
    def closure(self, items):
        out = set(items)
        work = list(items)
        while work:
            r, dot = work.pop()
            body = self.rules[r][1]
            if dot < len(body) and body[dot] in self.g.nonterms:
                for i, (head, _) in enumerate(self.rules):
                    if head == body[dot] and (i, 0) not in out:
                        out.add((i, 0))
                        work.append((i, 0))
        return frozenset(out)
    def build(self):
        self.states.append(self.closure({(0, 0)}))
        i = 0
        while i < len(self.states):
            moves = defaultdict(set)
            for r, dot in self.states[i]:
                body = self.rules[r][1]
                if dot < len(body):
                    moves[body[dot]].add((r, dot + 1))
            for sym in sorted(moves):
                target = self.closure(moves[sym])
                if target not in self.states:
                    self.states.append(target)
                self.trans[i, sym] = self.states.index(target)
            i += 1
    def action(self, state, tok):
        if (state, tok) in self.trans:
            return "shift", self.trans[state, tok]
        for r, dot in sorted(self.states[state]):
            head, body = self.rules[r]
            if dot == len(body):
                if r == 0:
                    if tok == "$":
                        return "accept", 0
                elif tok in self.g.follow[head]:
                    return "reduce", r
        return "error", 0
    def parse(self, tokens):
        stack = [0]
        tokens = tokens + ["$"]
        pos, out = 0, []
        while True:
            kind, arg = self.action(stack[-1], tokens[pos])
            if kind == "shift":
                stack.append(arg)
                pos += 1
            elif kind == "reduce":
                head, body = self.rules[arg]
                if body:
                    del stack[-len(body):]
                stack.append(self.trans[stack[-1], head])
                out.append(f"{head}->{' '.join(body) or 'eps'}")
            elif kind == "accept":
                return out
            else:
                raise SyntaxError(f"unexpected {tokens[pos]!r} at {pos}")
g = Grammar("""
E -> E + T | T
T -> T * F | F
F -> ( E ) | id
""")
print({k: sorted(v) for k, v in sorted(g.follow.items())})
p = SLR(g)
print(len(p.states), p.parse("id + id * id".split()))
try:
    p.parse(["id", "+", "*"])
except SyntaxError as e:
    print("error:", e)
