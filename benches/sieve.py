"""Primes below a limit: a list of flags, loops with steps."""

LIMIT = 30000000


def sieve(limit):
    prime = [True] * (limit + 1)
    prime[0] = False
    prime[1] = False
    i = 2
    while i * i <= limit:
        if prime[i]:
            for j in range(i * i, limit + 1, i):
                prime[j] = False
        i += 1
    return prime


def main():
    prime = sieve(LIMIT)
    count = 0
    total = 0
    for i in range(len(prime)):
        if prime[i]:
            count += 1
            total += i
    print(f"sieve {count} {total}")


main()
