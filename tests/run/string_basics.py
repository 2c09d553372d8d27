text = "Hello, World"
print(len(text), text[0], text[-1], text[7:], text[:5], text[::-1], text[1:9:2])
print(text.upper(), text.lower(), text.swapcase(), text.title())
print("World" in text, "world" in text, "x" not in text)
print(text + "!" * 3, "-" * 10)
print("a" < "b", "abc" < "abd", "Z" < "a", "" < "a", "abc" == "abc")
for c in "abc":
    print(c, ord(c), chr(ord(c) + 1))
print("tab\tnew\\line", 'single "quoted"', "it's")
print(repr("it's"), repr('say "hi"'), repr("a\nb"), repr("tab\t"))
print("""two
lines""")
print("a" "b" "c")
