"""The colorsys module: colours as red, green and blue, and in other systems; all numbers from 0 to 1."""

ONE_THIRD = 1.0 / 3.0
ONE_SIXTH = 1.0 / 6.0
TWO_THIRD = 2.0 / 3.0


def rgb_to_yiq(r, g, b):
    y = 0.30 * r + 0.59 * g + 0.11 * b
    i = 0.74 * (r - y) - 0.27 * (b - y)
    q = 0.48 * (r - y) + 0.41 * (b - y)
    return (y, i, q)


def _limited(x):
    if x < 0.0:
        return 0.0
    return 1.0 if x > 1.0 else x


def yiq_to_rgb(y, i, q):
    r = y + 0.9468822170900693 * i + 0.6235565819861433 * q
    g = y - 0.27478764629897834 * i - 0.6356910791873801 * q
    b = y - 1.1085450346420322 * i + 1.7090069284064666 * q
    return (_limited(r), _limited(g), _limited(b))


def _hue(r, g, b, most, spread):
    """The place on the circle of colours; of all that are strongest the first counts."""
    red = (most - r) / spread
    green = (most - g) / spread
    blue = (most - b) / spread
    if r == most:
        place = blue - green
    elif g == most:
        place = 2.0 + red - blue
    else:
        place = 4.0 + green - red
    return (place / 6.0) % 1.0


def rgb_to_hls(r, g, b):
    most = max(r, g, b)
    least = min(r, g, b)
    together = most + least
    spread = most - least
    lightness = together / 2.0
    if least == most:
        return (0.0, lightness, 0.0)
    if lightness <= 0.5:
        saturation = spread / together
    else:
        saturation = spread / (2.0 - most - least)
    return (_hue(r, g, b, most, spread), lightness, saturation)


def hls_to_rgb(h, l, s):
    if s == 0.0:
        return (l, l, l)
    high = l * (1.0 + s) if l <= 0.5 else l + s - l * s
    low = 2.0 * l - high
    return (_strength(low, high, h + ONE_THIRD), _strength(low, high, h), _strength(low, high, h - ONE_THIRD))


def _strength(low, high, hue):
    hue = hue % 1.0
    if hue < ONE_SIXTH:
        return low + (high - low) * hue * 6.0
    if hue < 0.5:
        return high
    if hue < TWO_THIRD:
        return low + (high - low) * (TWO_THIRD - hue) * 6.0
    return low


def rgb_to_hsv(r, g, b):
    most = max(r, g, b)
    least = min(r, g, b)
    if least == most:
        return (0.0, 0.0, most)
    spread = most - least
    return (_hue(r, g, b, most, spread), spread / most, most)


def hsv_to_rgb(h, s, v):
    if s == 0.0:
        return (v, v, v)
    sector = int(h * 6.0)
    part = h * 6.0 - sector
    p = v * (1.0 - s)
    q = v * (1.0 - s * part)
    t = v * (1.0 - s * (1.0 - part))
    sector = sector % 6
    if sector == 0:
        return (v, t, p)
    if sector == 1:
        return (q, v, p)
    if sector == 2:
        return (p, v, t)
    if sector == 3:
        return (p, q, v)
    if sector == 4:
        return (t, p, v)
    return (v, p, q)
