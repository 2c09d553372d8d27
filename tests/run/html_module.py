import html
from html import escape, unescape

print(html.escape("<a href=\"x\">Tom & 'Jerry'</a>"), escape("'\"<", quote=False), escape("", False))
SAMPLES = ["&lt;b&gt; &amp;amp; &quot;q&quot; &#39;", "no references", "&#x41;&#66;&#0067;", "&#X1F600;", "&eacute;&Eacute;&nbsp;|",
           "&notit; &notin; &copy2024 &copy;", "&unknown; & &; &&amp; &#; &#x; &#xZ; &#12a", "&#0; &#13; &#128; &#150; &#159; &#1; &#127;",
           "&#xD800; &#x110000; &#99999999999999999999; &#xFFFE; &#xfdd0;", "&NotEqualTilde; &fjlig; &NewLine;|&Tab;|", "&ampamp;amp",
           "a&b&c", "&CounterClockwiseContourIntegral;", "&CounterClockwiseContourIntegralxx;", "&gt", "&gtx", "&AMP&LT", "&a", "&lt"]
for sample in SAMPLES:
    print(ascii(unescape(sample)))
text = "x < y && \"z\" > 'w' é"
print(unescape(escape(text)) == text)
