class Num:
    def __init__(self, v): self.v = v
class Add:
    def __init__(self, a, b): self.a, self.b = a, b
class Neg:
    def __init__(self, e): self.e = e
class Visitor:
    def visit(self, node):
        method = "visit_" + type(node).__name__
        return getattr(self, method, self.generic_visit)(node)
    def generic_visit(self, node):
        raise TypeError("no visitor for " + type(node).__name__)
class Eval(Visitor):
    def visit_Num(self, n): return n.v
    def visit_Add(self, n): return self.visit(n.a) + self.visit(n.b)
class Show(Visitor):
    def visit_Num(self, n): return str(n.v)
    def visit_Add(self, n): return f"({self.visit(n.a)} + {self.visit(n.b)})"
    def visit_Neg(self, n): return "-" + self.visit(n.e)
tree = Add(Num(1), Add(Num(2), Num(3)))
print(Eval().visit(tree), Show().visit(tree), Show().visit(Neg(Num(4))))
try:
    Eval().visit(Neg(Num(1)))
except TypeError as e:
    print(e)
class Shell:
    def do_add(self, a, b): return int(a) + int(b)
    def do_echo(self, *words): return " ".join(words)
    def run(self, line):
        cmd, *args = line.split()
        f = getattr(self, f"do_{cmd}", None)
        if f is None:
            return "unknown " + cmd
        return f(*args)
s = Shell()
print(s.run("add 1 2"), s.run("echo a b c"), s.run("nope"))
