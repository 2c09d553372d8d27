class Tree:
    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None


def insert(tree, key):
    if tree is None:
        return Tree(key)
    if key < tree.key:
        tree.left = insert(tree.left, key)
    elif key > tree.key:
        tree.right = insert(tree.right, key)
    return tree


def depth(tree):
    if tree is None:
        return 0
    return 1 + max(depth(tree.left), depth(tree.right))


def walk(tree, out):
    if tree is not None:
        walk(tree.left, out)
        out.append(tree.key)
        walk(tree.right, out)


root = None
for key in [50, 30, 70, 20, 40, 60, 80, 30]:
    root = insert(root, key)
keys = []
walk(root, keys)
print(keys, depth(root))
print(root.left.key, root.right.left.key)
