class Buffer(bytearray):
    def size(self):
        return 0
