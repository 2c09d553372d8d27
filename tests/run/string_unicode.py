words = ["naïve", "Straße", "日本語", "smörgås", "🐍 snake"]
for word in words:
    print(word, len(word), word.upper(), word[::-1], word[1])
print("é" in "café", "café".find("é"), "日本語"[1:], ord("é"), chr(26085))
print(sorted(words))
print("ÄÖÜ".lower(), "ß" == "ß", "a" < "é")
