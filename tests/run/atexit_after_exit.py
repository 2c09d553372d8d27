"""What was registered runs behind `finally` and leaves the status alone."""

import atexit
import sys
from atexit import register

log = []


@register
def report():
    print("handler", log)


def main():
    try:
        log.append("work")
        sys.exit(3)
    finally:
        log.append("cleaned")


if __name__ == "__main__":
    main()
