#!/usr/bin/env python3
"""A tiny stack VM with assembler."""
import sys
from enum import IntEnum, Enum, Flag, auto
from typing import List, NamedTuple, Optional, Dict, Callable, Union
import operator

class Op(IntEnum):
    PUSH = 0
    ADD = 1
    SUB = 2
    MUL = 3
    DIV = 4
    JMP = 5
    JZ = 6
    LOAD = 7
    STORE = 8
    PRINT = 9
    CALL = 10
    RET = 11
    DUP = 12
    LT = 13
    HALT = 255

class Instruction(NamedTuple):
    op: Op
    arg: Optional[int] = None

    def __str__(self):
        if self.arg is None:
            return self.op.name
        return "%-6s %d" % (self.op.name, self.arg)

class VMError(RuntimeError):
    def __init__(self, msg, pc=None):
        super().__init__(msg)
        self.pc = pc
    def __str__(self):
        base = super().__str__()
        return base if self.pc is None else "%s at pc=%d" % (base, self.pc)

class Assembler:
    def __init__(self, source):
        self.source = source
        self.labels = {}
        self.code = []

    def assemble(self):
        lines = []
        for lineno, line in enumerate(self.source.splitlines(), start=1):
            line = line.split(";", 1)[0].strip()
            if not line:
                continue
            if line.endswith(":"):
                self.labels[line[:-1]] = len(lines)
            else:
                lines.append((lineno, line))
        for lineno, line in lines:
            mnemonic, *rest = line.split()
            try:
                op = Op[mnemonic.upper()]
            except KeyError:
                raise SyntaxError(f"line {lineno}: unknown mnemonic {mnemonic!r}") from None
            arg = None
            if rest:
                a = rest[0]
                arg = self.labels[a] if a in self.labels else int(a, 0)
            self.code.append(Instruction(op, arg))
        return self.code

class VM:
    BINARY = {
        Op.ADD: operator.add,
        Op.SUB: operator.sub,
        Op.MUL: operator.mul,
        Op.DIV: operator.floordiv,
        Op.LT: lambda a, b: int(a < b),
    }

    def __init__(self, code, out=sys.stdout, max_steps=10_000):
        self.code = code
        self.stack = []
        self.calls = []
        self.mem = [0] * 16
        self.pc = 0
        self.out = out
        self.steps = 0
        self.max_steps = max_steps
        self.dispatch = {
            Op.PUSH: self.op_push,
            Op.LOAD: self.op_load,
            Op.STORE: self.op_store,
            Op.JMP: self.op_jmp,
            Op.JZ: self.op_jz,
            Op.PRINT: lambda _: print(self.stack.pop(), file=self.out),
            Op.DUP: lambda _: self.stack.append(self.stack[-1]),
            Op.CALL: self.op_call,
            Op.RET: self.op_ret,
        }

    def op_push(self, arg):
        self.stack.append(arg)

    def op_load(self, arg):
        self.stack.append(self.mem[arg])

    def op_store(self, arg):
        self.mem[arg] = self.stack.pop()

    def op_jmp(self, arg):
        self.pc = arg

    def op_jz(self, arg):
        if self.stack.pop() == 0:
            self.pc = arg

    def op_call(self, arg):
        self.calls.append(self.pc)
        self.pc = arg

    def op_ret(self, _):
        self.pc = self.calls.pop()

    def run(self):
        while True:
            if self.steps >= self.max_steps:
                raise VMError("too many steps", self.pc)
            self.steps += 1
            op, arg = self.code[self.pc]
            self.pc += 1
            if op is Op.HALT:
                break
            if op in self.BINARY:
                try:
                    b, a = self.stack.pop(), self.stack.pop()
                    self.stack.append(self.BINARY[op](a, b))
                except IndexError:
                    raise VMError("stack underflow", self.pc - 1)
                except ZeroDivisionError as exc:
                    raise VMError("division by zero", self.pc - 1) from exc
            else:
                self.dispatch[op](arg)
        return self.stack

SOURCE = """
    push 5
    store 0
    push 1
    store 1
loop:
    load 0
    jz done
    load 1
    load 0
    mul
    store 1
    load 0
    push 1
    sub
    store 0
    jmp loop
done:
    load 1      ; the result
    print
    call sub1
    halt
sub1:
    push 0x10
    dup
    add
    print
    ret
"""

class Perm(Flag):
    R = 4
    W = 2
    X = 1

def main(argv=None):
    argv = argv if argv is not None else sys.argv[1:]
    code = Assembler(SOURCE).assemble()
    for i, ins in enumerate(code):
        print(f"{i:03d} {ins}")
    vm = VM(code)
    vm.run()
    print(vm.mem[:4], vm.steps, vm.pc)
    for bad in ["add\nhalt", "push 1\npush 0\ndiv", "l:\njmp l", "foo 1"]:
        try:
            VM(Assembler(bad).assemble(), max_steps=50).run()
        except VMError as e:
            print("VMError:", e, "| cause:", repr(e.__cause__))
        except SyntaxError as e:
            print("SyntaxError:", e)
    print(Perm.R | Perm.W, Perm.R in (Perm.R | Perm.X), (Perm.R | Perm.W).value, ~Perm.R & (Perm.R | Perm.X))
    print(max(Op, key=lambda o: len(o.name)), Op(3), Op["JZ"] + 1, [o.name for o in Op if o < 4])
    return 0

if __name__ == "__main__":
    sys.exit(main())
