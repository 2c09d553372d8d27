"""The graphlib module. Orders are CPython's."""

_OUT = -1
_DONE = -2


class CycleError(ValueError):
    pass


class _Info:
    """Of a node: how many of its predecessors are not done yet, `_OUT` or `_DONE`; and its successors."""

    def __init__(self, node):
        self.node = node
        self.waits_for = 0
        self.successors = []


class TopologicalSorter:
    def __init__(self, graph=None):
        self._infos = {}
        self._ready = []
        self._is_prepared = False
        self._passed_out = 0
        self._finished = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self._add(node, predecessors)

    def add(self, node, *predecessors):
        if self._is_prepared:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        self._add(node, predecessors)

    def _add(self, node, predecessors):
        info = self._info(node)
        for predecessor in predecessors:
            info.waits_for += 1
            self._info(predecessor).successors.append(node)

    def _info(self, node):
        if node not in self._infos:
            self._infos[node] = _Info(node)
        return self._infos[node]

    def prepare(self):
        if self._is_prepared:
            raise ValueError("cannot prepare() more than once")
        self._is_prepared = True
        self._ready = [info.node for info in self._infos.values() if info.waits_for == 0]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def _check_prepared(self):
        if not self._is_prepared:
            raise ValueError("prepare() must be called first")

    def get_ready(self):
        self._check_prepared()
        result = tuple(self._ready)
        for node in result:
            self._infos[node].waits_for = _OUT
        self._ready.clear()
        self._passed_out += len(result)
        return result

    def is_active(self):
        self._check_prepared()
        return self._finished < self._passed_out or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        self._check_prepared()
        for node in nodes:
            self._finish(node)

    def _finish(self, node):
        if node not in self._infos:
            raise ValueError(f"node {node!r} was not added using add()")
        info = self._infos[node]
        if info.waits_for == _DONE:
            raise ValueError(f"node {node!r} was already marked done")
        if info.waits_for != _OUT:
            raise ValueError(f"node {node!r} was not passed out (still not ready)")
        info.waits_for = _DONE
        for successor in info.successors:
            other = self._infos[successor]
            other.waits_for -= 1
            if other.waits_for == 0:
                self._ready.append(successor)
        self._finished += 1

    def _find_cycle(self):
        """A path from a node to itself; an empty one if there is none."""
        seen = set()
        for start in self._infos:
            if start not in seen:
                cycle = self._cycle_from(start, seen)
                if cycle:
                    return cycle
        return []

    def _cycle_from(self, start, seen):
        seen.add(start)
        path = [start]
        places = {start: 0}
        # How many successors of each node on the path have been looked at.
        tried = [0]
        while path:
            successors = self._infos[path[-1]].successors
            if tried[-1] == len(successors):
                del places[path.pop()]
                tried.pop()
                continue
            node = successors[tried[-1]]
            tried[-1] += 1
            if node not in seen:
                seen.add(node)
                places[node] = len(path)
                path.append(node)
                tried.append(0)
            elif node in places:
                return path[places[node]:] + [node]
        return []

    def static_order(self):
        self.prepare()
        while self.is_active():
            nodes = self.get_ready()
            yield from nodes
            for node in nodes:
                self._finish(node)
