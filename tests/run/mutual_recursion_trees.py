class S:
    def __init__(self, text):
        self.text = text
        self.at = 0
    def value(self):
        c = self.text[self.at]
        if c == "[":
            return self.array()
        if c == "{":
            return self.object()
        self.at += 1
        return int(c)
    def array(self):
        result = []
        self.at += 1
        while self.text[self.at] != "]":
            result.append(self.value())
        self.at += 1
        return result
    def object(self):
        result = {}
        self.at += 1
        while self.text[self.at] != "}":
            k = self.text[self.at]
            self.at += 1
            result[k] = self.value()
        self.at += 1
        return result
print(S("[12[3]{a5b[]}]").value())
