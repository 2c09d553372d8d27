import logging, sys
class ContextFilter(logging.Filter):
    def filter(self, record):
        record.user = 'bob'
        record.n = 7
        return True
h = logging.StreamHandler(sys.stdout)
h.setFormatter(logging.Formatter('%(user)s %(n)03d %(message)s'))
log = logging.getLogger('x')
log.addHandler(h)
log.addFilter(ContextFilter())
log.warning('ctx')
log.warning('ctx %s', 5)
class F(logging.Formatter):
    def format(self, record):
        record.levelname = record.levelname.lower()
        record.short = record.name[:2]
        record.msg = 'changed: ' + str(record.msg)
        print(record.user, record.short, hasattr(record, "user"), hasattr(record, "nope"), getattr(record, "nope", "-"))
        return super().format(record)
h.setFormatter(F('%(levelname)s %(short)s %(message)s'))
log.error('ctx %s', 1)
class Mask(logging.Filter):
    def filter(self, record):
        record.msg = record.getMessage().replace("secret", "***")
        record.args = ()
        return True
log.addFilter(Mask())
log.error("a %s b", "secret")
class H(logging.Handler):
    def emit(self, record):
        try:
            print("H", self.format(record))
            if record.levelno > logging.ERROR: raise ValueError("bad")
        except Exception: self.handleError(record)
other = logging.getLogger("y")
other.addHandler(H())
other.error("a"); other.critical("b")
print(h, H(), logging.NullHandler(), logging.FileHandler('/dev/null'))
r = logging.LogRecord('n', logging.INFO, 'p', 1, 'hello %s', ('w',), None)
print(r.getMessage(), r.name, r.levelname, r.processName)
print(logging.Formatter('%(message)s').format(r))
logging.getLogger('').addHandler(logging.NullHandler())
print(logging.getLogger('').name, logging.getLogger('') is logging.getLogger(), logging.getLogger(None).name)
bad = logging.getLogger("bad"); bad.propagate = False
s = logging.StreamHandler(sys.stdout); s.setFormatter(logging.Formatter("%(missing)s %(message)s")); bad.addHandler(s)
bad.error("unseen")
print("done")
def f(record):
    record.tag = "t" if record.levelno > 30 else None
    return True
t = logging.getLogger("t"); t.addFilter(f); s2 = logging.StreamHandler(sys.stdout); s2.setFormatter(logging.Formatter("{tag} {message}", style="{")); t.addHandler(s2)
t.error("x"); t.warning("y", extra={"other": 1.5})
