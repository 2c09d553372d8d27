import sys

print("working")
sys.exit("something went wrong")
