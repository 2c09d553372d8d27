"""A module with a docstring."""

VERSION = (1, 2)


def main(argv):
    """Prints its arguments."""
    for i, arg in enumerate(argv):
        print(i, arg)
    return len(argv)


if __name__ == "__main__":
    import sys

    print(VERSION, __name__)
    main(["a", "b"])
    main(sys.argv[1:])
