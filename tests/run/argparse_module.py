# argparse: types of the namespace, help, errors and exit statuses.
import argparse
import sys


def positive(text):
    value = int(text)
    if value <= 0:
        raise argparse.ArgumentTypeError(f"{text} is not positive")
    return value


def build():
    parser = argparse.ArgumentParser(
        prog="stats", description="Computes some statistics of the numbers that are given, in one of several ways that are described below.",
        epilog="See the manual of %(prog)s for more.",
    )
    parser.add_argument("numbers", metavar="N", type=float, nargs="+", help="the numbers")
    parser.add_argument("-o", "--output", help="where to write (default: standard output)")
    parser.add_argument("-p", "--precision", type=int, default=2, metavar="DIGITS", help="digits behind the point (default: %(default)s)")
    parser.add_argument("--mode", choices=["mean", "median", "sum"], default="mean", help="what to compute: %(choices)s")
    parser.add_argument("-v", "--verbose", action="count", default=0, help="say more")
    parser.add_argument("--no-header", dest="header", action="store_false", help="leave the header out, which is printed unless this option is given")
    parser.add_argument("-w", "--weight", action="append", type=float, help="a weight; may be repeated")
    parser.add_argument("--range", nargs=2, type=int, default=[0, 10], metavar=("LOW", "HIGH"))
    parser.add_argument("--scale", nargs="?", type=float, const=2.0, default=1.0)
    parser.add_argument("--limit", type=positive)
    group = parser.add_mutually_exclusive_group()
    group.add_argument("--fast", action="store_const", const="fast", dest="speed", default="normal")
    group.add_argument("--slow", action="store_const", const="slow", dest="speed")
    output = parser.add_argument_group("output", "How results are shown.")
    output.add_argument("--hex", action="store_true")
    output.add_argument("--tag", action="append_const", const="t", dest="tags")
    parser.add_argument("--version", action="version", version="%(prog)s 1.2")
    parser.add_argument("--secret", help=argparse.SUPPRESS)
    return parser


parser = build()
print(parser.format_usage())
parser.print_help()


def attempt(*words):
    try:
        args = parser.parse_args(list(words))
    except SystemExit as e:
        print("exit", e.code)
        return
    total = sum(args.numbers) * args.scale
    shown = f"{total:.{args.precision}f}"
    print(args.mode.upper(), shown, args.verbose + 1, args.header, args.speed, args.range[0] + args.range[1], args.output)
    if args.weight is not None:
        print("weights", [w * 2 for w in args.weight])
    if args.limit is not None:
        print("limit", args.limit - 1)
    print(args)


attempt("1", "2", "3.5")
attempt("-vvp", "3", "1", "--mode=sum", "-w1", "-w", "2", "--range", "3", "4", "--scale", "--limit", "7")
attempt("--prec", "0", "--out", "file.txt", "--scale", "3", "--no-header", "--slow", "--hex", "--tag", "--tag", "--", "-1", "-2")
attempt("-1.5", "2", "--secret=x y")
for words in [
    [], ["x"], ["1", "--precision"], ["1", "-p", "many"], ["1", "--mode", "max"], ["1", "--bogus", "2"], ["1", "--fast", "--slow"],
    ["1", "--range", "1"], ["1", "--limit", "0"], ["1", "--limit", "a"], ["1", "--s", "2"], ["1", "--hex=3"], ["1", "-vx"], ["--version"], ["-h", "x"],
]:
    print("#", words)
    attempt(*words)

simple = argparse.ArgumentParser(prog="simple", add_help=False, formatter_class=argparse.ArgumentDefaultsHelpFormatter)
simple.add_argument("source", nargs="?", default="in.txt", help="what to read")
simple.add_argument("rest", nargs="*")
simple.add_argument("--size", type=int, required=True, help="how large")
simple.add_argument("--count", type=int, default=5, help="how many")
print(simple.format_help())
print(simple.parse_args(["--size", "3"]), simple.parse_args(["a", "b", "c", "--size=4"]).rest)
known, extra = simple.parse_known_args(["a", "--size", "1", "--what", "-z"])
print(known.source, known.size, extra, "size" in known, "sizes" in known)
try:
    simple.parse_args([])
except SystemExit as e:
    print("exit", e.code)

import contextlib
import io
import tempfile

switches = argparse.ArgumentParser(prog="switches")
switches.add_argument("--color", action=argparse.BooleanOptionalAction, default=True, help="with colours")
switches.add_argument("-p", "--progress-bar", action=argparse.BooleanOptionalAction)
chosen = switches.add_mutually_exclusive_group()
chosen.add_argument("--cache", action=argparse.BooleanOptionalAction)
chosen.add_argument("--fresh", action="store_true")
for words in [[], ["--no-color"], ["--no-color", "--color", "-p"], ["--no-prog"], ["--color=3"], ["--no-cache"], ["--cache", "--fresh"], ["-h"]]:
    caught = io.StringIO()
    try:
        with contextlib.redirect_stderr(caught), contextlib.redirect_stdout(caught):
            parsed = switches.parse_args(words)
        print(parsed)
    except SystemExit as e:
        print("exit", e.code, caught.getvalue())

with tempfile.TemporaryDirectory() as folder:
    with open(folder + "/in.txt", "w") as file:
        file.write("hello\n")
    opening = argparse.ArgumentParser(prog="opening")
    opening.add_argument("source", type=argparse.FileType("r"))
    opening.add_argument("-o", type=argparse.FileType("w"), default="-")
    opened = opening.parse_args([folder + "/in.txt"])
    opened.o.write(opened.source.read())
    opened = opening.parse_args([folder + "/in.txt", "-o", folder + "/out.txt"])
    opened.o.write("written")
    opened.o.close()
    with open(folder + "/out.txt") as file:
        print(file.read())
caught = io.StringIO()
try:
    with contextlib.redirect_stderr(caught):
        opening.parse_args(["/there/is/no/such/file"])
except SystemExit:
    print(caught.getvalue(), argparse.FileType("r"), argparse.FileType("w", 1, encoding="u8"))

raw = argparse.ArgumentParser("raw", usage="%(prog)s [options] FILE", description="Line one\n  line two", formatter_class=argparse.RawDescriptionHelpFormatter)
raw.add_argument("file", type=str)
raw.add_argument("-D", "--define", action="extend", nargs="+", default=["x"], help="50%% more")
raw.print_help()
print(raw.parse_args("f -D a b -D c".split()))
args = build().parse_args(sys.argv[1:] or ["4", "5"])
print(args.numbers, type(args).__name__)
raw.error("nothing to do")
