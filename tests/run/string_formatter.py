import string
from string import Formatter

formatter = Formatter()
print(formatter.format("{} and {}", 1, "two"), formatter.format("{0}{1}{0}", "a", "b"), formatter.format("{x:>5}|{y!r}", x=3, y="q"))
print(formatter.format("{:{}}|", "w", 5), formatter.format("{{literal}} {0:.2f}", 3.14159), formatter.format("nothing"), formatter.format(""))
print(formatter.vformat("{0} {name}", ("first",), {"name": "second"}))
for template in ["Hello {name!r:>10} and {}!", "", "plain", "{{a}}", "a{0[1].x:{w}.{p}}b}}c", "{:%Y-%m}", "x{{{y}}}z", "{a}{b}"]:
    print(list(formatter.parse(template)))
print([name for _, name, _, _ in Formatter().parse("{first} {last:10} {{not}} {age}") if name is not None])
for template in ["{", "}", "{a", "{!}", "a}b"]:
    try:
        print(list(formatter.parse(template)))
    except ValueError as error:
        print(error)
for number in range(4):
    try:
        if number == 0:
            formatter.format("{} {0}", 1)
        elif number == 1:
            formatter.format("{0} {}", 1)
        elif number == 2:
            formatter.format("{missing}")
        else:
            formatter.format("{!x}", 1)
    except (ValueError, KeyError) as error:
        print(type(error).__name__, error)
try:
    formatter.format("{1}", 0)
except IndexError as error:
    print(type(error).__name__)


class Upper(string.Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str):
            return kwargs.get(key, "<" + key + ">")
        return args[key]

    def format_field(self, value, format_spec):
        return format(str(value).upper(), format_spec)

    def check_unused_args(self, used_args, args, kwargs):
        print("used", sorted(used_args))


print(Upper().format("{name:*>8} {other}", name="ada"))
