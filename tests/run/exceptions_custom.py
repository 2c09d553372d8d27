class ShopError(Exception):
    pass


class OutOfStock(ShopError):
    def __init__(self, item, wanted):
        super().__init__(f"not enough {item}")
        self.item = item
        self.wanted = wanted


def buy(stock, item, n):
    if item not in stock:
        raise ShopError("unknown item " + item)
    if stock[item] < n:
        raise OutOfStock(item, n)
    stock[item] -= n
    return stock[item]


stock = {"pen": 5}
for item, n in [("pen", 2), ("pen", 9), ("cup", 1)]:
    try:
        print("left:", buy(stock, item, n))
    except OutOfStock as error:
        print("out of stock:", error, error.item, error.wanted)
    except ShopError as error:
        print("shop error:", error)
    finally:
        print("next")
