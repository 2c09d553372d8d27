def f(x):
    if x:
 	# odd comment
        return 1
  # another
	# tab comment
    return 2
 	
print(f(0), f(1))
