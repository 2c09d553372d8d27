# What ImportError and SyntaxError tell besides their text.
try:
    import module_that_is_nowhere
except ImportError as error:
    print(error, error.name, error.path, type(error).__name__, error.args)
for error in (ImportError("cannot", name="spam"), ImportError(), ModuleNotFoundError("no", path="/tmp/x")):
    print(repr(error), error.msg, error.name, error.path)


def parse(tokens):
    if not tokens:
        raise SyntaxError("unexpected end")
    if tokens[0] == ")":
        raise SyntaxError("unexpected )", ("<input>", 3, 7, "(a))"))
    return tokens[0]


for text in ("", ")", "a"):
    try:
        print(parse(text.split()))
    except SyntaxError as error:
        print(error, "|", error.msg, error.lineno, error.offset, error.filename, error.text)
