class Proxy:
    def __init__(self, target):
        self.target = target
        self.calls = []
    def __getattr__(self, name):
        self.calls.append(name)
        return len(name)
p = Proxy([1])
print(p.abc, p.hello + 1, p.target, p.calls)
class Api:
    def __getattr__(self, name):
        def call(*args):
            return f"{name}{args}"
        return call
print(Api().get(1, 2), Api().put("x"))
