import json

items = [1]
items.append(2)
tree = {"k": items}
print(json.dumps(tree, check_circular=False))
tree["self"] = tree
try:
    json.dumps(tree)
except ValueError as e:
    print(e)


class Node:
    def __init__(self):
        self.next = None


class Encoder(json.JSONEncoder):
    def default(self, o):
        return {"next": o.next}


node = Node()
print(json.dumps(node, cls=Encoder))
node.next = node
try:
    print(json.dumps(node, cls=Encoder))
except ValueError as e:
    print(e)

deep = "[" * 200 + "]" * 200
print(json.dumps(json.loads(deep)) == deep)
shared = [1]
print(json.dumps([shared, shared, {"a": shared}], indent=1))
