"""The urllib package: only `urllib.parse`, a program that opens addresses needs a network library."""
