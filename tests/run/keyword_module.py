import keyword
from keyword import iskeyword

print(len(keyword.kwlist), keyword.kwlist, keyword.softkwlist)
print([word for word in ["if", "match", "None", "none", "print", "async", "", "_"] if iskeyword(word)])
print([word for word in ["if", "match", "_", "case", "type"] if keyword.issoftkeyword(word)])
