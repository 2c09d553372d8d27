import sys


def main():
    print("args", sys.argv[1:])
    if len(sys.argv) > 2:
        sys.exit(3)
    sys.exit(0)


main()
