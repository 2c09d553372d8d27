"""The shlex module: the words of texts as shells read them."""

from collections import deque as _deque

_SAFE = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_@%+=:,./-"
_ASCII_WORD = "abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
_LATIN_WORD = "ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ"
# States besides a quote or an escape character: between words, in a word, in punctuation, behind the end.
_BETWEEN = " "
_WORD = "a"
_PUNCTUATION = "c"
_END = ""


class shlex:
    """Reads words out of a text. What `get_token` gives at the end is `eof`: None in POSIX mode, else an empty text."""

    def __init__(self, instream="", infile=None, posix=False, punctuation_chars=False):
        if not isinstance(instream, str):
            return _type_error("shlex() reads a text, not ", instream)
        self._text = instream
        self._position = 0
        self.infile = infile
        self.posix = posix
        self.eof = None if posix else ""
        self.commenters = "#"
        self.wordchars = _ASCII_WORD + _LATIN_WORD if posix else _ASCII_WORD
        self.whitespace = " \t\r\n"
        self.whitespace_split = False
        self.quotes = "'\""
        self.escape = "\\"
        self.escapedquotes = '"'
        self.lineno = 1
        self.token = ""
        self.pushback = _deque()
        self._state = _BETWEEN
        self.punctuation_chars = _punctuation(punctuation_chars)
        if self.punctuation_chars:
            self.wordchars += "~-./*?="
            self.wordchars = "".join([c for c in self.wordchars if c not in self.punctuation_chars])

    def push_token(self, tok):
        self.pushback.appendleft(tok)

    def get_token(self):
        if self.pushback:
            return self.pushback.popleft()
        return self.read_token()

    def _next_character(self):
        """An empty text behind the end."""
        c = self._text[self._position:self._position + 1]
        self._position += len(c)
        if c == "\n":
            self.lineno += 1
        return c

    def _step_back(self, c):
        """The character is to be read again."""
        self._position -= len(c)
        if c == "\n":
            self.lineno -= 1

    def _skip_line(self):
        end = self._text.find("\n", self._position)
        self._position = len(self._text) if end < 0 else end + 1
        self.lineno += 1

    def read_token(self):
        quoted = False
        behind_escape = _BETWEEN
        while self._state != _END:
            c = self._next_character()
            state = self._state
            if state == _BETWEEN:
                if c == "":
                    self._state = _END
                elif c in self.whitespace:
                    if self.token or self.posix and quoted:
                        break
                elif c in self.commenters:
                    self._skip_line()
                elif self.posix and c in self.escape:
                    behind_escape = _WORD
                    self._state = c
                elif c in self.wordchars:
                    self.token = c
                    self._state = _WORD
                elif c in self.punctuation_chars:
                    self.token = c
                    self._state = _PUNCTUATION
                elif c in self.quotes:
                    if not self.posix:
                        self.token = c
                    self._state = c
                else:
                    self.token = c
                    if not self.whitespace_split:
                        break
                    self._state = _WORD
            elif state in self.quotes:
                quoted = True
                if c == "":
                    raise ValueError("No closing quotation")
                if c == state:
                    if not self.posix:
                        self.token += c
                        self._state = _BETWEEN
                        break
                    self._state = _WORD
                elif self.posix and c in self.escape and state in self.escapedquotes:
                    behind_escape = state
                    self._state = c
                else:
                    self.token += c
            elif state in self.escape:
                if c == "":
                    raise ValueError("No escaped character")
                # Inside of quotes only the quote and the escape character can be escaped.
                if behind_escape in self.quotes and c != state and c != behind_escape:
                    self.token += state
                self.token += c
                self._state = behind_escape
            elif c == "":
                self._state = _END
            elif c in self.whitespace:
                self._state = _BETWEEN
                if self.token or self.posix and quoted:
                    break
            elif c in self.commenters:
                self._skip_line()
                if self.posix:
                    self._state = _BETWEEN
                    if self.token or quoted:
                        break
            elif state == _PUNCTUATION:
                if c not in self.punctuation_chars:
                    self._step_back(c)
                    self._state = _BETWEEN
                    break
                self.token += c
            elif self.posix and c in self.quotes:
                self._state = c
            elif self.posix and c in self.escape:
                behind_escape = _WORD
                self._state = c
            elif self._goes_on(c):
                self.token += c
            else:
                if self.punctuation_chars:
                    self._step_back(c)
                else:
                    self.pushback.appendleft(c)
                self._state = _BETWEEN
                if self.token or self.posix and quoted:
                    break
        result = self.token
        self.token = ""
        if self.posix and not quoted and result == "":
            return None
        return result

    def _goes_on(self, c):
        """Does the character belong to the word before it?"""
        return c in self.wordchars or c in self.quotes or self.whitespace_split and c not in self.punctuation_chars

    def error_leader(self, infile=None, lineno=None):
        if infile is None:
            file = self.infile
        else:
            file = infile
        line = self.lineno if lineno is None else lineno
        return f'"{file}", line {line}: '

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token is None or token == self.eof:
            raise StopIteration
        return token


def _punctuation(chars):
    if isinstance(chars, str):
        return chars
    else:
        return "();<>|&" if chars else ""


def split(s, comments=False, posix=True):
    reader = shlex(s, posix=posix)
    reader.whitespace_split = True
    if not comments:
        reader.commenters = ""
    words = []
    for word in reader:
        words.append(word)
    return words


def join(split_command):
    return " ".join([quote(word) for word in split_command])


def quote(s):
    if not s:
        return "''"
    for c in s:
        if c not in _SAFE:
            return "'" + s.replace("'", "'\"'\"'") + "'"
    return s
