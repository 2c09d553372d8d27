import shlex

COMMANDS = ["ls -l /tmp", "echo 'single quoted' \"double quoted\"", "a\\ b c", "x='1 2' y=\"3 \\\" 4\"", "# all a comment", "cmd # comment",
            "''", "a '' b", "a\"b\"c'd'", "tab\tand\nnewline", "", "  ", "\"a\\nb\\$\\\\\"", "'a\\nb'", "é ü=ß", "a;b|c", "--name=\"John Smith\" -x"]
for command in COMMANDS:
    print(repr(command), shlex.split(command), shlex.split(command, comments=True), end=" ")
    try:
        print(shlex.split(command, posix=False))
    except ValueError as error:
        print(error)
for wrong in ["'open", "\"open", "end\\", "a 'b\\"]:
    try:
        print(shlex.split(wrong))
    except ValueError as error:
        print(error)
for text in ["", "safe-word_1.txt", "two words", "it's", "$HOME", "a\"b", "é", "*", "x=1,2:3@4%5+6/7"]:
    print(shlex.quote(text), shlex.split(shlex.quote(text)) == [text] or text == "")
print(shlex.join(["echo", "-n", "Multiple words", "it's"]))

for posix in (False, True):
    print(list(shlex.shlex("a && b || c; d >'abc'; (def \"ghi\") x-y # end\nnext", posix=posix)))
    print(list(shlex.shlex("a && b || c; d >'abc'; (def \"ghi\") x-y~z", posix=posix, punctuation_chars=True)))
    print(list(shlex.shlex("a|b;c-d", posix=posix, punctuation_chars="|")))
lexer = shlex.shlex("first second\nthird = 'x y'", posix=True)
print(lexer.get_token(), lexer.lineno)
lexer.push_token("pushed")
print(lexer.get_token(), lexer.get_token(), lexer.lineno, lexer.error_leader("file"), lexer.get_token(), lexer.get_token(), lexer.get_token(), lexer.get_token())
words = shlex.shlex("one,two three", posix=True)
words.whitespace = ","
words.whitespace_split = True
print(list(words))
