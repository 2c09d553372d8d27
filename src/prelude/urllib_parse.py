"""The urllib.parse module, for texts."""

from typing import NamedTuple as _NamedTuple

_USES_RELATIVE = frozenset(
    ["", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms", "prospero", "rtsp", "rtspu", "sftp",
     "svn", "svn+ssh", "ws", "wss"])
_USES_NETLOC = frozenset(
    ["", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms", "https", "shttp", "snews", "prospero", "rtsp",
     "rtspu", "rsync", "svn", "svn+ssh", "sftp", "nfs", "git", "git+ssh", "ws", "wss"])
_USES_PARAMS = frozenset(
    ["", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtspu", "sip", "sips", "mms", "sftp", "tel"])
_SCHEME_CHARS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."
_CONTROLS = "".join([chr(i) for i in range(33)])
_HEX = b"0123456789ABCDEF"
_ALWAYS_SAFE = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~"


# Splitting and joining


class _Address:
    """What `netloc` says of a user and a host."""

    @property
    def username(self):
        user, at, _ = self.netloc.rpartition("@")
        return user.partition(":")[0] if at else None

    @property
    def password(self):
        user, at, _ = self.netloc.rpartition("@")
        _, colon, password = user.partition(":")
        return password if at and colon else None

    @property
    def hostname(self):
        host, _ = _host_and_port(self.netloc)
        if not host:
            return None
        name, percent, zone = host.partition("%")
        return name.lower() + percent + zone

    @property
    def port(self):
        _, digits = _host_and_port(self.netloc)
        if not digits:
            return None
        if not digits.isdigit() or not digits.isascii():
            raise ValueError(f"Port could not be cast to integer value as {digits!r}")
        port = int(digits) if len(digits) < 9 else 65536
        if port > 65535:
            raise ValueError("Port out of range 0-65535")
        return port


class _SplitParts(_NamedTuple):
    scheme: str
    netloc: str
    path: str
    query: str
    fragment: str


class SplitResult(_SplitParts, _Address):
    def geturl(self):
        return urlunsplit(self)


class _ParseParts(_NamedTuple):
    scheme: str
    netloc: str
    path: str
    params: str
    query: str
    fragment: str


class ParseResult(_ParseParts, _Address):
    def geturl(self):
        return urlunparse(self)


class DefragResult(_NamedTuple):
    url: str
    fragment: str

    def geturl(self):
        return self.url + "#" + self.fragment if self.fragment else self.url


def _host_and_port(netloc):
    place = netloc.rpartition("@")[2]
    _, bracket, bracketed = place.partition("[")
    if bracket:
        host, _, rest = bracketed.partition("]")
        return host, rest.partition(":")[2]
    host, _, port = place.partition(":")
    return host, port


def _cleaned(text):
    return text.replace("\t", "").replace("\r", "").replace("\n", "")


def urlsplit(url, scheme="", allow_fragments=True):
    url = _cleaned(_text(url).lstrip(_CONTROLS))
    scheme = _cleaned(scheme.strip(_CONTROLS))
    colon = url.find(":")
    if colon > 0 and url[0].isascii() and url[0].isalpha() and not url[:colon].strip(_SCHEME_CHARS):
        scheme, url = url[:colon].lower(), url[colon + 1:]
    netloc = query = fragment = ""
    if url.startswith("//"):
        end = min([place for place in [url.find(mark, 2) for mark in "/?#"] if place >= 0], default=len(url))
        netloc, url = url[2:end], url[end:]
        _check_brackets(netloc)
    if allow_fragments:
        url, _, fragment = url.partition("#")
    url, _, query = url.partition("?")
    return SplitResult(scheme, netloc, url, query, fragment)


def _text(url):
    if isinstance(url, str):
        return url
    else:
        return _type_error("urllib.parse reads texts, not ", url)


def _check_brackets(netloc):
    if ("[" in netloc) != ("]" in netloc):
        raise ValueError("Invalid IPv6 URL")
    before, bracket, bracketed = netloc.rpartition("@")[2].partition("[")
    if bracket:
        rest = bracketed.partition("]")[2]
        if before or rest and not rest.startswith(":"):
            raise ValueError("Invalid IPv6 URL")


def urlparse(url, scheme="", allow_fragments=True):
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if scheme in _USES_PARAMS:
        semicolon = path.find(";", max(path.rfind("/"), 0))
        if semicolon >= 0:
            path, params = path[:semicolon], path[semicolon + 1:]
    return ParseResult(scheme, netloc, path, params, query, fragment)


def urlunsplit(components):
    scheme, netloc, url, query, fragment = components
    if netloc or scheme and scheme in _USES_NETLOC and not url.startswith("//"):
        if url and not url.startswith("/"):
            url = "/" + url
        url = "//" + netloc + url
    if scheme:
        url = scheme + ":" + url
    if query:
        url = url + "?" + query
    if fragment:
        url = url + "#" + fragment
    return url


def urlunparse(components):
    scheme, netloc, url, params, query, fragment = components
    if params:
        url = url + ";" + params
    return urlunsplit((scheme, netloc, url, query, fragment))


def urljoin(base, url, allow_fragments=True):
    if not base:
        return url
    if not url:
        return base
    old = urlparse(base, "", allow_fragments)
    new = urlparse(url, old.scheme, allow_fragments)
    if new.scheme != old.scheme or new.scheme not in _USES_RELATIVE:
        return url
    netloc = new.netloc
    if new.scheme in _USES_NETLOC:
        if netloc:
            return urlunparse(new)
        netloc = old.netloc
    if not new.path and not new.params:
        query = new.query or old.query
        return urlunparse((new.scheme, netloc, old.path, old.params, query, new.fragment))
    return urlunparse((new.scheme, netloc, _joined_path(old.path, new.path), new.params, new.query, new.fragment))


def _joined_path(old, new):
    segments = new.split("/")
    if not new.startswith("/"):
        folders = old.split("/")
        if folders[-1] != "":
            folders.pop()
        segments = folders + segments
        segments[1:-1] = [segment for segment in segments[1:-1] if segment]
    resolved = []
    for segment in segments:
        if segment == "..":
            if resolved:
                resolved.pop()
        elif segment != ".":
            resolved.append(segment)
    if segments[-1] in (".", ".."):
        resolved.append("")
    return "/".join(resolved) or "/"


def urldefrag(url):
    if "#" not in url:
        return DefragResult(url, "")
    parts = urlparse(url)
    return DefragResult(urlunparse(parts._replace(fragment="")), parts.fragment)


# Quoting


def quote(string, safe="/", encoding=None, errors=None):
    if isinstance(string, str):
        return quote_from_bytes(string.encode(_or(encoding, "utf-8"), _or(errors, "strict")), safe)
    else:
        if encoding is not None:
            raise TypeError("quote() doesn't support 'encoding' for bytes")
        if errors is not None:
            raise TypeError("quote() doesn't support 'errors' for bytes")
        return quote_from_bytes(string, safe)


def _or(given, default):
    if given is None:
        return default
    else:
        return given


def quote_plus(string, safe="", encoding=None, errors=None):
    if isinstance(safe, str):
        return quote(string, safe + " ", encoding, errors).replace(" ", "+")
    else:
        return quote(string, safe + b" ", encoding, errors).replace(" ", "+")


def quote_from_bytes(bs, safe="/"):
    if not isinstance(bs, (bytes, bytearray)):
        return _type_error("quote_from_bytes() expected bytes, not ", bs)
    kept = _ALWAYS_SAFE + _safe_octets(safe)
    if not bs.strip(kept):
        return bs.decode()
    result = bytearray()
    for octet in bs:
        if octet in kept:
            result.append(octet)
        else:
            result.append(37)
            result.append(_HEX[octet >> 4])
            result.append(_HEX[octet & 15])
    return result.decode()


def _safe_octets(safe):
    if isinstance(safe, str):
        return safe.encode("ascii", "ignore")
    else:
        return bytes([octet for octet in safe if octet < 128])


def unquote_to_bytes(string):
    if isinstance(string, str):
        octets = string.encode()
    else:
        octets = bytes(string)
    first, *rest = octets.split(b"%")
    result = bytearray(first)
    for item in rest:
        high = _digit(item, 0)
        low = _digit(item, 1)
        if high < 0 or low < 0:
            result.append(37)
            result.extend(item)
        else:
            result.append(high << 4 | low)
            result.extend(item[2:])
    return bytes(result)


def _digit(octets, at):
    return _HEX.find(octets[at:at + 1].upper()) if at < len(octets) else -1


def unquote(string, encoding="utf-8", errors="replace"):
    if isinstance(string, str):
        if "%" not in string:
            return string
        return "".join([_unquoted(part, _or(encoding, "utf-8"), _or(errors, "replace")) for part in _ascii_parts(string)])
    else:
        return unquote_to_bytes(string).decode(_or(encoding, "utf-8"), _or(errors, "replace"))


def _unquoted(part, encoding, errors):
    return unquote_to_bytes(part).decode(encoding, errors) if part.isascii() else part


def _ascii_parts(string):
    """The text in parts that are all ASCII or not at all."""
    parts = []
    start = 0
    for end in range(1, len(string) + 1):
        if end == len(string) or string[end].isascii() != string[start].isascii():
            parts.append(string[start:end])
            start = end
    return parts


def unquote_plus(string, encoding="utf-8", errors="replace"):
    return unquote(string.replace("+", " "), encoding, errors)


# Queries


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    if not separator:
        raise ValueError("Separator must be of type string or bytes.")
    fields = _text(qs).split(separator) if qs else []
    if max_num_fields is not None and max_num_fields < len(fields):
        raise ValueError("Max number of fields exceeded")
    pairs = []
    for field in fields:
        if not field and not strict_parsing:
            continue
        name, equals, value = field.partition("=")
        if not equals and strict_parsing:
            raise ValueError(f"bad query field: {field!r}")
        if value or keep_blank_values:
            pairs.append((unquote_plus(name, encoding, errors), unquote_plus(value, encoding, errors)))
    return pairs


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    result = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        result.setdefault(name, []).append(value)
    return result


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    pairs = []
    for key, value in _pairs(query):
        name = _quoted(key, safe, encoding, errors, quote_via)
        if doseq:
            _add_each(pairs, name, value, safe, encoding, errors, quote_via)
        else:
            pairs.append(name + "=" + _quoted(value, safe, encoding, errors, quote_via))
    return "&".join(pairs)


def _pairs(query):
    if hasattr(query, "items"):
        return query.items()
    else:
        return query


def _quoted(value, safe, encoding, errors, quote_via):
    if isinstance(value, bytes):
        return quote_via(value, safe)
    else:
        return quote_via(str(value), safe, encoding, errors)


def _add_each(pairs, name, value, safe, encoding, errors, quote_via):
    """Items of a sequence are values of their own."""
    if not isinstance(value, (str, bytes)) and hasattr(value, "__len__"):
        for item in value:
            pairs.append(name + "=" + _quoted(item, safe, encoding, errors, quote_via))
    else:
        pairs.append(name + "=" + _quoted(value, safe, encoding, errors, quote_via))
