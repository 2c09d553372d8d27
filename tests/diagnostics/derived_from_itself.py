class Node(Node):
    pass


class First(Second):
    pass


class Second(First):
    pass


print(Node(), First(), Second())
