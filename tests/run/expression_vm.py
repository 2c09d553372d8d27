from typing import NamedTuple
class Op(NamedTuple):
    name: str
    arg: int = 0
def compile_expr(src):
    prec = {"+": 1, "-": 1, "*": 2, "/": 2}
    out, ops = [], []
    i = 0
    while i < len(src):
        ch = src[i]
        if ch.isspace():
            i += 1
            continue
        if ch.isdigit():
            j = i
            while j < len(src) and src[j].isdigit():
                j += 1
            out.append(Op("PUSH", int(src[i:j])))
            i = j
            continue
        if ch == "(":
            ops.append(ch)
        elif ch == ")":
            while ops[-1] != "(":
                out.append(Op(ops.pop()))
            ops.pop()
        else:
            while ops and ops[-1] != "(" and prec[ops[-1]] >= prec[ch]:
                out.append(Op(ops.pop()))
            ops.append(ch)
        i += 1
    while ops:
        out.append(Op(ops.pop()))
    return out
def run(code):
    st = []
    for op in code:
        match op.name:
            case "PUSH":
                st.append(op.arg)
            case "+" | "-" | "*" | "/" as o:
                b, a = st.pop(), st.pop()
                st.append({"+": lambda: a + b, "-": lambda: a - b, "*": lambda: a * b, "/": lambda: a // b}[o]())
            case _:
                raise RuntimeError(op)
    return st[0]
code = compile_expr("2 * (3 + 4) - 10 / 5")
print(code[:2], run(code))
