import statistics as st
from decimal import Decimal as D
from fractions import Fraction as F

a = [F(1, 2), F(1, 3), F(3, 4)]
b = [D("1.5"), D("2.5"), D("2.75"), D("3.25")]
print(st.mean(a), repr(st.mean(b)))
print(st.median(a), repr(st.median(b)))
print(st.variance(a), repr(st.variance(b)))
print(st.pvariance(a), repr(st.pvariance(b)))
print(st.stdev(a), repr(st.stdev(b)))
print(st.pstdev(a), repr(st.pstdev(b)))
print(st.mode(a), repr(st.mode(b)), st.multimode(a))
print(st.median_low(a), st.median_high(b), st.median_grouped(b))
print(st.harmonic_mean(a), repr(st.harmonic_mean(b)))
print(st.fmean(a), st.fmean(b))
print(st.geometric_mean(a), st.geometric_mean(b))
print(st.quantiles(a), st.quantiles(b))
print(st.pvariance(a, F(1, 2)), st.variance(b, D(2)), st.pstdev(a, F(1, 2)))
print(repr(st.mean([1, F(1, 2)])), repr(st.mean([F(1, 2), 1])), repr(st.mean([1, D("2.5")])), st.mean([F(1, 2), 0.25]))
print(repr(st.mean(x / 3 for x in [F(1), F(2)])), repr(st.variance([1, F(1, 2), 3])), repr(st.stdev([1, D("2.5")])))
print(repr(st.mean([D(1), D(2), D(2)])), repr(st.stdev([D("0.1")] * 3)), repr(st.harmonic_mean([F(1, 2), F(0)])))
for function, data in ((st.mean, [F(1)][:0]), (st.stdev, [F(1)]), (st.pvariance, b[:0]), (st.harmonic_mean, [F(-1), F(1)])):
    try:
        print(function(data))
    except st.StatisticsError as e:
        print(e)
print(st.mean([1, 2, 4]), st.mean([0.1] * 10), st.stdev([1, 2, 3, 4]), st.pvariance([1, 2, 3]), st.harmonic_mean([40, 60]))
