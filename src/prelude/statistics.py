"""The statistics module: means and deviations are computed exactly and rounded once, as CPython does."""

import random as _random
import _exact_fractions
from _exact import ExactSum, magnitude, multiply, quotient_as_float, root_as_float, subtract
from bisect import bisect_left, bisect_right
from collections import Counter
from math import erf, exp, fabs, fsum, hypot, log, sqrt

_UNIT = -2160


class StatisticsError(ValueError):
    pass


# Exact sums


def _total(data):
    """The exact sum and the number of items."""
    total = ExactSum()
    count = 0
    for x in data:
        total.add(x)
        count += 1
    return total, count


def _quotient(total, divisor):
    """An exact sum divided by a positive int."""
    if total.has_special:
        return total.special / divisor
    sign, digits = total.split()
    result = quotient_as_float(digits, magnitude(divisor), _UNIT)
    return -result if sign < 0 else result


class _Spread:
    """The sum of squared deviations, as numerator / denominator * 2 ** exponent."""

    def __init__(self, data, center):
        self.count = 0
        self.denominator = magnitude(1)
        self.exponent = _UNIT
        total = ExactSum()
        if center is None:
            squares = ExactSum()
            for x in data:
                total.add(x)
                squares.add_square(x)
                self.count += 1
            self.special = total.special
            self.has_special = total.has_special
            self.only_ints = total.only_ints
            # (n * sum of squares - square of the sum) / n
            size = magnitude(self.count)
            _, digits = total.split()
            _, square_digits = squares.split()
            square_digits = multiply(square_digits, size)
            # The square of the sum counts units of the unit squared.
            self.numerator = subtract([0] * 72 + square_digits, multiply(digits, digits))
            self.denominator = size
            self.exponent = 2 * _UNIT
        else:
            for x in data:
                deviation = x - center
                if isinstance(deviation, int):
                    total.add_square(deviation)
                else:
                    total.add(deviation * deviation)
                self.count += 1
            self.special = total.special
            self.has_special = total.has_special
            self.only_ints = total.only_ints
            _, self.numerator = total.split()

    def divided(self, divisor):
        if self.has_special:
            return self.special / divisor
        result = quotient_as_float(self.numerator, multiply(self.denominator, magnitude(divisor)), self.exponent)
        return _int_if_whole(result, self.only_ints)

    def root_of_divided(self, divisor):
        if self.has_special:
            raise AttributeError("'float' object has no attribute 'numerator'")
        return root_as_float(self.numerator, multiply(self.denominator, magnitude(divisor)), self.exponent)


def _int_if_whole(result, only_ints):
    """A whole number that was computed from ints is an int."""
    if only_ints and result == _trunc(result) and _fabs(result) < 1099511627776.0:
        return _float_to_int(result)
    return result


# Averages


def mean(data):
    values = list(data)
    if not values:
        raise StatisticsError("mean requires at least one data point")
    first = values[0]
    if hasattr(first, "limit_denominator") or hasattr(first, "quantize"):
        return _exact_fractions.mean(values)
    if isinstance(first, _bigint) or _has_large(values):
        return _divided(_sum_of_ints(values), len(values))
    return _mean_of_numbers(values)


def _has_large(values):
    """Are there ints beyond 64 bits?"""
    for x in values:
        if isinstance(x, _bigint):
            return True
    return False


def _sum_of_ints(values):
    """Of data with ints of any size."""
    total = 0
    for x in values:
        if not isinstance(x, (int, _bigint)):
            raise NotImplementedError("statistics of floats among ints beyond 64 bits")
        total += x
    return total


def _divided(total, divisor):
    """A whole number is an int."""
    return total // divisor if total % divisor == 0 else total / divisor


def _variance_of_ints(values, center, divisor):
    if center is not None:
        return _divided(_sum_of_ints([(x - center) * (x - center) for x in values]), divisor)
    else:
        total = _sum_of_ints(values)
        squares = _sum_of_ints([x * x for x in values])
        return _divided(squares * len(values) - total * total, len(values) * divisor)


def _numbers_of(values):
    """All of them, where none is a fraction or a decimal."""
    return [x for x in values if isinstance(x, (int, float, _bigint))]


def _mean_of_numbers(values):
    for x in values:
        if hasattr(x, "limit_denominator") or hasattr(x, "quantize"):
            return _exact_fractions.mean(values)
    total, count = _total(_numbers_of(values))
    return _int_if_whole(_quotient(total, count), total.only_ints)


def fmean(data, weights=None):
    values = [float(x) for x in data]
    if weights is None:
        if not values:
            raise StatisticsError("fmean requires at least one data point")
        return fsum(values) / len(values)
    else:
        factors = [float(w) for w in weights]
        top = fsum(x * w for x, w in zip(values, factors))
        if len(values) != len(factors):
            raise StatisticsError("data and weights must be the same length")
        bottom = fsum(factors)
        if bottom == 0.0:
            raise StatisticsError("sum of weights must be non-zero")
        return top / bottom


def geometric_mean(data):
    logarithms = []
    for x in data:
        if x <= 0:
            raise StatisticsError("geometric mean requires a non-empty dataset containing positive numbers")
        logarithms.append(log(x if isinstance(x, (int, _bigint)) else float(x)))
    if not logarithms:
        raise StatisticsError("geometric mean requires a non-empty dataset containing positive numbers")
    return exp(fsum(logarithms) / len(logarithms))


def harmonic_mean(data, weights=None):
    values = list(data)
    n = len(values)
    if n < 1:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if weights is None:
        if n == 1:
            _check_not_negative(values[0])
            return values[0]
        return _weighted_harmonic_mean(values, [1] * n)
    else:
        factors = list(weights)
        if len(factors) != n:
            raise StatisticsError("Number of weights does not match data size")
        return _weighted_harmonic_mean(values, factors)


def _no_negative_values():
    return StatisticsError("harmonic mean does not support negative values")


def _check_not_negative(x):
    if x < 0:
        raise _no_negative_values()


def _weighted_harmonic_mean(values, factors):
    first = values[0]
    if hasattr(first, "limit_denominator") or hasattr(first, "quantize"):
        return _exact_fractions.harmonic_mean(values, factors, _no_negative_values())
    return _harmonic_mean_of_numbers(values, factors)


def _harmonic_mean_of_numbers(values, factors):
    for x in values:
        if hasattr(x, "limit_denominator") or hasattr(x, "quantize"):
            return _exact_fractions.harmonic_mean(values, factors, _no_negative_values())
    numbers = _numbers_of(values)
    weight = ExactSum()
    for w in factors:
        _check_not_negative(w)
        weight.add(w)
    total = ExactSum()
    for w, x in zip(factors, numbers):
        _check_not_negative(x)
        if w != 0:
            if x == 0:
                return 0
            total.add(w / x)
    if total.has_special:
        return _quotient(weight, 1) / total.special
    sign, digits = total.split()
    if sign <= 0:
        raise StatisticsError("Weighted sum must be positive")
    _, weight_digits = weight.split()
    return quotient_as_float(weight_digits, digits, 0)


def _sorted_data(data):
    values = sorted(data)
    if not values:
        raise StatisticsError("no median for empty data")
    return values


def median(data):
    values = _sorted_data(data)
    middle = len(values) // 2
    if len(values) % 2 == 1:
        return values[middle]
    return (values[middle - 1] + values[middle]) / 2


def median_low(data):
    values = _sorted_data(data)
    return values[(len(values) - 1) // 2]


def median_high(data):
    values = _sorted_data(data)
    return values[len(values) // 2]


def median_grouped(data, interval=1.0):
    values = _sorted_data(data)
    n = len(values)
    x = values[n // 2]
    below = bisect_left(values, x)
    inside = bisect_right(values, x, below) - below
    width = float(interval)
    return float(x) - width / 2.0 + width * (n / 2 - below) / inside


def mode(data):
    counts = Counter(data)
    best = 0
    for count in counts.values():
        best = max(best, count)
    for value, count in counts.items():
        if count == best:
            return value
    raise StatisticsError("no mode for empty data")


def multimode(data):
    counts = Counter(data)
    best = 0
    for count in counts.values():
        best = max(best, count)
    return [value for value, count in counts.items() if count == best]


def quantiles(data, *, n=4, method="exclusive"):
    if n < 1:
        raise StatisticsError("n must be at least 1")
    values = sorted(data)
    size = len(values)
    if size < 2:
        raise StatisticsError("must have at least two data points")
    result = []
    if method == "inclusive":
        for i in range(1, n):
            j, rest = divmod(i * (size - 1), n)
            result.append((values[j] * (n - rest) + values[j + 1] * rest) / n)
    elif method == "exclusive":
        for i in range(1, n):
            j = min(max(i * (size + 1) // n, 1), size - 1)
            rest = i * (size + 1) - j * n
            result.append((values[j - 1] * (n - rest) + values[j] * rest) / n)
    else:
        raise ValueError(f"Unknown method: {method!r}")
    return result


# Spread


def variance(data, xbar=None):
    values = list(data)
    if len(values) < 2:
        raise StatisticsError("variance requires at least two data points")
    first = values[0]
    if hasattr(first, "limit_denominator") or hasattr(first, "quantize"):
        return _exact_fractions.variance(values, xbar, len(values) - 1)
    if isinstance(first, _bigint) or _has_large(values):
        return _variance_of_ints(values, xbar, len(values) - 1)
    return _variance_of_numbers(values, xbar, len(values) - 1)


def pvariance(data, mu=None):
    values = list(data)
    if len(values) < 1:
        raise StatisticsError("pvariance requires at least one data point")
    first = values[0]
    if hasattr(first, "limit_denominator") or hasattr(first, "quantize"):
        return _exact_fractions.variance(values, mu, len(values))
    if isinstance(first, _bigint) or _has_large(values):
        return _variance_of_ints(values, mu, len(values))
    return _variance_of_numbers(values, mu, len(values))


def stdev(data, xbar=None):
    values = list(data)
    if len(values) < 2:
        raise StatisticsError("stdev requires at least two data points")
    first = values[0]
    if hasattr(first, "limit_denominator") or hasattr(first, "quantize"):
        return _exact_fractions.deviation(values, xbar, len(values) - 1)
    return _deviation_of_numbers(values, xbar, len(values) - 1)


def pstdev(data, mu=None):
    values = list(data)
    if len(values) < 1:
        raise StatisticsError("pstdev requires at least one data point")
    first = values[0]
    if hasattr(first, "limit_denominator") or hasattr(first, "quantize"):
        return _exact_fractions.deviation(values, mu, len(values))
    return _deviation_of_numbers(values, mu, len(values))


def _variance_of_numbers(values, center, divisor):
    for x in values:
        if hasattr(x, "limit_denominator") or hasattr(x, "quantize"):
            return _exact_fractions.variance(values, center, divisor)
    return _Spread(_numbers_of(values), center).divided(divisor)


def _deviation_of_numbers(values, center, divisor):
    for x in values:
        if hasattr(x, "limit_denominator") or hasattr(x, "quantize"):
            return _exact_fractions.deviation(values, center, divisor)
    return _Spread(_numbers_of(values), center).root_of_divided(divisor)


# Relations between two inputs


def _check_pairs(x, y, name):
    if len(x) != len(y):
        raise StatisticsError(f"{name} requires that both inputs have same number of data points")
    if len(x) < 2:
        raise StatisticsError(f"{name} requires at least two data points")


def covariance(x, y):
    _check_pairs(x, y, "covariance")
    n = len(x)
    xbar = fsum(x) / n
    ybar = fsum(y) / n
    return fsum((a - xbar) * (b - ybar) for a, b in zip(x, y)) / (n - 1)


def correlation(x, y):
    _check_pairs(x, y, "correlation")
    n = len(x)
    xbar = fsum(x) / n
    ybar = fsum(y) / n
    sxy = fsum((a - xbar) * (b - ybar) for a, b in zip(x, y))
    sxx = fsum((a - xbar) * (a - xbar) for a in x)
    syy = fsum((b - ybar) * (b - ybar) for b in y)
    root = sqrt(sxx * syy)
    if root == 0.0:
        raise StatisticsError("at least one of the inputs is constant")
    return sxy / root


class LinearRegression:
    """Slope and intercept; unpacks like a pair."""

    def __init__(self, slope, intercept):
        self.slope = slope
        self.intercept = intercept

    def __iter__(self):
        yield self.slope
        yield self.intercept

    def __len__(self):
        return 2

    def __getitem__(self, index):
        return (self.slope, self.intercept)[index]

    def __eq__(self, other):
        slope, intercept = other
        return self.slope == slope and self.intercept == intercept

    def __repr__(self):
        return f"LinearRegression(slope={self.slope!r}, intercept={self.intercept!r})"


def linear_regression(x, y, *, proportional=False):
    _check_pairs(x, y, "linear regression")
    n = len(x)
    xbar = 0.0
    ybar = 0.0
    if proportional:
        sxy = fsum(a * b for a, b in zip(x, y))
        sxx = fsum(a * a for a in x)
    else:
        xbar = fsum(x) / n
        ybar = fsum(y) / n
        sxy = fsum((a - xbar) * (b - ybar) for a, b in zip(x, y))
        sxx = fsum((a - xbar) * (a - xbar) for a in x)
    if sxx == 0.0:
        raise StatisticsError("x is constant")
    slope = sxy / sxx
    return LinearRegression(slope, 0.0 if proportional else ybar - slope * xbar)


# The normal distribution


def _horner(coefficients, x):
    result = 0.0
    for c in coefficients:
        result = result * x + c
    return result


def _central_quantile(q):
    r = 0.180625 - q * q
    top = _horner(
        (
            2509.0809287301226727,
            33430.575583588128105,
            67265.770927008700853,
            45921.953931549871457,
            13731.693765509461125,
            1971.5909503065514427,
            133.14166789178437745,
            3.3871328727963666080,
        ),
        r,
    )
    bottom = _horner(
        (
            5226.4952788528545610,
            28729.085735721942674,
            39307.895800092710610,
            21213.794301586595867,
            5394.1960214247511077,
            687.18700749205790830,
            42.313330701600911252,
            1.0,
        ),
        r,
    )
    return top * q / bottom


def _tail_quantile(r):
    if r <= 5.0:
        r -= 1.6
        top = _horner(
            (
                7.74545014278341407640e-4,
                2.27238449892691845833e-2,
                2.41780725177450611770e-1,
                1.27045825245236838258e0,
                3.64784832476320460504e0,
                5.76949722146069140550e0,
                4.63033784615654529590e0,
                1.42343711074968357734e0,
            ),
            r,
        )
        bottom = _horner(
            (
                1.05075007164441684324e-9,
                5.47593808499534494600e-4,
                1.51986665636164571966e-2,
                1.48103976427480074590e-1,
                6.89767334985100004550e-1,
                1.67638483018380384940e0,
                2.05319162663775882187e0,
                1.0,
            ),
            r,
        )
    else:
        r -= 5.0
        top = _horner(
            (
                2.01033439929228813265e-7,
                2.71155556874348757815e-5,
                1.24266094738807843860e-3,
                2.65321895265761230930e-2,
                2.96560571828504891230e-1,
                1.78482653991729133580e0,
                5.46378491116411436990e0,
                6.65790464350110377720e0,
            ),
            r,
        )
        bottom = _horner(
            (
                2.04426310338993978564e-15,
                1.42151175831644588870e-7,
                1.84631831751005468180e-5,
                7.86869131145613259100e-4,
                1.48753612908506148525e-2,
                1.36929880922735805310e-1,
                5.99832206555887937690e-1,
                1.0,
            ),
            r,
        )
    return top / bottom


class NormalDist:
    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu = float(mu)
        self._sigma = float(sigma)

    @staticmethod
    def from_samples(data):
        values = list(data)
        return NormalDist(mean(values), stdev(values))

    def samples(self, n, *, seed=None):
        if seed is None:
            return [_random.gauss(self._mu, self._sigma) for _ in range(n)]
        else:
            source = _random.Random(seed)
            return [source.gauss(self._mu, self._sigma) for _ in range(n)]

    def pdf(self, x):
        square = self._sigma * self._sigma
        if square == 0.0:
            raise StatisticsError("pdf() not defined when sigma is zero")
        difference = x - self._mu
        return exp(difference * difference / (-2.0 * square)) / sqrt(6.283185307179586 * square)

    def cdf(self, x):
        if self._sigma == 0.0:
            raise StatisticsError("cdf() not defined when sigma is zero")
        return 0.5 * (1.0 + erf((x - self._mu) / (self._sigma * 1.4142135623730951)))

    def inv_cdf(self, p):
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        if self._sigma <= 0.0:
            raise StatisticsError("cdf() not defined when sigma at or below zero")
        q = p - 0.5
        if fabs(q) <= 0.425:
            x = _central_quantile(q)
        elif q <= 0.0:
            x = -_tail_quantile(sqrt(-log(p)))
        else:
            x = _tail_quantile(sqrt(-log(1.0 - p)))
        return self._mu + x * self._sigma

    def quantiles(self, n=4):
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        first = self
        second = other
        if (second._sigma, second._mu) < (first._sigma, first._mu):
            first = other
            second = self
        first_variance = first.variance
        second_variance = second.variance
        if first_variance == 0.0 or second_variance == 0.0:
            raise StatisticsError("overlap() not defined when sigma is zero")
        dv = second_variance - first_variance
        dm = fabs(second._mu - first._mu)
        if dv == 0.0:
            return 1.0 - erf(dm / (2.0 * first._sigma * 1.4142135623730951))
        a = first._mu * second_variance - second._mu * first_variance
        b = first._sigma * second._sigma * sqrt(dm * dm + dv * log(second_variance / first_variance))
        x1 = (a + b) / dv
        x2 = (a - b) / dv
        return 1.0 - (fabs(second.cdf(x1) - first.cdf(x1)) + fabs(second.cdf(x2) - first.cdf(x2)))

    def zscore(self, x):
        if self._sigma == 0.0:
            raise StatisticsError("zscore() not defined when sigma is zero")
        return (x - self._mu) / self._sigma

    @property
    def mean(self):
        return self._mu

    @property
    def median(self):
        return self._mu

    @property
    def mode(self):
        return self._mu

    @property
    def stdev(self):
        return self._sigma

    @property
    def variance(self):
        return self._sigma * self._sigma

    def __add__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)

    def __radd__(self, other):
        return self + other

    def __sub__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __rsub__(self, other):
        return -(self - other)

    def __mul__(self, factor):
        return NormalDist(self._mu * factor, self._sigma * fabs(factor))

    def __rmul__(self, factor):
        return self * factor

    def __truediv__(self, divisor):
        return NormalDist(self._mu / divisor, self._sigma / fabs(divisor))

    def __pos__(self):
        return NormalDist(self._mu, self._sigma)

    def __neg__(self):
        return NormalDist(-self._mu, self._sigma)

    def __eq__(self, other):
        if not isinstance(other, NormalDist):
            return NotImplemented
        return self._mu == other._mu and self._sigma == other._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f"NormalDist(mu={self._mu!r}, sigma={self._sigma!r})"
