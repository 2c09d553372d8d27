import getopt
import sys

print(getopt.getopt("-a -b -cfoo -d bar a1 a2".split(), "abc:d:"))
print(getopt.getopt(["--condition=foo", "--testing", "--output-file", "abc.def", "-x", "a1", "-y"], "x", ["condition=", "output-file=", "testing"]))
print(getopt.gnu_getopt(["a", "-x", "b", "--long", "c", "--", "-y"], "xy", ["long"]), getopt.gnu_getopt(["a", "-x"], "+x"))
print(getopt.getopt(["-x", "--", "-y"], "xy"), getopt.getopt([], "a"), getopt.getopt(["-", "-a"], "a"), getopt.getopt(["--cond", "v"], "", "condition="))
for args in [["-z"], ["-o"], ["--none"], ["--out"], ["--verbose=1"], ["--ver"], ["-:"]]:
    try:
        print(getopt.getopt(args, "abo:", ["output=", "outer", "verbose"]))
    except getopt.GetoptError as error:
        print(error, repr(error.opt), error.msg, error.args)
try:
    options, arguments = getopt.getopt(["-v", "-o", "file", "rest"], "ho:v", ["help", "output="])
except getopt.error as error:
    sys.exit(2)
for option, value in options:
    if option == "-v":
        print("verbose")
    elif option in ("-o", "--output"):
        print("to", value)
print(arguments, sys.argv[1:])
