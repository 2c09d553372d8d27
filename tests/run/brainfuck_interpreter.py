import sys
class Interp:
    def __init__(self, src, inp=""):
        self.src = [c for c in src if c in "+-<>.,[]"]
        self.jump = {}
        stack = []
        for i, c in enumerate(self.src):
            if c == "[":
                stack.append(i)
            elif c == "]":
                if not stack:
                    raise SyntaxError("unmatched ]")
                j = stack.pop()
                self.jump[i] = j
                self.jump[j] = i
        self.tape = [0] * 300
        self.ptr = 0
        self.inp = iter(inp)
        self.out = []
    def run(self):
        pc = 0
        while pc < len(self.src):
            c = self.src[pc]
            if c == ">": self.ptr += 1
            elif c == "<": self.ptr -= 1
            elif c == "+": self.tape[self.ptr] = (self.tape[self.ptr] + 1) % 256
            elif c == "-": self.tape[self.ptr] = (self.tape[self.ptr] - 1) % 256
            elif c == ".": self.out.append(chr(self.tape[self.ptr]))
            elif c == ",": self.tape[self.ptr] = ord(next(self.inp, "\0"))
            elif c == "[" and self.tape[self.ptr] == 0: pc = self.jump[pc]
            elif c == "]" and self.tape[self.ptr] != 0: pc = self.jump[pc]
            pc += 1
        return "".join(self.out)
print(Interp("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.>++.").run())
try:
    Interp("]")
except SyntaxError as e:
    print("error:", e)
