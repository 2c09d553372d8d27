"""Each look at a method of an object gives another bound method; those of one object are equal."""


class Button:
    def click(self):
        return "click"


first = Button()
second = Button()
handler = first.click
print(first.click is first.click, first.click == first.click, handler is handler, handler is first.click)
print(handler == first.click, handler == second.click, handler != second.click)
handlers = [first.click, second.click]
handlers.remove(second.click)
print(len(handlers), first.click in handlers, second.click in handlers, handlers.index(first.click))
items = []
print(items.append is items.append, items.append == items.append, items.append == [].append)
