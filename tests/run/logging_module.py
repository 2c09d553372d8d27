import io
import logging
import sys

logging.basicConfig(stream=sys.stdout, level=logging.DEBUG, format="%(levelname)-8s [%(name)s] %(message)s")
log = logging.getLogger(__name__)

class Account:
    log = logging.getLogger("bank.account")

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self.log.info("opened for %s with %d", owner, balance)

    def withdraw(self, amount):
        if amount > self.balance:
            self.log.warning("%s: %.2f is more than %.2f", self.owner, amount, self.balance)
            raise ValueError("insufficient funds")
        self.balance -= amount
        self.log.debug("withdrew %r", amount)

a = Account("ada", 100)
a.withdraw(30)
try:
    a.withdraw(500)
except ValueError as e:
    log.error("failed: %s", e)
log.info("percent %% stays %s")
log.info("a dict: %(x)s and %(y)d", {"x": 1, "y": 2})
log.log(25, "odd level")
logging.info("from the root")
print(log.isEnabledFor(logging.DEBUG), log.getEffectiveLevel(), logging.getLevelName(40), logging.getLevelName("INFO"))

buffer = io.StringIO()
handler = logging.StreamHandler(buffer)
handler.setLevel(logging.WARNING)
handler.setFormatter(logging.Formatter("{levelname}|{name}|{message}|{levelno:05d}", style="{"))
bank = logging.getLogger("bank")
bank.addHandler(handler)
bank.setLevel("INFO")
a.log.debug("hidden by the level of bank")
a.log.info("only on stdout")
a.log.critical("everywhere")
bank.propagate = False
bank.error("only in the buffer")
print(repr(buffer.getvalue()))
print(bank, a.log, logging.getLogger(), a.log.parent is bank, a.log.name, bank.handlers == [handler], a.log.hasHandlers())

class ListHandler(logging.Handler):
    def __init__(self):
        super().__init__()
        self.lines = []

    def emit(self, record):
        self.lines.append((record.levelname, record.getMessage(), self.format(record)))

class Upper(logging.Formatter):
    def format(self, record):
        return super().format(record).upper()

class OnlyShort(logging.Filter):
    def filter(self, record):
        return len(record.getMessage()) < 10

lister = ListHandler()
lister.setFormatter(Upper("%(name)s:%(message)s"))
lister.addFilter(OnlyShort())
lister.addFilter(lambda record: record.levelno != logging.INFO)
worker = logging.getLogger("worker")
worker.addHandler(lister)
worker.propagate = False
worker.warning("short")
worker.warning("much longer than ten")
worker.info("info")
worker.error("bad %s", [1, 2])
for line in lister.lines:
    print(line)
worker.removeHandler(lister)
logging.disable(logging.ERROR)
worker.error("nothing")
log.critical("still")
logging.disable(logging.NOTSET)
logging.addLevelName(5, "TRACE")
print(logging.getLevelName(5), logging.getLogger("worker") is worker)
tagged = logging.getLogger("tagged")
tagged.propagate = False
out = logging.StreamHandler(sys.stdout)
out.setFormatter(logging.Formatter("%(user)s> %(message)s"))
tagged.addHandler(out)
tagged.warning("hello", extra={"user": "bob"})
stamp = logging.Formatter("%(asctime)s %(message)s", "%Y")
quiet = logging.getLogger("quiet")
quiet.addHandler(logging.NullHandler())
quiet.propagate = False
quiet.error("swallowed")
class Blank(dict):
    def __missing__(self, key):
        return f"<{key}>"
print("{a} and {b:>5}".format_map(Blank(a=1)))
log.info("%d items", "three")
log.info("%s and %s", 1)
log.info("after")
dollar = logging.StreamHandler(sys.stdout)
dollar.setFormatter(logging.Formatter("$name/${levelname}: $message {$$}", style="$"))
tagged.addHandler(dollar)
tagged.removeHandler(out)
tagged.warning("money")
dollar.setFormatter(logging.Formatter("%(asctime)s|%(levelno)s %(message)s", datefmt="now"))
tagged.error("twice")
