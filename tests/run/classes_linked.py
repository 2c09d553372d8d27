class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next


class Stack:
    def __init__(self):
        self.head = None
        self.size = 0

    def push(self, value):
        self.head = Node(value, self.head)
        self.size += 1

    def pop(self):
        if self.head is None:
            raise IndexError("pop from empty stack")
        value = self.head.value
        self.head = self.head.next
        self.size -= 1
        return value

    def __len__(self):
        return self.size


stack = Stack()
for i in range(5):
    stack.push(i * i)
print(len(stack), stack.pop(), stack.pop())
node = stack.head
while node is not None:
    print(node.value)
    node = node.next
while len(stack):
    stack.pop()
try:
    stack.pop()
except IndexError as error:
    print("error:", error)
