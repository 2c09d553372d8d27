"""What the innermost handler of the program is handling. Where a program uses this module, the compiler keeps it up."""

exception = None
