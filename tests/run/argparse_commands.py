import argparse
import sys

class Store:
    def __init__(self):
        self.tasks = {}
        self.next = 1

    def add(self, title, priority, tags):
        self.tasks[self.next] = (title, priority, tags)
        self.next += 1
        return self.next - 1

store = Store()

def cmd_add(args):
    number = store.add(args.title, args.priority, args.tag or [])
    print(f"added #{number}: {args.title} (priority {args.priority}, tags {args.tag})")
    return 0

def cmd_list(args):
    for number, (title, priority, tags) in sorted(store.tasks.items(), key=lambda item: -item[1][1] if args.by_priority else item[0]):
        line = f"{number}. {title}"
        if args.verbose:
            line += f" [{priority}] {','.join(tags)}"
        print(line)
    return len(store.tasks)

def cmd_done(args):
    for number in args.numbers:
        print("done", store.tasks.pop(number, ("unknown", 0, []))[0])
    return 0

def build_parser():
    parser = argparse.ArgumentParser(prog="todo", description="Keeps a list of tasks.")
    parser.add_argument("-v", "--verbose", action="store_true", help="say more")
    sub = parser.add_subparsers(dest="command", required=True, help="what to do")
    add = sub.add_parser("add", help="add a task")
    add.add_argument("title")
    add.add_argument("-p", "--priority", type=int, default=1, choices=[1, 2, 3])
    add.add_argument("--tag", action="append")
    add.set_defaults(func=cmd_add)
    listing = sub.add_parser("list", help="show the tasks", aliases=["ls"])
    group = listing.add_mutually_exclusive_group()
    group.add_argument("--by-priority", action="store_true")
    group.add_argument("--by-number", action="store_true")
    listing.set_defaults(func=cmd_list)
    done = sub.add_parser("done", description="Removes tasks.")
    done.add_argument("numbers", type=int, nargs="+", metavar="NUMBER")
    done.set_defaults(func=cmd_done)
    return parser

parser = build_parser()
for line in ["add write --priority 2 --tag a --tag b", "add read", "list", "-v list --by-priority", "-v ls", "done 1 7"]:
    args = parser.parse_args(line.split())
    print("$", line, "->", args.command, args.verbose, hasattr(args, "title"), hasattr(args, "numbers"))
    result = args.func(args)
    if result:
        print("result", result)
args = parser.parse_args(["done", "3"])
print(args.numbers, "numbers" in args, "title" in args, getattr(args, "title", "none"))
try:
    print(args.title)
except AttributeError as error:
    print("AttributeError:", error)
print(parser.format_help())
sys.stderr = sys.stdout
for line in ["", "add", "list --by-priority --by-number", "nothing", "add x -p 9", "done x", "list extra", "done --help", "-h"]:
    try:
        parser.parse_args(line.split())
    except SystemExit as e:
        print("exit", e.code)

plain = argparse.ArgumentParser(prog="plain")
plain.set_defaults(level=3)
commands = plain.add_subparsers(title="commands", description="all of them", metavar="CMD")
one = commands.add_parser("one", help="first")
one.add_argument("--x", type=float, default=0.5)
args = plain.parse_args([])
print(args.level, hasattr(args, "x"))
args = plain.parse_args(["one", "--x", "2"])
print(args.level, args.x)
plain.print_help()
print(repr(plain.parse_args(["one"])))
