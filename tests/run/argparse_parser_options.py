import argparse

p = argparse.ArgumentParser(prog="x", formatter_class=argparse.ArgumentDefaultsHelpFormatter)
p.add_argument("--flag", action=argparse.BooleanOptionalAction, default=True, help="a flag")
p.add_argument("-n", type=int, default=3, help="a number")
p.print_help()

p = argparse.ArgumentParser(prog="t", argument_default=None)
p.add_argument("-f")
p.add_argument("rest", nargs=argparse.REMAINDER)
a = p.parse_args(["-f", "x", "a", "-b", "--c"])
print(a, a.rest, p.parse_args([]))
p.print_help()

p = argparse.ArgumentParser(prog="t")
p.add_argument("one", nargs=argparse.OPTIONAL, default="d")
p.add_argument("--some", nargs=argparse.ONE_OR_MORE)
p.add_argument("--any", nargs=argparse.ZERO_OR_MORE)
print(p.parse_args(["--some", "1", "2", "--any"]), p.parse_args(["o"]))

p = argparse.ArgumentParser(prog="conf", conflict_handler="resolve")
p.add_argument("-f", "--foo", help="old")
p.add_argument("--foo", help="new")
p.add_argument("-h", dest="host", help="where")
p.add_argument("--bar", dest="gone", default=1)
p.add_argument("--bar", dest="stays", default=2)
p.print_help()
print(p.parse_args(["-f", "1", "--foo", "2", "-h", "x"]))
try:
    argparse.ArgumentParser(conflict_handler="other")
except ValueError as e:
    print(e)
