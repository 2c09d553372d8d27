import logging
import sys

for wanted in ("info", "error", "nonsense"):
    level = getattr(logging, wanted.upper(), None)
    if isinstance(level, int):
        print(wanted, level, logging.getLevelName(level))
    else:
        print("Invalid log level: %s" % wanted)


def level_of(name):
    return getattr(logging, name)


print(level_of("DEBUG"), level_of("WARN"))
try:
    level_of("NONE")
except AttributeError as e:
    print(e)
logging.basicConfig(level=getattr(logging, "info".upper()), stream=sys.stdout)
logging.info("hi")
logging.debug("unseen")
print(logging.getLogger().level)
