"""The random module: the Mersenne Twister MT19937 and CPython's distributions, number for number."""

from _numbers import _returned_int
from bigint import _wide_add, _wide_shl
from bisect import bisect as _bisect
from itertools import accumulate as _accumulate
from math import acos as _acos, ceil as _ceiling, cos as _cos, exp as _exp, isfinite as _isfinite, log as _log
from math import sin as _sin, sqrt as _square_root
from time import time_ns as _time_ns

_TWO_PI = 6.283185307179586


def _whole(x, error):
    """An argument of randrange."""
    if isinstance(x, float):
        n = int(x)
        if n != x:
            raise ValueError(error)
        return n
    if isinstance(x, int):
        return int(x)
    if isinstance(x, _bigint):
        return x
    return _returned_int(x.__index__(), "__index__")


def _words_of_int(n):
    """The 32-bit digits of an unsigned 64-bit number, lowest first."""
    low = n & 0xFFFFFFFF
    high = _shr_logical(n, 32)
    if high == 0:
        return [low]
    return [low, high]


def _words_of_large(n):
    """The same of a number beyond 64 bits."""
    words = []
    while n > 0:
        words.append(_word(n))
        n = n >> 32
    return words


def _word(n):
    low = n & 0xFFFFFFFF
    return 0 if isinstance(low, _bigint) else low + 0


def _words_of_bytes(data):
    """The 32-bit digits of a big-endian number without leading zeros, lowest first."""
    words = []
    end = len(data)
    while end > 0:
        word = 0
        for i in range(max(end - 4, 0), end):
            word = _shl(word, 8) | data[i]
        words.append(word)
        end -= 4
    while len(words) > 1 and words[-1] == 0:
        words.pop()
    return words


def _first_hash(text):
    """What Python 2 made of a seed that is a text."""
    codes = text.encode("utf-32-le")[::4] if isinstance(text, str) else text
    if len(codes) == 0:
        return 0
    x = _shl(codes[0], 7)
    for code in codes:
        x = _wrap_mul(1000003, x) ^ code
    x ^= len(codes)
    return -2 if x == -1 else x


class Random:
    """A generator with its own state. Without a seed it has one from the clock, once a number is asked for: `_index` is 625
    until then."""

    VERSION = 3
    _state: _Array[int]

    def __init__(self, x=None):
        self._state = _array_new(624)
        self._index = 624
        self.gauss_next = None
        self.seed(x)

    # The generator

    def seed(self, a=None, version=2):
        self.gauss_next = None
        if a is None:
            self._index = 625
        elif isinstance(a, int):
            n = int(a)
            self._init_by_array(_words_of_int(_wrap_sub(0, n) if n < 0 else n))
        elif isinstance(a, _bigint):
            self._init_by_array(_words_of_large(abs(a)))
        elif isinstance(a, float):
            self._init_by_array(_words_of_int(hash(a)))
        elif version == 1 and isinstance(a, (str, bytes)):
            self._init_by_array(_words_of_int(_first_hash(a)))
        elif isinstance(a, str):
            self._seed_bytes(a.encode())
        elif isinstance(a, (bytes, bytearray)):
            self._seed_bytes(a)
        else:
            raise TypeError("The only supported seed types are: None,\nint, float, str, bytes, and bytearray.")

    def _seed_bytes(self, text):
        data = []
        for byte in text:
            data.append(byte)
        from hashlib import sha512

        data.extend(sha512(text).digest())
        self._init_by_array(_words_of_bytes(data))

    def _seed_by_clock(self):
        """Unless it has a seed."""
        if self._index > 624:
            self._init_by_array(_words_of_int(_time_ns() ^ _address(self)))

    def _init_genrand(self, seed):
        state = self._state
        previous = seed & 0xFFFFFFFF
        state[0] = previous
        for i in range(1, 624):
            previous = _wrap_add(_wrap_mul(previous ^ _shr(previous, 30), 1812433253), i) & 0xFFFFFFFF
            state[i] = previous
        self._index = 624

    def _init_by_array(self, key):
        self._init_genrand(19650218)
        state = self._state
        size = len(key)
        i = 1
        j = 0
        for _ in range(max(624, size)):
            previous = state[i - 1]
            mixed = state[i] ^ _wrap_mul(previous ^ _shr(previous, 30), 1664525)
            state[i] = _wrap_add(mixed, _wrap_add(key[j], j)) & 0xFFFFFFFF
            i += 1
            j += 1
            if i >= 624:
                state[0] = state[623]
                i = 1
            if j >= size:
                j = 0
        for _ in range(623):
            previous = state[i - 1]
            mixed = state[i] ^ _wrap_mul(previous ^ _shr(previous, 30), 1566083941)
            state[i] = _wrap_sub(mixed, i) & 0xFFFFFFFF
            i += 1
            if i >= 624:
                state[0] = state[623]
                i = 1
        state[0] = 0x80000000

    def _refill(self):
        """Make the next 624 numbers."""
        self._seed_by_clock()
        state = self._state
        for i in range(227):
            y = (state[i] & 0x80000000) | (state[i + 1] & 0x7FFFFFFF)
            state[i] = state[i + 397] ^ _shr(y, 1) ^ (0x9908B0DF * (y & 1))
        for i in range(227, 623):
            y = (state[i] & 0x80000000) | (state[i + 1] & 0x7FFFFFFF)
            state[i] = state[i - 227] ^ _shr(y, 1) ^ (0x9908B0DF * (y & 1))
        y = (state[623] & 0x80000000) | (state[0] & 0x7FFFFFFF)
        state[623] = state[396] ^ _shr(y, 1) ^ (0x9908B0DF * (y & 1))
        self._index = 0

    def _next32(self):
        if self._index >= 624:
            self._refill()
        y = self._state[self._index]
        self._index += 1
        y ^= _shr(y, 11)
        y ^= _shl(y, 7) & 0x9D2C5680
        y ^= _shl(y, 15) & 0xEFC60000
        return y ^ _shr(y, 18)

    def random(self):
        high = _shr(self._next32(), 5)
        low = _shr(self._next32(), 6)
        return _int_to_float(_shl(high, 26) | low) * (1.0 / 9007199254740992.0)

    def getrandbits(self, k):
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        result = _wide_add(0, 0)
        shift = 0
        while shift < k:
            word = _shr(self._next32(), max(32 - (k - shift), 0))
            result = result + _wide_shl(word, shift)
            shift += 32
        return result

    def _bits(self, k):
        """Up to 63 of them."""
        if k == 0:
            return 0
        if k <= 32:
            return _shr(self._next32(), 32 - k)
        low = self._next32()
        return _shl(_shr(self._next32(), 64 - k), 32) | low

    def getstate(self):
        self._seed_by_clock()
        words = []
        for i in range(624):
            words.append(self._state[i])
        words.append(self._index)
        return (3, tuple(words), self.gauss_next)

    def setstate(self, state):
        version, words, gauss_next = state
        if version != 3:
            raise ValueError(f"state with version {version} passed to Random.setstate() of version 3")
        if len(words) != 625:
            raise ValueError("state vector is the wrong size")
        for i in range(624):
            self._state[i] = words[i]
        self._index = words[624]
        self.gauss_next = gauss_next

    # Integers

    def _randbelow(self, n):
        """A number of range(n), n > 0."""
        if type(self).getrandbits is not Random.getrandbits:
            return self._large_below(n)
        if type(self).random is not Random.random:
            return self._below_by_random(n)
        if isinstance(n, _bigint):
            return self._large_below(n)
        return self._small_below(n + 0)

    def _large_below(self, n):
        k = n.bit_length()
        r = self.getrandbits(k)
        while r >= n:
            r = self.getrandbits(k)
        return r

    def _below_by_random(self, n):
        limit = 9007199254740992
        if n >= limit:
            return int(self.random() * n)
        last = (limit - limit % n) / limit
        r = self.random()
        while r >= last:
            r = self.random()
        return int(r * limit) % n

    def _small_below(self, n):
        k = n.bit_length()
        if k <= 32:
            shift = 32 - k
            r = _shr(self._next32(), shift)
            while r >= n:
                r = _shr(self._next32(), shift)
            return r
        r = self._bits(k)
        while r >= n:
            r = self._bits(k)
        return r

    def randrange(self, start, stop=None, step=None):
        first = _whole(start, "non-integer arg 1 for randrange()")
        if stop is None:
            if step is not None:
                raise TypeError("Missing a non-None stop argument")
            if first > 0:
                return self._randbelow(first)
            raise ValueError("empty range for randrange()")
        else:
            last = _whole(stop, "non-integer stop for randrange()")
            width = last - first
            if step is None:
                return first + self._randbelow(self._width(first, last, width))
            else:
                stride = _whole(step, "non-integer step for randrange()")
                if stride == 1:
                    return first + self._randbelow(self._width(first, last, width))
                return first + stride * self._randbelow(self._steps(width, stride))

    def _width(self, first, last, width):
        if width <= 0:
            raise ValueError(f"empty range for randrange() ({first}, {last}, {width})")
        return width

    def _steps(self, width, stride):
        if stride == 0:
            raise ValueError("zero step for randrange()")
        if stride > 0:
            n = (width + stride - 1) // stride
        else:
            n = (width + stride + 1) // stride
        if n <= 0:
            raise ValueError("empty range for randrange()")
        return n

    def randint(self, a, b):
        return self.randrange(a, b + 1)

    def randbytes(self, n):
        if type(self).getrandbits is not Random.getrandbits:
            return self.getrandbits(n * 8).to_bytes(n, "little")
        data = []
        while len(data) + 4 <= n:
            word = self._next32()
            for shift in range(0, 32, 8):
                data.append(_shr(word, shift) & 0xFF)
        rest = n - len(data)
        if rest > 0:
            word = _shr(self._next32(), 32 - 8 * rest)
            for i in range(rest):
                data.append(_shr(word, 8 * i) & 0xFF)
        return bytes(data)

    # Sequences

    def choice(self, seq):
        n = len(seq)
        if n == 0:
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._randbelow(n)]

    def shuffle(self, x):
        for i in range(len(x) - 1, 0, -1):
            j = self._randbelow(i + 1)
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k, *, counts=None):
        if isinstance(population, (set, frozenset, dict)):
            raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
        if counts is None:
            return self._sample(population, k)
        else:
            cumulated = list(_accumulate(counts))
            if len(cumulated) != len(population):
                raise ValueError("The number of counts does not match the population")
            total = cumulated.pop()
            if total <= 0:
                raise ValueError("Total of counts must be greater than zero")
            return [population[_bisect(cumulated, s)] for s in self._sample(range(total), k)]

    def _sample(self, population, k):
        n = len(population)
        if not 0 <= k <= n:
            raise ValueError("Sample larger than population or is negative")
        set_size = 21
        if k > 5:
            set_size += 1 << (2 * _ceiling(_log(k * 3, 4)))
        result = []
        if n <= set_size:
            # What is not selected yet is in pool[0 : n - i].
            pool = list(population)
            for i in range(k):
                j = self._randbelow(n - i)
                result.append(pool[j])
                pool[j] = pool[n - i - 1]
        else:
            selected = set()
            for _ in range(k):
                j = self._randbelow(n)
                while j in selected:
                    j = self._randbelow(n)
                selected.add(j)
                result.append(population[j])
        return result

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        if cum_weights is None:
            if weights is None:
                size = _int_to_float(len(population))
                return [population[_float_to_int(_floor(self.random() * size))] for _ in range(k)]
            else:
                return self._weighted_choices(population, list(_accumulate(weights)), k)
        else:
            if weights is not None:
                raise TypeError("Cannot specify both weights and cumulative weights")
            return self._weighted_choices(population, cum_weights, k)

    def _weighted_choices(self, population, cumulated, k):
        n = len(population)
        if len(cumulated) != n:
            raise ValueError("The number of weights does not match the population")
        total = cumulated[-1] + 0.0
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        if not _isfinite(total):
            raise ValueError("Total of weights must be finite")
        return [population[_bisect(cumulated, self.random() * total, 0, n - 1)] for _ in range(k)]

    # Distributions

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        u = self.random()
        if mode is None:
            c = 0.5
        else:
            if high == low:
                return low
            c = (mode - low) / (high - low)
        if u > c:
            return high + (low - high) * _square_root((1.0 - u) * (1.0 - c))
        return low + (high - low) * _square_root(u * c)

    def normalvariate(self, mu=0.0, sigma=1.0):
        magic = 1.7155277699214135
        while True:
            u1 = self.random()
            u2 = 1.0 - self.random()
            z = magic * (u1 - 0.5) / u2
            if z * z / 4.0 <= -_log(u2):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        saved = self.gauss_next
        if saved is not None:
            self.gauss_next = None
            return mu + saved * sigma
        angle = self.random() * _TWO_PI
        radius = _square_root(-2.0 * _log(1.0 - self.random()))
        self.gauss_next = _sin(angle) * radius
        return mu + _cos(angle) * radius * sigma

    def lognormvariate(self, mu, sigma):
        return _exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd):
        return -_log(1.0 - self.random()) / lambd

    def vonmisesvariate(self, mu, kappa):
        if kappa <= 1e-6:
            return _TWO_PI * self.random()
        s = 0.5 / kappa
        r = s + _square_root(1.0 + s * s)
        while True:
            z = _cos(3.141592653589793 * self.random())
            d = z / (r + z)
            u = self.random()
            if u < 1.0 - d * d or u <= (1.0 - d) * _exp(d):
                break
        q = 1.0 / r
        f = (q + z) / (1.0 + q * z)
        if self.random() > 0.5:
            return (mu + _acos(f)) % _TWO_PI
        return (mu - _acos(f)) % _TWO_PI

    def gammavariate(self, alpha, beta):
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError("gammavariate: alpha and beta must be > 0.0")
        if alpha > 1.0:
            return self._gamma_above_one(alpha + 0.0) * beta
        if alpha == 1.0:
            return -_log(1.0 - self.random()) * beta
        return self._gamma_below_one(alpha + 0.0) * beta

    def _gamma_above_one(self, alpha):
        """Cheng's algorithm."""
        inverse = _square_root(2.0 * alpha - 1.0)
        b = alpha - 1.3862943611198906
        c = alpha + inverse
        while True:
            u1 = self.random()
            if 1e-7 < u1 < 0.9999999:
                u2 = 1.0 - self.random()
                v = _log(u1 / (1.0 - u1)) / inverse
                x = alpha * _exp(v)
                z = u1 * u1 * u2
                r = b + c * v - x
                if r + 2.504077396776274 - 4.5 * z >= 0.0 or r >= _log(z):
                    return x

    def _gamma_below_one(self, alpha):
        """Kennedy and Gentle's algorithm GS."""
        b = (2.718281828459045 + alpha) / 2.718281828459045
        while True:
            p = b * self.random()
            if p <= 1.0:
                x = p ** (1.0 / alpha)
                if self.random() <= _exp(-x):
                    return x
            else:
                x = -_log((b - p) / alpha)
                if self.random() <= x ** (alpha - 1.0):
                    return x

    def betavariate(self, alpha, beta):
        y = self.gammavariate(alpha, 1.0)
        if y != 0.0:
            return y / (y + self.gammavariate(beta, 1.0))
        return 0.0

    def paretovariate(self, alpha):
        u = 1.0 - self.random()
        return u ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        u = 1.0 - self.random()
        return alpha * (-_log(u)) ** (1.0 / beta)


class SystemRandom(Random):
    """Random numbers of the system, which no seed repeats."""

    def seed(self, a=None, version=2):
        pass

    def _next32(self):
        return _rt_os_random() & 0xFFFFFFFF

    def getstate(self):
        raise NotImplementedError("System entropy source does not have state.")

    def setstate(self, state):
        raise NotImplementedError("System entropy source does not have state.")


# The functions of the module share one generator.

_shared = Random()


def seed(a=None, version=2):
    _shared.seed(a, version)


def random():
    return _shared.random()


def getrandbits(k):
    return _shared.getrandbits(k)


def getstate():
    return _shared.getstate()


def setstate(state):
    _shared.setstate(state)


def randrange(start, stop=None, step=None):
    return _shared.randrange(start, stop, step)


def randint(a, b):
    return _shared.randint(a, b)


def randbytes(n):
    return _shared.randbytes(n)


def choice(seq):
    return _shared.choice(seq)


def shuffle(x):
    _shared.shuffle(x)


def sample(population, k, *, counts=None):
    return _shared.sample(population, k, counts=counts)


def choices(population, weights=None, *, cum_weights=None, k=1):
    return _shared.choices(population, weights, cum_weights=cum_weights, k=k)


def uniform(a, b):
    return _shared.uniform(a, b)


def triangular(low=0.0, high=1.0, mode=None):
    return _shared.triangular(low, high, mode)


def normalvariate(mu=0.0, sigma=1.0):
    return _shared.normalvariate(mu, sigma)


def gauss(mu=0.0, sigma=1.0):
    return _shared.gauss(mu, sigma)


def lognormvariate(mu, sigma):
    return _shared.lognormvariate(mu, sigma)


def expovariate(lambd):
    return _shared.expovariate(lambd)


def vonmisesvariate(mu, kappa):
    return _shared.vonmisesvariate(mu, kappa)


def gammavariate(alpha, beta):
    return _shared.gammavariate(alpha, beta)


def betavariate(alpha, beta):
    return _shared.betavariate(alpha, beta)


def paretovariate(alpha):
    return _shared.paretovariate(alpha)


def weibullvariate(alpha, beta):
    return _shared.weibullvariate(alpha, beta)
