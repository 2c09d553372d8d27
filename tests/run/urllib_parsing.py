import urllib.parse
from urllib.parse import parse_qs, parse_qsl, quote, quote_plus, unquote, unquote_plus, urldefrag, urlencode, urljoin, urlparse, urlsplit

URLS = ["https://user:pa%20ss@Example.COM:8080/a/b;p=1?q=1&r=2#top", "http://www.python.org", "//host/path", "/just/a/path", "mailto:me@here.org",
        "ftp://ftp.example.org/file;type=a", "http://[2001:db8::1]:80/x", "file:///etc/passwd", "", "?q", "#f", "a:b:c", "http://a?x#y/z",
        "HTTP://UPPER/Case", "  http://spaces/ \n", "urn:isbn:0451450523", "path;x/y;z", "1http://x"]
for url in URLS:
    parsed = urlparse(url)
    print(parsed, parsed.geturl())
    split = urlsplit(url)
    print(" ", split.hostname, split.port, split.username, split.password, split.path, len(split), split.geturl())

scheme, netloc, *rest = urlparse(URLS[0])
print(scheme, netloc, rest)
print(urlparse("no/scheme#x", scheme="https", allow_fragments=False))
print(urlsplit("http://a/b#c")._replace(fragment="d", path="/z").geturl())
for url in ["http://x:99999/", "http://x:abc/", "http://[::1/"]:
    try:
        print(urlparse(url).port)
    except ValueError as error:
        print(error)
print(urllib.parse.urlunparse(("https", "host", "path", "", "q=1", "frag")), urllib.parse.urlunsplit(["http", "h", "", "", ""]))

BASE = "http://a/b/c/d;p?q"
for relative in ["g:h", "g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", ";x", "g;x", "", ".", "./", "..", "../", "../g", "../..",
                 "../../g", "../../../g", "/./g", "g.", "..g", "./../g", "./g/.", "g/./h", "g/../h", "http:g", "g//h"]:
    print(repr(relative), urljoin(BASE, relative))
print(urljoin("", "x"), urljoin("/a/b", "c"), urljoin("https://x.org/dir/page.html", "img/logo.png"))
print(urldefrag("http://a/b#c"), urldefrag("http://a/b").url)

# Quoting.
print(quote("a b/c?d=é&f~g"), quote("a b/c", safe=""), quote_plus("a b&c=1+1"), quote("\u20ac", encoding="latin-1", errors="replace"))
print(quote(b"\x00\xff abc"), quote("x+y", safe="+"), quote(""), urllib.parse.quote_from_bytes(b"a b"))
print(unquote("a%20b%2Fc+d"), unquote_plus("a%20b+c"), unquote("%C3%A9%zz%4"), unquote("%E9", encoding="latin-1"), unquote("é%C3%A9"))
print(unquote("%ff"), urllib.parse.unquote_to_bytes("a%20%ff"), unquote("plain"))
text = "Ünïcode & spaces/slashes?"
print(unquote(quote(text)) == text, unquote_plus(quote_plus(text)) == text)

# Queries.
print(urlencode({"q": "python lists", "page": 2, "x": "é"}), urlencode([("a", 1), ("a", 2)]), urlencode({}))
print(urlencode({"k": [1, 2], "s": ["x y"]}, doseq=True), urlencode({"a b": "c d"}, quote_via=quote), urlencode({"p": "/x"}, safe="/"))
print(parse_qs("a=1&a=2&b=x+y&c=&d"), parse_qs("a=&b", keep_blank_values=True), parse_qsl("x=1;y=2", separator=";"))
print(parse_qsl("name=%C3%A9&b=2&b=3"), parse_qs(""), parse_qsl("=v&k=v=w"))
for strict in ["a", "a=1&&b=2"]:
    try:
        parse_qsl(strict, strict_parsing=True)
    except ValueError as error:
        print(error)
try:
    parse_qs("a=1&b=2&c=3", max_num_fields=2)
except ValueError as error:
    print(error)
for name, values in parse_qs(urlsplit(URLS[0]).query).items():
    print(name, values[0])
