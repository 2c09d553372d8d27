import io
import logging
import sys
import traceback

logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(message)s")
log = logging.getLogger("jobs")

class JobError(Exception):
    pass

def divide(a, b):
    return a / b

def job(name, *numbers):
    try:
        return divide(*numbers)
    except ZeroDivisionError as error:
        raise JobError(f"{name} failed") from error

def last(text):
    return text.strip().split("\n")[-1]

results = {}
for name, numbers in {"one": (4, 2), "two": (1, 0)}.items():
    try:
        results[name] = job(name, *numbers)
    except JobError as error:
        print(last(traceback.format_exc()))
        print(traceback.format_exception_only(error), type(sys.exception()).__name__)
        try:
            int("x")
        except ValueError:
            print(last(traceback.format_exc()))
        print(sys.exception() is error)
print(results, sys.exception(), traceback.format_exc())

def find(keys):
    for key in keys:
        try:
            return {"a": 1}[key]
        except KeyError:
            if key == "stop":
                return None
            continue

print(find(["x", "a"]), find(["stop"]), sys.exception())
try:
    divide(1, 0)
except ZeroDivisionError:
    print(last(traceback.format_exc()), [text.split(",")[-1] for text in traceback.format_exception(sys.exception())])
    print(len(traceback.format_exception(sys.exception())))
log.exception("nothing handled")
try:
    job("three", 1, 0)
except JobError as error:
    error.__cause__ = None
    buffer = io.StringIO()
    traceback.print_exception(error, file=buffer)
    print(buffer.getvalue().splitlines()[-1])
