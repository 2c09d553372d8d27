import concurrent.futures
import math
from concurrent.futures import ThreadPoolExecutor, as_completed, wait


def square(x):
    return x * x


def power(base, exponent=2):
    return base**exponent if exponent >= 0 else 1 / 0


with ThreadPoolExecutor(max_workers=4) as pool:
    print(list(pool.map(square, range(6))), list(pool.map(pow, [2, 3], [5, 2])))
    futures = [pool.submit(square, n) for n in range(5)]
    print([future.result() for future in futures], sorted(future.result() for future in as_completed(futures)))
    names = {pool.submit(str.upper, word): word for word in ["a", "b"]}
    for future in sorted(as_completed(names), key=lambda future: names[future]):
        print(names[future], future.result(timeout=5))
    failing = pool.submit(power, 2, exponent=-1)
    print(repr(failing.exception()), pool.submit(power, 3).exception(), pool.submit(power, 3, exponent=3).result())
    try:
        failing.result()
    except ZeroDivisionError as error:
        print("failed:", error)
    done, not_done = wait(futures)
    print(len(done), len(not_done), futures[0].cancel(), futures[0].cancelled(), futures[0].running())
    futures[3].add_done_callback(lambda future: print("done with", future.result()))

executor = concurrent.futures.ThreadPoolExecutor()
future = executor.submit(math.sqrt, 16.0)
executor.shutdown(wait=True)
print(future.result())
try:
    executor.submit(square, 1)
except RuntimeError as error:
    print(error)
try:
    ThreadPoolExecutor(max_workers=0)
except ValueError as error:
    print(error)


def check(n):
    if n == 3:
        raise ValueError(f"bad {n}")
    return n


with ThreadPoolExecutor() as pool:
    try:
        for value in pool.map(check, range(5)):
            print(value)
    except ValueError as error:
        print(error)
