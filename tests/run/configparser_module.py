import configparser
import io
import os
import tempfile
from configparser import ConfigParser

TEXT = """
; a remark
[DEFAULT]
ServerAliveInterval = 45
Compression = yes
home: /home/me

[forge.example]
User = hg
Port=50022
path = %(home)s/repo

[topsecret.server.example]
Port = 50022
ForwardX11 = no
ratio = 2.5
text = one
    two

    three
empty =
percent = 50%%
"""
config = ConfigParser()
config.read_string(TEXT)
print(config.sections(), "forge.example" in config, "none" in config, len(config), list(config))
print(config["forge.example"]["user"], config["DEFAULT"]["Compression"], config.get("forge.example", "path"))
secret = config["topsecret.server.example"]
print(secret["ForwardX11"], secret.get("Port"), secret.getint("port"), secret.getboolean("ForwardX11"), secret.getfloat("ratio"), repr(secret["text"]))
print(repr(secret["empty"]), secret["percent"], config.get("topsecret.server.example", "percent", raw=True))
print(secret.get("missing"), secret.get("missing", "fallback"), secret.getint("missing", 5), secret.getboolean("missing", fallback=True), secret.getfloat("none"))
print(config.getint("forge.example", "port") + 1, config.getboolean("forge.example", "compression"), config.getfloat("x", "y", fallback=0.5))
for key in config["forge.example"]:
    print(key, "=", config["forge.example"][key])
print(config.options("forge.example"), config.has_option("forge.example", "USER"), config.has_section("DEFAULT"), config.defaults())
print(config.items("forge.example"), dict(secret.items())["ratio"])
print(secret, len(secret), "ratio" in secret, list(config["DEFAULT"].items()))
print([(name, len(section)) for name, section in config.items()])

# Changing and writing.
config["bitbucket"] = {"user": "git", "Port": "22"}
config.add_section("new")
config.set("new", "a", "1")
config["new"]["B"] = "two\nlines"
print(config.remove_option("new", "a"), config.remove_option("new", "zz"), config.remove_section("forge.example"), config.remove_section("x"))
del config["bitbucket"]["port"]
out = io.StringIO()
config.write(out)
print(out.getvalue())
tight = io.StringIO()
config.write(tight, space_around_delimiters=False)
again = ConfigParser()
again.read_string(tight.getvalue())
print(again == config, again["new"] == config["new"], again.sections() == config.sections())
del again["new"]
print(again.sections())

# Files.
with tempfile.TemporaryDirectory() as folder:
    name = os.path.join(folder, "a.ini")
    with open(name, "w") as file:
        config.write(file)
    other = ConfigParser()
    print([os.path.basename(read) for read in other.read([name, os.path.join(folder, "none.ini")])], other.sections(), other.read("nothing"))
    with open(name) as file:
        third = ConfigParser()
        third.read_file(file)
        print(third["new"]["b"])

# Kinds of parsers.
cased = ConfigParser(inline_comment_prefixes=("#",), delimiters=("=",), interpolation=None)
cased.optionxform = str
cased.read_string("[S]\nKey = value # remark\nUrl = http://x#y\nother: 1 = 2\nraw = %(x)s\n")
print(cased.items("S"))
extended = ConfigParser(interpolation=configparser.ExtendedInterpolation())
extended.read_string("[paths]\nroot = /data\nlog = ${root}/log\n[app]\nfile = ${paths:log}/app.log\nprice = 5$$\n")
print(extended["app"]["file"], extended["app"]["price"], extended.get("paths", "log"))
raw = configparser.RawConfigParser({"base": "b"})
raw.read_string("[x]\ny = %(base)s\n")
print(raw.get("x", "y"), raw.get("x", "base"), config.get("topsecret.server.example", "home", vars={"home": "elsewhere"}))
loose = ConfigParser(strict=False, empty_lines_in_values=False)
loose.read_string("[a]\nx = 1\n[a]\nx = 2\ny = 3\n")
print(loose.items("a"))
table = ConfigParser({"k": "v"})
table.read_dict({"one": {"a": 1, "b": True}, "two": {}})
print(table.sections(), table["one"]["a"], table["two"]["k"])

for text in ["no header\n", "[a]\nx = 1\nx = 2\n", "[a]\n[a]\n", "[a]\nnothing\n = 5\n", "[a]\nx = %(y)s\n", "[a]\nx = %y\n", "[a]\nx = %(x)s\n", "[a]\nx = %(\n"]:
    try:
        wrong = ConfigParser()
        wrong.read_string(text)
        print(wrong.get("a", "x"))
    except configparser.Error as error:
        print(type(error).__name__, error)
for number in range(7):
    try:
        if number == 0:
            config.get("none", "x")
        elif number == 1:
            config.get("new", "x")
        elif number == 2:
            config.add_section("new")
        elif number == 3:
            config.add_section("DEFAULT")
        elif number == 4:
            config.getboolean("new", "b")
        elif number == 5:
            config.set("new", "x", "100%")
        else:
            print(config["none"])
    except (configparser.Error, ValueError, KeyError) as error:
        print(type(error).__name__, error)
