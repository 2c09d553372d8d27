import csv
import io


class Semicolons(csv.Dialect):
    delimiter = ";"
    quotechar = "'"
    doublequote = True
    skipinitialspace = True
    lineterminator = "\n"
    quoting = csv.QUOTE_MINIMAL


class Bars(csv.excel):
    delimiter = "|"


csv.register_dialect("bars", Bars)
csv.register_dialect("tabs", delimiter="\t", quoting=csv.QUOTE_ALL, lineterminator="\n")
print(csv.list_dialects())
print(list(csv.reader(["a; 'b;c'"], Semicolons)), list(csv.reader(["a|b"], Bars())), list(csv.reader(["a|b;c"], "bars", delimiter=";")))
out = io.StringIO()
csv.writer(out, dialect="tabs").writerow(["p", 1])
csv.writer(out, Semicolons).writerow(["p;q", 1.5, None])
csv.DictWriter(out, ["x", "y"], dialect=Bars).writerow({"x": 1, "y": "a|b"})
print(repr(out.getvalue()))
print(csv.get_dialect("tabs").delimiter == "\t", Bars.lineterminator == "\r\n")
csv.unregister_dialect("tabs")
for wrong in [lambda: csv.reader([], "tabs"), lambda: csv.unregister_dialect("tabs"), lambda: csv.get_dialect("nothing")]:
    try:
        wrong()
    except csv.Error as error:
        print(error)
try:
    csv.reader([], delimiter="ab")
except TypeError as error:
    print(error)
for row in csv.DictReader(io.StringIO("1,2,3,4\n5\n"), fieldnames=["a", "b"], restkey="rest", restval="?"):
    print(row, row["a"])
print(list(csv.reader(["a, b"], skipinitialspace=True)), list(csv.reader(["'a,b',c"], quotechar="'")))
out = io.StringIO()
csv.writer(out, quoting=csv.QUOTE_ALL).writerow(["a", 1])
csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_NONE, escapechar="\\").writerow(["a,b", 2])
print(repr(out.getvalue()))

print(csv.field_size_limit(), csv.field_size_limit(10), csv.field_size_limit())
for lines in [["a,b", "c" * 11], ["d" * 10]]:
    try:
        print(list(csv.reader(lines)))
    except csv.Error as e:
        print(e)
