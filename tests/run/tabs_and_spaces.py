"""Tabs and spaces in indentation, where Python knows what stands deeper than what."""


class Tabs:
	"""Of a class.
    	mixed 	 in a text
	"""

	def listed(self, count):
	    found = [1,
 	2]
    	# a comment
	    for i in range(count):
	    	found.append(i)
  	
	    	if i:
	    		found.append("""a
    	b""")
	    return found


print(repr(Tabs.__doc__))
print(Tabs().listed(2))
for i in range(2):
    if i:
    	print("one", i)
    else:
    	print("zero")
    	assert i == 0, """
  	text"""
    	(  1 / i)
