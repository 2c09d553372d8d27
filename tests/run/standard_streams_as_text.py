import io
import sys

sys.stdout = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8")
sys.stdin = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="replace")
print("é", repr(sys.stdin.read()), sys.stdout.encoding, sys.stdout.writable(), sys.stdin.readable())
print("more", file=sys.stdout, flush=True)
