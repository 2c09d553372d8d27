# complex() of texts.
for s in ["1+2j", "3", "-j", "1e3-2.5e-1j", " (1+1j) ", "inf+nanj", "j", "1 + 2j", "x", "1+2", "1+ 2j", "nan", "1_0j"]:
    try: print(repr(s), complex(s))
    except ValueError as e: print(repr(s), e)
